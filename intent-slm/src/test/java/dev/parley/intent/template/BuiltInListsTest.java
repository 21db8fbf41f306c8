package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Slot;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInListsTest {

    private static final Templates TEMPLATES = Homes.templates(Vocabulary.empty(), Homes.file("""
            intents:
              boil: {sentences: ["zorp boil [for] {duration}"]}
              ring: {sentences: ["zorp ring at {time} [{day}]"]}
              dial: {sentences: ["zorp dial {number}"]}
            """));
    private static final TemplateInterpreter INTERPRETER = TEMPLATES.interpreter();

    private static String slots(String utterance) {
        Understanding understood = INTERPRETER.understand(utterance);
        return !(understood instanceof Understood some) ? "" : some.readings().get(0).intents().get(0).slots().values()
                .stream().map(BuiltInListsTest::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Slot slot) {
        return slot.name() + "=" + slot.value() + " (" + slot.text() + ")";
    }

    @ParameterizedTest(name = "\"{0}\" has {1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", value = {
        "zorp boil for an hour and a half|duration=5400.0 (an hour and a half)",
        "zorp boil ten minutes|duration=600.0 (10 minutes)",
        "zorp ring at half past seven tomorrow|time=~07:30 (half past 7), day=tomorrow (tomorrow)",
        "zorp ring at 7:30 pm on monday|time=19:30 (7 30 pm), day=MO (on monday)",
        "zorp dial minus two point five|number=-2.5 (-2.5)",
        "zorp dial 12345678|number=1.2345678E7 (12345678)",
    })
    void fillSlots(String utterance, String slots) {
        assertEquals(slots, slots(utterance));
    }

    @ParameterizedTest(name = "\"{0}\" is not understood")
    @ValueSource(strings = {"zorp boil for ten", "zorp ring at thirteen", "zorp dial two three", "zorp dial soup"})
    void takeNothingElse(String utterance) {
        assertEquals("", slots(utterance));
    }

    @Test
    void giveWayToListsOfTheFile() {
        TemplateInterpreter own = Homes.templates(Vocabulary.empty(), Homes.file("""
                lists: {time: {values: [soon]}}
                intents: {ring: {sentences: ["zorp {time}"]}}""")).interpreter();
        assertInstanceOf(Understood.class, own.understand("zorp soon"));
        assertInstanceOf(Understanding.NotUnderstood.class, own.understand("zorp seven"));
    }

    @Test
    void mayBeNamedByNobodyInTheirParts() {
        List<String> problems = new ArrayList<>();
        Templates.of(List.of(Homes.file("intents: {a: {sentences: [\"zorp {sixty}\"]}}")), Vocabulary.empty(),
                (file, pointer, message) -> problems.add(message));
        assertEquals(List.of("there is no list {sixty}; add it under lists:"), problems);
    }

    @ParameterizedTest(name = "zorp {0}")
    @CsvSource({"boil, 185", "ring, 600", "dial, 101"})
    void areUnderstoodInEveryFormExpectedInSpeech(String verb, int least) {
        SpeechGrammar grammar = TEMPLATES.speech();
        Map<Integer, List<SpeechGrammar.Arc>> arcs =
                grammar.arcs().stream().collect(Collectors.groupingBy(SpeechGrammar.Arc::from));
        Set<String> sentences = new TreeSet<>();
        walk(grammar, arcs, 0, "", "zorp " + verb, sentences);
        assertTrue(sentences.size() >= least, sentences.size() + " sentences");
        sentences.forEach(sentence -> assertTrue(!slots(sentence).isEmpty(), sentence));
    }

    private static void walk(SpeechGrammar grammar, Map<Integer, List<SpeechGrammar.Arc>> arcs, int state, String said,
                             String start, Set<String> sentences) {
        if (grammar.finals().get(state)) {
            sentences.add(said);
        }
        for (SpeechGrammar.Arc arc : arcs.getOrDefault(state, List.of())) {
            String next = (said + " " + arc.word()).strip();
            if (next.startsWith(start) || start.startsWith(next)) {
                walk(grammar, arcs, arc.to(), next, start, sentences);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duration", "time", "day", "number"})
    void staySmallInSpeech(String list) {
        SpeechGrammar without = Homes.templates(Vocabulary.empty()).speech();
        SpeechGrammar with = Homes.templates(Vocabulary.empty(),
                Homes.file("intents: {a: {sentences: [\"zorp {%s}\"]}}".formatted(list))).speech();
        int arcs = with.arcs().size() - without.arcs().size();
        assertTrue(arcs <= 300, arcs + " arcs");
    }
}
