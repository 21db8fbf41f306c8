package dev.parley.audio.model;

import dev.parley.audio.Transcript;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What is said in a home as a Kaldi grammar, word labels on the arcs, of three parts: the sentences of the home, free
 * phrasing, and any other speech. What each costs decides what is heard where several would fit.
 */
final class GrammarGraph {

    private GrammarGraph() {
    }

    /**
     * Makes the graph. Each state shares its probability evenly among its ways to go on, the end being one. The start
     * is a state of its own, which no sentence returns to, so that the way out is there once.
     *
     * @param free   free phrasing, where it is to be heard
     * @param labels the label of every word in the sentences; of {@link Transcript#UNKNOWN} where it has one
     */
    static Fst of(SentenceAutomaton sentences, Optional<FreeSpeech> free, Function<String, OptionalInt> labels,
            GrammarCosts costs) {
        Fst fst = new Fst();
        int start = fst.addState();
        sentences.arcs().forEach(state -> fst.addState());
        addState(fst, start, sentences, 0, labels, costs);
        for (int state = 0; state < sentences.states(); state++) {
            addState(fst, state + 1, sentences, state, labels, costs);
        }
        OptionalInt unknown = labels.apply(Transcript.UNKNOWN);
        if (unknown.isPresent() && costs.unknown().isPresent()) {
            addWayOut(fst, start, unknown.getAsInt(), costs.unknown().getAsDouble());
        }
        free.ifPresent(part -> addFree(fst, start, part, labels, costs));
        return fst;
    }

    private static void addFree(Fst fst, int start, FreeSpeech part, Function<String, OptionalInt> labels,
            GrammarCosts costs) {
        int end = fst.addState();
        fst.setFinal(end, 0);
        part.addTo(fst, start, end, labels, costs);
    }

    private static void addState(Fst fst, int number, SentenceAutomaton sentences, int state,
            Function<String, OptionalInt> labels, GrammarCosts costs) {
        Map<String, Integer> arcs = sentences.arcs().get(state);
        boolean mayEnd = sentences.finals().get(state);
        double cost = costs.choice() * sentences.choice(state);
        arcs.forEach((word, to) -> addWord(fst, number, labels.apply(word).orElseThrow(), cost, to + 1));
        if (mayEnd) {
            fst.setFinal(number, cost);
        }
    }

    /** Another sentence: unknown speech, with or without pauses in it. */
    private static void addWayOut(Fst fst, int start, int unknown, double cost) {
        int heard = fst.addState();
        addWord(fst, start, unknown, cost, heard);
        addWord(fst, heard, unknown, 0, heard);
        fst.setFinal(heard, 0);
    }

    private static void addWord(Fst fst, int from, int label, double cost, int to) {
        fst.addArc(from, label, label, cost, to);
    }
}
