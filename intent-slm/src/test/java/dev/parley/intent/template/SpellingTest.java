package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However people spell, punctuate and count, what is meant is found. */
class SpellingTest {

    private static final Vocabulary HOME = new Vocabulary(Map.of(
            "name", terms("O'Brien's", "Kitchen light", "TV", "Lamp 1", "First lamp", "Fan 2", "A.C.", "Salt, pepper"),
            "area", terms("Kitchen", "Bedroom 1", "2nd bedroom", "Line 12"),
            "floor", terms("First floor")), Set.of());

    private static final TemplateInterpreter INTERPRETER = Homes.templates(HOME, Homes.file("""
            lists: {text: {wildcard: true}}
            intents:
              zorp: {sentences: ["zorp [the] ({name}|{area}|{floor})", "zorp [the] ({name}|{area}) and clear"]}
              zhop: {sentences: ["zhop [now]"]}
              zadd: {sentences: ["zadd {text}", "zadd {text} to list"]}
            """)).interpreter();

    private static List<Term> terms(String... names) {
        return Stream.of(names).map(name -> new Term(name, Set.of())).toList();
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", value = {
        "zorp the kitchen's light|zorp(name=kitchen light)",
        "zorp O'Brien's|zorp(name=obriens)",
        "zorp obriens|zorp(name=obriens)",
        "zorp O Brien\u2019s|nothing",
        "zorp the kitchen's|zorp(area=kitchen)",
        "zorp the T V|zorp(name=tv)",
        "zorp the t.v.|zorp(name=tv)",
        "zorp the AC|zorp(name=ac)",
        "zorp the first bedroom|zorp(area=bedroom 1)",
        "zorp the 1st bedroom|zorp(area=bedroom 1)",
        "zorp bedroom number one|zorp(area=bedroom 1)",
        "zorp bedroom two|zorp(area=second bedroom)",
        "zorp bedroom number 2|zorp(area=second bedroom)",
        "zorp the twelfth line|zorp(area=line 12)",
        "zorp floor one|zorp(floor=first floor)",
        "zorp lamp one|zorp(name=lamp 1)",
        "zorp the first lamp|zorp(name=first lamp)",
        "zorp the second fan|zorp(name=fan 2)",
        "zorp salt pepper|zorp(name=salt pepper)",
        "zorp Salt, Pepper|zorp(name=salt pepper)",
        "zorp, the kitchen, light|zorp(name=kitchen light)",
        "Zorp the TV.|zorp(name=tv)",
        "zorp the TV, zhop|zorp(name=tv) + zhop()",
        "zorp the TV, and zhop|zorp(name=tv) + zhop()",
        "zorp the TV, then zhop|zorp(name=tv) + zhop()",
        "zorp the TV; zhop: zorp the AC|zorp(name=tv) + zhop() + zorp(name=ac)",
        "Zorp the TV. Zhop!|zorp(name=tv) + zhop()",
        "zorp the TV,|zorp(name=tv)",
        "zorp the TV zhop|nothing",
        "zhop, now|zhop()",
        "zorp the TV and clear|zorp(name=tv)",
        "zadd milk, eggs and bread|zadd(text=milk, eggs and bread)",
        "zadd Dr. Oetker  Pizza to list|zadd(text=Dr. Oetker Pizza)",
        "zadd 2\u00bd kg of Caf\u00e9 Cr\u00e8me, 1,000 T-Shirts!"
            + "|zadd(text=2\u00bd kg of Caf\u00e9 Cr\u00e8me, 1,000 T-Shirts)",
        "zadd the kids' toys|zadd(text=the kids' toys)",
        "zadd two red keys|zadd(text=two red keys)",
    })
    void isNoMatter(String utterance, String reading) {
        assertEquals(reading == null ? "" : reading, Readings.first(INTERPRETER.understand(utterance)));
    }

    @Test
    void leavesTheNameInTheTextOfItsSlot() {
        Understood understood = (Understood) INTERPRETER.understand("zorp the first bedroom");
        assertEquals(new Slot("area", "bedroom 1", "bedroom 1"),
                understood.readings().get(0).intents().get(0).slot("area").orElseThrow());
    }
}
