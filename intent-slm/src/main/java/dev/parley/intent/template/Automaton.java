package dev.parley.intent.template;

import java.util.Arrays;

/**
 * A deterministic automaton over words and slots. Immutable, thread-safe; one step is a binary search.
 */
final class Automaton {

    /** What a state without an arc for a word leads to. */
    static final int NOWHERE = -1;

    private final int[] first;
    private final int[] symbols;
    private final int[] targets;
    private final int[][] payloads;

    /**
     * Takes arrays as {@link Determinizer} makes them.
     *
     * @param first    arcs of state s are those from {@code first[s]} up to {@code first[s + 1]}
     * @param symbols  of each arc; ascending within a state, so slots (negative) come first
     * @param targets  of each arc
     * @param payloads what ends in each state: ids in ascending order, empty where nothing does
     */
    Automaton(int[] first, int[] symbols, int[] targets, int[][] payloads) {
        this.first = first;
        this.symbols = symbols;
        this.targets = targets;
        this.payloads = payloads;
    }

    int states() {
        return payloads.length;
    }

    /** The state a word leads to, or {@link #NOWHERE}. */
    int next(int state, int word) {
        int found = Arrays.binarySearch(symbols, first[state], first[state + 1], word);
        return found < 0 ? NOWHERE : targets[found];
    }

    /** The number of a state's first arc. */
    int firstArc(int state) {
        return first[state];
    }

    /** The number after that of a state's last arc. */
    int endArc(int state) {
        return first[state + 1];
    }

    int symbol(int arc) {
        return symbols[arc];
    }

    int target(int arc) {
        return targets[arc];
    }

    int[] payloads(int state) {
        return payloads[state];
    }
}
