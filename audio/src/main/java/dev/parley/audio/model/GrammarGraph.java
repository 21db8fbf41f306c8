package dev.parley.audio.model;

import dev.parley.audio.Transcript;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/** The sentences of a home as a Kaldi grammar: word labels on the arcs, and what they cost. */
final class GrammarGraph {

    private GrammarGraph() {
    }

    /**
     * Makes the graph. Each state shares its probability evenly among its ways to go on, the end being one. The start
     * is a state of its own, which no sentence returns to, so that the way out is there once.
     *
     * @param labels the label of every word in the sentences; of {@link Transcript#UNKNOWN} where it has one
     */
    static Fst of(SentenceAutomaton sentences, Function<String, OptionalInt> labels, GrammarCosts costs) {
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
        return fst;
    }

    private static void addState(Fst fst, int number, SentenceAutomaton sentences, int state,
            Function<String, OptionalInt> labels, GrammarCosts costs) {
        Map<String, Integer> arcs = sentences.arcs().get(state);
        boolean mayEnd = sentences.finals().get(state);
        double cost = costs.choice() * StrictMath.log(arcs.size() + (mayEnd ? 1 : 0));
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
