package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpeechGrammarTest {

    private static final Vocabulary HOME = new Vocabulary(
            Map.of("name", List.of(Homes.named("Blind one", "cover", "position"), Homes.named("Lamp", "light", "on"),
                    new Term("Anything", Set.of()), new Term("\ud83d\udca1", Set.of()))),
            Set.of(Set.of("cover", "position"), Set.of("light", "on")));

    /** The sentences of one's own intents that start with a word no built-in one has. */
    private static Set<String> own(String yaml) {
        SpeechGrammar grammar = Homes.templates(HOME, Homes.file(yaml)).speech();
        Set<String> sentences = new TreeSet<>();
        Map<Integer, List<SpeechGrammar.Arc>> arcs =
                grammar.arcs().stream().collect(Collectors.groupingBy(SpeechGrammar.Arc::from));
        walk(grammar, arcs, 0, "", sentences);
        return sentences;
    }

    private static void walk(SpeechGrammar grammar, Map<Integer, List<SpeechGrammar.Arc>> arcs, int state, String said,
                             Set<String> sentences) {
        if (grammar.finals().get(state)) {
            sentences.add(said);
        }
        for (SpeechGrammar.Arc arc : arcs.getOrDefault(state, List.of())) {
            if (!said.isBlank() || arc.word().equals("zorp")) {
                walk(grammar, arcs, arc.to(), (said + " " + arc.word()).strip(), sentences);
            }
        }
    }

    @Test
    void hasWordsAsTheyAreSpoken() {
        assertEquals(Set.of("zorp what's twenty one", "zorp what's o'brien's"),
                own("intents: {A: {sentences: [\"ZORP what's (21|O'Brien's)!\"]}}"));
    }

    @Test
    void hasOnlySentencesSomeDeviceCanServe() {
        assertEquals(Set.of("zorp open", "zorp always", "zorp either"), own("""
                intents:
                  A: {needs: [position], sentences: ["zorp open"]}
                  B: {needs: [locked], sentences: ["zorp lock"]}
                  C: {sentences: ["zorp always"]}
                  D: {data: [{needs: [locked, "on"], sentences: ["zorp either"]}]}
                """));
    }

    @Test
    void hasOnlyNamesOfWhatCanServeTheSentence() {
        assertEquals(Set.of("zorp move blind one", "zorp move anything", "zorp see blind one", "zorp see lamp",
                "zorp see anything"), own("""
                intents:
                  A: {needs: [position], sentences: ["zorp move {name}"]}
                  B: {sentences: ["zorp see {name}"]}
                """));
    }

    @Test
    void hasOnlyValuesOfWhatTheHomeHas() {
        assertEquals(Set.of("zorp blinds", "zorp lamps", "zorp things", "zorp move blinds", "zorp move things"), own("""
                lists:
                  what:
                    values:
                      - {in: blinds, out: b, has: [cover]}
                      - {in: lamps, out: l, has: [light]}
                      - {in: locks, out: k, has: [lock]}
                      - {in: things, out: t}
                intents:
                  A: {sentences: ["zorp {what}"]}
                  B: {needs: [position], sentences: ["zorp move {what}"]}
                """));
    }

    @Test
    void leavesOutWhatIsTypedAndSaysSomeRulesDifferently() {
        assertEquals(Set.of("zorp short"), own("""
                expansion_rules: {way: "(short|long|longer)"}
                spoken_rules: {way: short}
                intents: {A: {sentences: ["zorp <way>"]}, B: {typed: true, sentences: ["zorp typed"]}}
                """));
    }

    @Test
    void cannotHaveFreeText() {
        assertEquals(Set.of("zorp plain"), own("""
                lists: {text: {wildcard: true}}
                intents: {A: {sentences: ["zorp {text}", "zorp plain"]}}
                """));
    }

    @Test
    void hasPartsInAnyOrder() {
        assertEquals(Set.of("zorp", "zorp a", "zorp b", "zorp a b", "zorp b a"),
                own("intents: {A: {sentences: [\"zorp ([a];[b])\"]}}"));
    }

    @Test
    void classesOfFreeSpeech_holdWhatTheHomeHas_andAllNumbers() {
        Map<String, SpeechGrammar> classes = Homes.templates(HOME).speechClasses();

        assertEquals(Set.of("blind one", "lamp", "anything"), sentences(classes.get("name")));
        assertEquals(Set.of(), sentences(classes.get("area")), "the home has no areas");
        assertTrue(sentences(classes.get("number")).containsAll(Set.of("zero", "forty two", "one hundred")));
        assertTrue(sentences(classes.get("type")).contains("lights"));
        assertFalse(sentences(classes.get("type")).contains("locks"), "the home has none");
    }

    private static Set<String> sentences(SpeechGrammar grammar) {
        SentenceSampler sampler = new SentenceSampler(grammar, new Random(7));
        return Stream.generate(sampler::walk).limit(3_000).flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    @Test
    void keepsItsOwnFinals() {
        BitSet finals = new BitSet();
        SpeechGrammar grammar = new SpeechGrammar(1, List.of(), finals, new BitSet());
        finals.set(0);
        assertTrue(grammar.finals().isEmpty());
    }

    @Test
    void neverExpectsSilence() {
        for (Vocabulary home : List.of(Homes.FLAT, Homes.HOSTILE, Homes.FACTORY, Vocabulary.empty())) {
            SentenceSampler sampler = new SentenceSampler(Homes.templates(home).speech(), new Random(7));
            for (int i = 0; i < 2_000; i++) {
                assertFalse(sampler.next().isBlank());
            }
        }
    }
}
