package dev.parley.audio;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * The sentences a recogniser is to hear: a finite automaton over words. States are 0 to {@code states - 1}, state 0 is
 * the start. It may be non-deterministic and may have cycles; arcs without a word ({@code ""}) are taken silently.
 *
 * @param states how many states there are
 * @param arcs   the arcs, in any order
 * @param finals the states a sentence may end in
 */
public record WordGraph(int states, List<Arc> arcs, BitSet finals) {
    public WordGraph {
        arcs = List.copyOf(arcs);
        finals = (BitSet) finals.clone();
        for (Arc arc : arcs) {
            Objects.checkIndex(arc.from(), states);
            Objects.checkIndex(arc.to(), states);
        }
    }

    /**
     * One word on the way.
     *
     * @param from the state it leaves
     * @param to   the state it reaches
     * @param word the word as it is spoken, lower case, or "" for none
     */
    public record Arc(int from, int to, String word) {
        public Arc {
            Objects.requireNonNull(word);
        }
    }
}
