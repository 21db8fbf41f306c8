package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Slot;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private final Gazetteer gazetteer = Templates.of(List.of(), new Vocabulary(Map.of(
            "name", List.of(new Term("Sofa lamp", Set.of("light", "brightness")), new Term("Piano lamp", Set.of("light")),
                    new Term("Roller door", Set.of("cover", "position")), new Term("Infeed belt", Set.of("machine", "run")),
                    new Term("Band saw", Set.of("switch", "on")), new Term("Rinse valve", Set.of("valve", "on")),
                    new Term("Cooker hood", Set.of("fan", "on"), Set.of("fan.hood")),
                    new Term("Extractor", Set.of("fan", "on"), Set.of("fan.hood")),
                    new Term("Pencil drawer", Set.of("switch", "on")), new Term("Pencil sharpener", Set.of("switch", "on"))),
            "area", List.of(new Term("Boot room", Set.of()), new Term("Attic", Set.of()), new Term("Bathroom", Set.of()))),
            Set.of(Set.of("light", "brightness"), Set.of("cover", "position"))), (file, pointer, message) -> {
    }).gazetteer();

    @Test
    void marksNamesWithWhatIsNamed() {
        assertEquals(Set.of("name begins", "part of name", "named light"), known("dim the sofa lamp", "sofa"));
        assertTrue(known("dim the sofa lamp", "lamp").containsAll(Set.of("name goes on", "type begins")));
    }

    @Test
    void marksWordsThatArePartOfANameOrAnArea() {
        assertEquals(Set.of("part of name"), known("the one over the sofa", "sofa"));
        assertEquals(Set.of("part of area"), known("where we keep the boots", "boots"));
    }

    @Test
    void marksValuesAndPauses() {
        assertTrue(known("make it blue, thirty percent", "30").containsAll(Set.of("number begins", "pause")));
        assertEquals(Set.of("color begins"), known("make it blue, thirty percent", "blue"));
    }

    @Test
    void readsValuesOfTheIntentThatTheModelPicked() {
        assertEquals(List.of(new Slot("brightness", "30", 30.0)), read("at 30 percent please", "set_brightness", "value", 1, 3));
        assertEquals(List.of(new Slot("volume", "30", 30.0)), read("at 30 percent please", "set_volume", "value", 1, 2));
    }

    @Test
    void linksOtherWordsForANameWhereNoOtherFits() {
        assertEquals("sofa lamp", name("lamp by the sofa"));
        assertEquals("sofa lamp", name("the sofa one"));
        assertEquals("piano lamp", name("piaino lamp"));
        assertEquals("roller door", name("rollers door"));
        assertEquals("roller door", name("rolelr door"));
    }

    @Test
    void linksANameSaidWithAnotherWordForItsType() {
        assertEquals("sofa lamp", name("sofa light"));
        assertEquals(List.of(), read("sofa blind", "turn_on", "name", 0, 2));
    }

    @Test
    void allowsWhatWhatIsNamedCanDo() {
        assertTrue(gazetteer.allows("open", List.of(new Slot("name", "roller door", "roller door"))));
        assertFalse(gazetteer.allows("open", List.of(new Slot("name", "sofa lamp", "sofa lamp"))));
        assertFalse(gazetteer.allows("set_brightness", List.of(new Slot("type", "door", "cover.door|cover"))));
        assertTrue(gazetteer.allows("open", List.of(new Slot("area", "attic", "attic"))));
    }

    @Test
    void readsAWholeFractionBeforeANumber() {
        assertEquals(List.of(new Slot("position", "2 thirds", 67.0)), read("two thirds open", "set_position", "value", 0, 2));
    }

    @Test
    void linksNothingWhereSeveralFitOrSomethingElseIsSaid() {
        assertEquals(List.of(), read("the lamp", "turn_on", "name", 0, 2));
        assertEquals(List.of(), read("the desk lamp", "turn_on", "name", 0, 3));
    }

    @Test
    void readsWhenSomethingIsToBeDone() {
        assertEquals(List.of(new Slot("delay", "10 minutes", 600.0)), read("off in ten minutes", "turn_off", "when", 1, 4));
    }

    @Test
    void joinsAndPartsCompoundsAsTheNamesDo() {
        assertEquals("infeed belt", name("in feed belt"));
        assertEquals("band saw", name("bandsaw"));
        assertEquals("infeed belt", name("the in feed"));
        assertEquals(List.of(), read("pump in feed", "turn_on", "area", 1, 2));
    }

    @Test
    void linksWhatIsCalledByAllItsNames() {
        assertEquals("cooker hood", name("extractor hood over the cooker"));
    }

    @Test
    void linksWhatIsSaidToBeDone() {
        assertEquals("rinse valve", name("rinsing"));
        assertEquals("pencil sharpener", name("sharpening the pencils"));
        assertEquals(List.of(), read("pencils", "turn_on", "name", 0, 1));
    }

    @Test
    void leavesWordsOutBehindAWholeName() {
        assertEquals("rinse valve", name("rinse valve thingummy"));
        assertEquals(List.of(), read("rinse valve lamp", "turn_on", "name", 0, 3));
        assertEquals(List.of(), read("garden rinse valve", "turn_on", "name", 0, 3));
    }

    @Test
    void readsARoomBySayingItShort() {
        assertEquals(List.of(new Slot("area", "bathroom", "bathroom")), read("in the bath", "turn_on", "area", 2, 3));
    }

    @Test
    void readsNumbersSaidInTwoParts() {
        assertEquals(150.0, read("at one fifty", "set_setpoint", "value", 1, 3).get(0).value());
        assertEquals(3500.0, read("thirty five hundred", "set_setpoint", "value", 0, 2).get(0).value());
        assertEquals(List.of(), read("of nineteen sixty two", "set_brightness", "value", 1, 3));
        assertTrue(gazetteer.reader("of nineteen sixty two").isCutNumber(2));
        assertFalse(gazetteer.reader("at nineteen, sixty two").isCutNumber(2));
    }

    @Test
    void readsHowLongSomethingIsToRun() {
        assertEquals(List.of(new Slot("for", "20 minutes", 1200.0)),
                read("run for twenty minutes", "turn_on", "duration", 2, 4));
        assertTrue(gazetteer.reader("hush for a second").saysNothing("when", 1, 4));
        assertFalse(gazetteer.reader("hush for ten seconds").saysNothing("when", 1, 4));
    }

    private String name(String words) {
        return (String) read(words, "turn_on", "name", 0, gazetteer.mark(words).size()).get(0).value();
    }

    private List<Slot> read(String text, String intent, String tag, int from, int to) {
        return gazetteer.reader(text).read(intent, tag, from, to);
    }

    private Set<String> known(String text, String word) {
        return gazetteer.mark(text).stream().filter(each -> each.token().word().equals(word)).findFirst()
                .map(each -> Arrays.stream(each.features()).mapToObj(Gazetteer.FEATURES::get).collect(Collectors.toSet()))
                .orElseThrow();
    }
}
