package dev.parley.intent.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Subset construction (Rabin and Scott, "Finite automata and their decision problems", 1959): one automaton step
 * instead of many silent ones. Subsets are told apart by the states that matter only: those with a symbol to read or a
 * payload.
 */
final class Determinizer {

    /** Arcs and states looked at in all; the built-in sentences need a tenth. */
    private static final int MAX_WORK = 4_000_000;

    private final Nfa nfa;
    private final Map<Integer, Integer> payloads;
    private final int[] seenIn;
    private final int[][] silentTargets;
    private int round;
    private int work;

    private final Map<Key, Integer> ids = new HashMap<>();
    private final List<int[]> subsets = new ArrayList<>();

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

    private Determinizer(Nfa nfa, Map<Integer, Integer> payloads) {
        this.nfa = nfa;
        this.payloads = payloads;
        this.seenIn = new int[nfa.states()];
        this.silentTargets = new int[nfa.states()][];
    }

    /**
     * The deterministic automaton of the same sentences.
     *
     * @param start    the start state
     * @param payloads what ends in a state
     * @throws TooLargeException where it would be unreasonably large
     */
    static Automaton determinize(Nfa nfa, int start, Map<Integer, Integer> payloads) throws TooLargeException {
        return new Determinizer(nfa, payloads).run(start);
    }

    private Automaton run(int start) throws TooLargeException {
        List<int[]> symbols = new ArrayList<>();
        List<int[]> targets = new ArrayList<>();
        idOf(new int[] {start}, 1);
        int arcs = 0;
        for (int id = 0; id < subsets.size(); id++) {
            int[] subset = subsets.get(id);
            TreeMap<Integer, int[]> moves = moves(subset);
            int[] stateSymbols = new int[moves.size()];
            int[] stateTargets = new int[moves.size()];
            int i = 0;
            for (Map.Entry<Integer, int[]> move : moves.entrySet()) {
                stateSymbols[i] = move.getKey();
                int[] reached = move.getValue();
                stateTargets[i++] = idOf(reached, reached[reached.length - 1]);
            }
            symbols.add(stateSymbols);
            targets.add(stateTargets);
            arcs += stateSymbols.length;
            if (work > MAX_WORK) {
                throw new TooLargeException(subset[subset.length / 2]);
            }
        }
        return packed(symbols, targets, arcs);
    }

    /** Where each symbol leads from a subset; the last element of an array is how many states stand before it. */
    private TreeMap<Integer, int[]> moves(int[] subset) {
        TreeMap<Integer, int[]> moves = new TreeMap<>();
        for (int state : subset) {
            nfa.forEachArc(state, (symbol, to) -> {
                work++;
                if (symbol != Nfa.SILENT) {
                    int[] reached = moves.getOrDefault(symbol, new int[4]);
                    int count = reached[reached.length - 1];
                    if (count + 1 == reached.length) {
                        reached = Arrays.copyOf(reached, reached.length * 2);
                    }
                    reached[count] = to;
                    reached[reached.length - 1] = count + 1;
                    moves.put(symbol, reached);
                }
            });
        }
        return moves;
    }

    private int idOf(int[] states, int count) {
        int[] subset = closure(states, count);
        Integer known = ids.putIfAbsent(new Key(subset), subsets.size());
        if (known != null) {
            return known;
        }
        subsets.add(subset);
        return subsets.size() - 1;
    }

    private int[] closure(int[] from, int count) {
        round++;
        int[] todo = Arrays.copyOf(from, Math.max(count, 16));
        int end = count;
        int kept = 0;
        int[] matter = new int[16];
        for (int i = 0; i < end; i++) {
            int state = todo[i];
            if (seenIn[state] == round) {
                continue;
            }
            seenIn[state] = round;
            work++;
            int[] silent = silent(state);
            if (silent[silent.length - 1] != 0 || payloads.containsKey(state)) {
                if (kept == matter.length) {
                    matter = Arrays.copyOf(matter, kept * 2);
                }
                matter[kept++] = state;
            }
            for (int k = 0; k < silent.length - 1; k++) {
                if (end == todo.length) {
                    todo = Arrays.copyOf(todo, end * 2);
                }
                todo[end++] = silent[k];
            }
        }
        int[] subset = Arrays.copyOf(matter, kept);
        Arrays.sort(subset);
        return subset;
    }

    /** Targets of a state's silent arcs, then 1 where it has other arcs, else 0. */
    private int[] silent(int state) {
        if (silentTargets[state] == null) {
            List<Integer> targets = new ArrayList<>();
            boolean[] reads = new boolean[1];
            nfa.forEachArc(state, (symbol, to) -> {
                if (symbol == Nfa.SILENT) {
                    targets.add(to);
                } else {
                    reads[0] = true;
                }
            });
            targets.add(reads[0] ? 1 : 0);
            silentTargets[state] = targets.stream().mapToInt(Integer::intValue).toArray();
        }
        return silentTargets[state];
    }

    private Automaton packed(List<int[]> symbols, List<int[]> targets, int arcs) {
        int[] first = new int[subsets.size() + 1];
        int[] packedSymbols = new int[arcs];
        int[] packedTargets = new int[arcs];
        int[][] ends = new int[subsets.size()][];
        int at = 0;
        for (int id = 0; id < subsets.size(); id++) {
            first[id] = at;
            int[] own = symbols.get(id);
            System.arraycopy(own, 0, packedSymbols, at, own.length);
            System.arraycopy(targets.get(id), 0, packedTargets, at, own.length);
            at += own.length;
            ends[id] = Arrays.stream(subsets.get(id)).filter(payloads::containsKey).map(payloads::get).distinct()
                    .sorted().toArray();
        }
        first[subsets.size()] = at;
        return new Automaton(first, packedSymbols, packedTargets, ends);
    }
}
