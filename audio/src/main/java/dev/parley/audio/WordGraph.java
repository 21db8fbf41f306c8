package dev.parley.audio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

    /** Tells whether words are one of the sentences. Thread-safe; takes time linear in the graph to make. */
    public Predicate<List<String>> sentences() {
        List<List<Arc>> from = IntStream.range(0, states).<List<Arc>>mapToObj(state -> new ArrayList<>()).toList();
        arcs.forEach(arc -> from.get(arc.from()).add(arc));
        return words -> {
            BitSet at = closed(new BitSet(), 0, from);
            for (String word : words) {
                BitSet next = new BitSet();
                at.stream().forEach(state -> from.get(state).stream().filter(arc -> arc.word().equals(word))
                        .forEach(arc -> closed(next, arc.to(), from)));
                at = next;
            }
            return at.intersects(finals);
        };
    }

    /** Adds a state and what can be reached from it without a word. */
    private static BitSet closed(BitSet states, int added, List<List<Arc>> from) {
        Deque<Integer> open = new ArrayDeque<>(List.of(added));
        while (!open.isEmpty()) {
            int state = open.remove();
            if (!states.get(state)) {
                states.set(state);
                from.get(state).stream().filter(arc -> arc.word().isEmpty()).forEach(arc -> open.add(arc.to()));
            }
        }
        return states;
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
