package dev.parley.intent.template;

import java.util.Arrays;

/**
 * A non-deterministic automaton while it is built. Symbols are positive for words, negative for slots, 0 for none
 * (Thompson, "Regular expression search algorithm", CACM 1968).
 */
final class Nfa {

    /** No symbol: the arc is taken silently. */
    static final int SILENT = 0;

    private int[] head = new int[256];
    private int[] next = new int[512];
    private int[] symbol = new int[512];
    private int[] target = new int[512];
    private int states;
    private int arcs;

    /** A new state. */
    int state() {
        if (states == head.length) {
            head = Arrays.copyOf(head, states * 2);
        }
        head[states] = -1;
        return states++;
    }

    void arc(int from, int label, int to) {
        if (arcs == next.length) {
            next = Arrays.copyOf(next, arcs * 2);
            symbol = Arrays.copyOf(symbol, arcs * 2);
            target = Arrays.copyOf(target, arcs * 2);
        }
        symbol[arcs] = label;
        target[arcs] = to;
        next[arcs] = head[from];
        head[from] = arcs++;
    }

    /** Adds a way that reads the labels in order, or silently where there are none. */
    void chain(int from, int to, int... labels) {
        int at = from;
        for (int i = 0; i < labels.length - 1; i++) {
            int next = state();
            arc(at, labels[i], next);
            at = next;
        }
        arc(at, labels.length == 0 ? SILENT : labels[labels.length - 1], to);
    }

    int states() {
        return states;
    }

    /** The first arc of a state, or -1. */
    int firstArc(int state) {
        return head[state];
    }

    /** The next arc of the same state, or -1. */
    int nextArc(int arc) {
        return next[arc];
    }

    int symbol(int arc) {
        return symbol[arc];
    }

    int target(int arc) {
        return target[arc];
    }

    /** Told of one arc. */
    @FunctionalInterface
    interface ArcVisitor {
        void arc(int label, int to);
    }

    void forEachArc(int from, ArcVisitor visitor) {
        for (int arc = head[from]; arc >= 0; arc = next[arc]) {
            visitor.arc(symbol[arc], target[arc]);
        }
    }
}
