package dev.parley.audio.model;

import static dev.parley.audio.model.Sentences.arc;
import static dev.parley.audio.model.Sentences.graph;
import static dev.parley.audio.model.Sentences.states;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.WordGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceAutomatonTest {

    @Test
    void acceptsTheSentencesAndNothingElse() {
        SentenceAutomaton automaton = SentenceAutomaton.of(Sentences.of("turn on", "turn off", "stop"));

        assertTrue(accepts(automaton, "turn", "on"));
        assertTrue(accepts(automaton, "turn", "off"));
        assertTrue(accepts(automaton, "stop"));
        assertFalse(accepts(automaton, "turn"));
        assertFalse(accepts(automaton, "stop", "on"));
        assertFalse(accepts(automaton));
    }

    @Test
    void sharesBeginningsAndEndings() {
        SentenceAutomaton automaton = SentenceAutomaton.of(
                Sentences.of("turn on the light", "turn off the light", "switch on the light", "switch off the light"));

        assertEquals(5, automaton.states());
    }

    @Test
    void emptyArcsInALoop_areTakenSilently() {
        SentenceAutomaton automaton = SentenceAutomaton.of(graph(4, states(3),
                arc(0, "", 1), arc(1, "", 2), arc(2, "", 0), arc(2, "go", 3), arc(3, "", 1)));

        assertTrue(accepts(automaton, "go"));
        assertTrue(accepts(automaton, "go", "go", "go"));
        assertFalse(accepts(automaton));
    }

    @Test
    void statesWithoutAWayToAnEnd_areLeftOut() {
        SentenceAutomaton automaton = SentenceAutomaton.of(graph(4, states(1),
                arc(0, "go", 1), arc(0, "lost", 2), arc(2, "lost", 2), arc(3, "never", 1)));

        assertEquals(2, automaton.states());
        assertEquals(List.of("go"), List.copyOf(automaton.arcs().get(0).keySet()));
    }

    @Test
    void noSentenceAtAll_isRefused() {
        WordGraph graph = graph(2, new BitSet(), arc(0, "go", 1));

        AudioException e = assertThrows(AudioException.class, () -> SentenceAutomaton.of(graph));
        assertTrue(e.getMessage().contains("no sentence"));
    }

    @Test
    void sentencesThatExplode_areRefusedWithAMend() {
        // "the n-th word from the end is a" needs 2^n states
        int n = 20;
        List<WordGraph.Arc> arcs = new ArrayList<>(List.of(arc(0, "a", 0), arc(0, "b", 0), arc(0, "a", 1)));
        for (int i = 1; i < n; i++) {
            arcs.add(arc(i, "a", i + 1));
            arcs.add(arc(i, "b", i + 1));
        }
        WordGraph graph = new WordGraph(n + 1, arcs, states(n));

        AudioException e = assertThrows(AudioException.class, () -> SentenceAutomaton.of(graph));
        assertTrue(e.getMessage().contains("fewer optional"));
    }

    @Test
    void randomGraphs_acceptWhatTheAutomatonAccepts() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            WordGraph graph = randomGraph(random);
            SentenceAutomaton automaton = SentenceAutomaton.of(graph);
            for (int attempt = 0; attempt < 50; attempt++) {
                String[] sentence = random.ints(random.nextInt(6), 0, 2)
                        .mapToObj(i -> i == 0 ? "a" : "b").toArray(String[]::new);
                assertEquals(accepts(graph, sentence), accepts(automaton, sentence));
            }
        }
    }

    private static WordGraph randomGraph(Random random) {
        int states = 2 + random.nextInt(6);
        List<WordGraph.Arc> arcs = new ArrayList<>();
        for (int i = 0; i < 3 * states; i++) {
            String word = List.of("a", "b", "").get(random.nextInt(3));
            arcs.add(arc(random.nextInt(states), word, random.nextInt(states)));
        }
        return new WordGraph(states, arcs, states(0, states - 1));
    }

    private static boolean accepts(SentenceAutomaton automaton, String... words) {
        Integer state = 0;
        for (String word : words) {
            state = automaton.arcs().get(state).get(word);
            if (state == null) {
                return false;
            }
        }
        return automaton.finals().get(state);
    }

    /** By trying everything at once. */
    private static boolean accepts(WordGraph graph, String... words) {
        BitSet now = silent(graph, states(0));
        for (String word : words) {
            BitSet before = now;
            BitSet next = new BitSet();
            graph.arcs().stream().filter(arc -> before.get(arc.from()) && arc.word().equals(word))
                    .forEach(arc -> next.set(arc.to()));
            now = silent(graph, next);
        }
        return now.intersects(graph.finals());
    }

    private static BitSet silent(WordGraph graph, BitSet from) {
        for (int round = 0; round < graph.states(); round++) {
            graph.arcs().stream().filter(arc -> from.get(arc.from()) && arc.word().isEmpty())
                    .forEach(arc -> from.set(arc.to()));
        }
        return from;
    }
}
