package dev.parley.intent.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A deterministic automaton over words and slots, made from a non-deterministic one as far as utterances go into it.
 * Its states are sets of states (Rabin and Scott, "Finite automata and their decision problems", 1959); the ways out of
 * one are worked out when it is first left (Thompson, CACM 1968), so that nothing grows but what is used. A step is
 * then a binary search. Thread-safe.
 */
final class Automaton {

    /** More states than this are forgotten and made anew; what people say in a home needs a tenth. */
    private static final int MAX_STATES = 20_000;

    private final Nfa nfa;
    private final Map<Integer, Integer> payloads;
    private final Map<Key, State> states = new HashMap<>();
    private final State start;
    private final int maxStates;
    private final int[] seenIn;
    private int round;

    /**
     * The deterministic automaton of the same sentences.
     *
     * @param nfa      not changed any more; its start is state 0
     * @param payloads what ends in a state of it
     */
    Automaton(Nfa nfa, Map<Integer, Integer> payloads) {
        this(nfa, payloads, MAX_STATES);
    }

    /** The same with another measure of states to keep. */
    Automaton(Nfa nfa, Map<Integer, Integer> payloads, int maxStates) {
        this.nfa = nfa;
        this.maxStates = maxStates;
        this.payloads = Map.copyOf(payloads);
        this.seenIn = new int[nfa.states()];
        this.start = state(new int[] {0});
    }

    /** A set of states, told apart by those only that matter: they read something, or something ends in them. */
    static final class State {

        private final int[] subset;
        private final int[] payloads;
        private volatile Arcs arcs;

        private State(int[] subset, int[] payloads) {
            this.subset = subset;
            this.payloads = payloads;
        }

        /** What ends here: ids in ascending order. */
        int[] payloads() {
            return payloads;
        }
    }

    /**
     * The ways out of a state.
     *
     * @param symbols in ascending order, so slots (negative) come first
     * @param targets where each leads
     */
    record Arcs(int[] symbols, State[] targets) {
    }

    private record Key(int[] states) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(states, key.states);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(states);
        }
    }

    State start() {
        return start;
    }

    /** The state a symbol leads to, or null where it leads nowhere. */
    State next(State state, int symbol) {
        Arcs arcs = arcs(state);
        int found = Arrays.binarySearch(arcs.symbols(), symbol);
        return found < 0 ? null : arcs.targets()[found];
    }

    /** The ways out of a state. */
    Arcs arcs(State state) {
        Arcs arcs = state.arcs;
        return arcs == null ? workedOut(state) : arcs;
    }

    private synchronized Arcs workedOut(State state) {
        if (state.arcs == null) {
            if (states.size() > maxStates) {
                states.clear();
                states.put(new Key(start.subset), start);
                start.arcs = null;
            }
            TreeMap<Integer, List<Integer>> moves = new TreeMap<>();
            for (int from : state.subset) {
                for (int arc = nfa.firstArc(from); arc >= 0; arc = nfa.nextArc(arc)) {
                    if (nfa.symbol(arc) != Nfa.SILENT) {
                        moves.computeIfAbsent(nfa.symbol(arc), key -> new ArrayList<>()).add(nfa.target(arc));
                    }
                }
            }
            state.arcs = new Arcs(moves.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    moves.values().stream().map(reached -> state(reached.stream().mapToInt(to -> to).toArray()))
                            .toArray(State[]::new));
        }
        return state.arcs;
    }

    private State state(int[] reached) {
        int[] subset = closure(reached);
        return states.computeIfAbsent(new Key(subset), key -> new State(subset, Arrays.stream(subset)
                .filter(payloads::containsKey).map(payloads::get).distinct().sorted().toArray()));
    }

    /** The states that silent ways lead to, with the given ones; only those that matter, in order. */
    private int[] closure(int[] from) {
        round++;
        int[] todo = Arrays.copyOf(from, Math.max(from.length, 16));
        int end = from.length;
        int kept = 0;
        int[] matter = new int[16];
        for (int i = 0; i < end; i++) {
            int state = todo[i];
            if (seenIn[state] == round) {
                continue;
            }
            seenIn[state] = round;
            boolean reads = false;
            for (int arc = nfa.firstArc(state); arc >= 0; arc = nfa.nextArc(arc)) {
                if (nfa.symbol(arc) != Nfa.SILENT) {
                    reads = true;
                } else {
                    todo = end == todo.length ? Arrays.copyOf(todo, end * 2) : todo;
                    todo[end++] = nfa.target(arc);
                }
            }
            if (reads || payloads.containsKey(state)) {
                matter = kept == matter.length ? Arrays.copyOf(matter, kept * 2) : matter;
                matter[kept++] = state;
            }
        }
        int[] subset = Arrays.copyOf(matter, kept);
        Arrays.sort(subset);
        return subset;
    }
}
