package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTest {

    private static final Vocabulary HOME = new Vocabulary(Map.of(
            "name", List.of(new Term("Fan", Set.of()), new Term("Salt and pepper", Set.of()),
                    new Term("Bedroom lamp", Set.of())),
            "area", List.of(new Term("Hall", Set.of()), new Term("Kitchen", Set.of()), new Term("Bedroom 1", Set.of())),
            "floor", List.of(new Term("Upstairs", Set.of()))), Set.of());

    private static final Templates TEMPLATES = Homes.templates(HOME, Homes.file("""
            lists:
              kinds: {values: [{in: "light[s]", out: light}, {in: "fans", out: fan}]}
              every: {values: [all]}
              tone: {values: [red, blue]}
              level: {range: {from: 0, to: 100}}
              text: {wildcard: true}
            expansion_rules:
              spot: "([in] [the] {area}|{floor})"
              item: "([the] {name}|[{every:scope}] [the] [{area}] {kinds:type} [<spot>]|<spot>|<every>)"
              every: "{every:scope} {kinds:type} except <not>+"
              not: "[the] ({area:except_area}|{name:except_name})"
            intents:
              zorp: {timed: true, sentences: ["zorp <item>+ [now]", "zorp <item>+ {tone}"], slots: {how: well}}
              zset: {sentences: ["zset (<item> to {level})+", "zset (a|b)+ to {tone}"]}
              zadd: {sentences: ["zadd ({text})+ to list {tone}"]}
              zscene: {sentences: ["{name}"]}
            """));
    private static final TemplateInterpreter INTERPRETER = TEMPLATES.interpreter();

    private static String first(String utterance) {
        return Readings.first(INTERPRETER.understand(utterance)).replace(",how=well", "");
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", value = {
        "zorp the fan|zorp(name=Fan)",
        "zorp the fan and the bedroom lamp|zorp(name=Fan) + zorp(name=Bedroom lamp)",
        "zorp the hall and kitchen lights|zorp(area=Hall,type=light) + zorp(area=Kitchen,type=light)",
        "zorp the hall and the kitchen and bedroom one lights|"
            + "zorp(area=Hall,type=light) + zorp(area=Kitchen,type=light) + zorp(area=Bedroom 1,type=light)",
        "zorp all the lights in the hall and the kitchen|"
            + "zorp(scope=all,type=light,area=Hall) + zorp(area=Kitchen,scope=all,type=light)",
        "zorp the lights in the hall and kitchen fans|zorp(type=light,area=Hall) + zorp(area=Kitchen,type=fan)",
        "zorp the fan and the kitchen|zorp(name=Fan) + zorp(area=Kitchen)",
        "zorp the fan and kitchen lights|zorp(name=Fan) + zorp(area=Kitchen,type=light)",
        "zorp upstairs and hall lights|zorp(floor=Upstairs,type=light) + zorp(area=Hall,type=light)",
        "zorp salt and pepper and the fan|zorp(name=Salt and pepper) + zorp(name=Fan)",
        "zorp the hall and kitchen lights red|"
            + "zorp(area=Hall,type=light,tone=red) + zorp(area=Kitchen,type=light,tone=red)",
        "zorp the fan and kitchen lights in an hour|"
            + "zorp(name=Fan,delay=3600.0) + zorp(area=Kitchen,type=light,delay=3600.0)",
        "in an hour zorp the fan and kitchen lights|"
            + "zorp(delay=3600.0,name=Fan) + zorp(area=Kitchen,type=light,delay=3600.0)",
        "zorp all lights except the hall and the fan|zorp(scope=all,type=light,except_area=Hall,except_name=Fan)",
        "zorp all lights except the hall and the kitchen|"
            + "zorp(scope=all,type=light,except_area=Hall,except_area_2=Kitchen)",
        "zset the hall lights to 50 and the fan to 30|"
            + "zset(area=Hall,type=light,level=50.0) + zset(name=Fan,level=30.0)",
        "zset a and b to red|zset(tone=red) + zset(tone=red)",
        "zadd milk and eggs to list red|zadd(text=milk,tone=red) + zadd(text=eggs,tone=red)",
        "zorp the fan and zorp the hall|zorp(name=Fan) + zorp(area=Hall)",
        "zorp the fan, the bedroom lamp|zorp(name=Fan) + zorp(name=Bedroom lamp)",
        "zorp the fan, the bedroom lamp and the kitchen|zorp(name=Fan) + zorp(name=Bedroom lamp) + zorp(area=Kitchen)",
        "zorp the fan, the bedroom lamp, and the kitchen, now"
            + "|zorp(name=Fan) + zorp(name=Bedroom lamp) + zorp(area=Kitchen)",
        "zorp the hall, kitchen and bedroom one lights|zorp(area=Hall,type=light) + zorp(area=Kitchen,type=light)"
            + " + zorp(area=Bedroom 1,type=light)",
        "zadd milk, brown eggs and bread to list red|zadd(text=milk,tone=red)"
            + " + zadd(text=brown eggs,tone=red) + zadd(text=bread,tone=red)",
        "zorp the fan and|nothing",
        "zorp and the fan|nothing",
        "zorp the fan the hall|nothing",
        "zorp the fan and and and the hall|nothing",
    })
    void isDoneForEachItem(String utterance, String reading) {
        String expected = reading == null ? "" : reading;
        assertEquals(lower(expected), lower(first(utterance)));
    }

    private static String lower(String reading) {
        return reading.toLowerCase(Locale.ROOT);
    }

    @Test
    void isSaidOnceInSpeech() {
        SentenceSampler sampler = new SentenceSampler(TEMPLATES.speech(), new Random(5));
        int said = 0;
        for (int i = 0; i < 60_000; i++) {
            String sentence = sampler.next();
            if (sentence.startsWith("zorp")) {
                said++;
                assertFalse(first(sentence).isEmpty(), sentence);
                assertFalse(sentence.replace("salt and pepper", "").replaceAll("(half|hour|minute) and a", "")
                        .contains(" and "), sentence);
            }
        }
        assertTrue(said > 10, said + " said");
    }

    @Test
    void followsARuleOrAGroupOnly() {
        TemplateInterpreter plus = Homes.templates(Vocabulary.empty(), Homes.file("""
                lists: {x: {values: [y]}}
                intents: {a: {sentences: ["zorp c++", "zap {x}+", "zip [a]+ b"]}}""")).interpreter();
        for (String said : List.of("zorp c plus plus", "zap y plus", "zip a plus b")) {
            assertEquals("a", Readings.first(plus.understand(said)).replaceAll("\\(.*", ""), said);
        }
    }

    @Test
    void needsAWordInEachItem() {
        List<String> problems = new ArrayList<>();
        Templates.of(List.of(Homes.file("intents: {a: {sentences: [\"zorp ([b] [c])+ d\"]}}")), Vocabulary.empty(),
                (file, pointer, message) -> problems.add(pointer + ": " + message));
        assertEquals(List.of("/intents/a/sentences/0: what '+' repeats can be said without a word; make some part of it"
                + " needed"), problems);
    }

    @Test
    void cannotTouchAWord() {
        List<String> problems = new ArrayList<>();
        TemplateFile.parse(Homes.tree("intents: {a: {sentences: [\"zorp x((b)+ c)\", fine]}}"),
                (pointer, message) -> problems.add(message));
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains("only plain words can touch"), problems.get(0));
    }
}
