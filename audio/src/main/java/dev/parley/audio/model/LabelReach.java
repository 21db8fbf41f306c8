package dev.parley.audio.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which output labels come next from each state of a transducer, over arcs without output: what OpenFst's label
 * look-ahead asks when it composes the lexicon with a grammar. Sets of labels are lists of intervals.
 */
final class LabelReach {

    private final Fst fst;
    private final int finalLabel;
    private final Map<Intervals, Intervals> shared = new HashMap<>();
    private final Intervals[] reach;

    /** Half-open intervals of labels, ascending and apart: begin, end, begin, end, ... */
    static final class Intervals {
        private static final Intervals EMPTY = new Intervals(new int[0]);

        private final int[] bounds;

        private Intervals(int[] bounds) {
            this.bounds = bounds;
        }

        int[] bounds() {
            return bounds;
        }

        int count() {
            return bounds.length / 2;
        }

        /** How many labels are in it. */
        int labels() {
            int sum = 0;
            for (int i = 0; i < bounds.length; i += 2) {
                sum += bounds[i + 1] - bounds[i];
            }
            return sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Intervals that && Arrays.equals(bounds, that.bounds);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bounds);
        }
    }

    /**
     * Computes the sets of all states.
     *
     * @param finalLabel a label that no arc has, to stand for the end in final states
     */
    LabelReach(Fst fst, int finalLabel) {
        this.fst = fst;
        this.finalLabel = finalLabel;
        this.reach = new Intervals[fst.states()];
        Arrays.fill(reach, Intervals.EMPTY);
        int[] order = depthFirst();
        boolean grown;
        do { // once and to see that nothing is left, but for loops without output
            grown = grow(order);
        } while (grown);
    }

    Intervals of(int state) {
        return reach[state];
    }

    private boolean grow(int[] order) {
        boolean grown = false;
        for (int state : order) {
            Intervals now = shared.computeIfAbsent(union(state), same -> same);
            grown |= now != reach[state];
            reach[state] = now;
        }
        return grown;
    }

    private Intervals union(int state) {
        List<int[]> all = new ArrayList<>();
        if (fst.finalCost(state).isPresent()) {
            all.add(new int[] {finalLabel, finalLabel + 1});
        }
        for (Fst.Arc arc : fst.arcs(state)) {
            if (arc.output() != Fst.NONE) {
                all.add(new int[] {arc.output(), arc.output() + 1});
            } else if (arc.to() != state) {
                int[] bounds = reach[arc.to()].bounds;
                for (int i = 0; i < bounds.length; i += 2) {
                    all.add(new int[] {bounds[i], bounds[i + 1]});
                }
            }
        }
        all.sort((a, b) -> Integer.compare(a[0], b[0]));
        int[] merged = new int[2 * all.size()];
        int length = 0;
        for (int[] next : all) {
            if (length > 0 && next[0] <= merged[length - 1]) {
                merged[length - 1] = Math.max(merged[length - 1], next[1]);
            } else {
                merged[length++] = next[0];
                merged[length++] = next[1];
            }
        }
        return new Intervals(Arrays.copyOf(merged, length));
    }

    /** All states, each after those it leads to but for loops. */
    private int[] depthFirst() {
        int[] order = new int[fst.states()];
        int[] nextArc = new int[fst.states()];
        boolean[] seen = new boolean[fst.states()];
        int done = 0;
        Deque<Integer> path = new ArrayDeque<>();
        for (int root = 0; root < fst.states(); root++) {
            if (seen[root]) {
                continue;
            }
            seen[root] = true;
            path.push(root);
            while (!path.isEmpty()) {
                int state = path.peek();
                if (nextArc[state] == fst.arcs(state).size()) {
                    order[done++] = path.pop();
                    continue;
                }
                int to = fst.arcs(state).get(nextArc[state]++).to();
                if (!seen[to]) {
                    seen[to] = true;
                    path.push(to);
                }
            }
        }
        return order;
    }
}
