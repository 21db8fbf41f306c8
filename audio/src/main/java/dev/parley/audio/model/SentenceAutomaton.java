package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import dev.parley.audio.WordGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The sentences of a home as the smallest deterministic automaton: no empty arcs, at most one arc a word from each
 * state, no state without a way to an end. State 0 is the start.
 *
 * @param arcs   for each state its words, in order, and where they lead
 * @param finals the states a sentence may end in
 */
record SentenceAutomaton(List<SortedMap<String, Integer>> arcs, BitSet finals) {

    private static final int MOST_STATES = 200_000;

    /**
     * Subset construction, then merging of states that accept the same continuations (Moore's partition refinement).
     *
     * @throws AudioException where the graph has no sentence, or too many different continuations
     */
    static SentenceAutomaton of(WordGraph graph) {
        return determinized(graph).trimmed().minimized();
    }

    int states() {
        return arcs.size();
    }

    /** All words of the sentences. */
    SortedSet<String> words() {
        SortedSet<String> words = new TreeSet<>();
        arcs.forEach(next -> words.addAll(next.keySet()));
        return words;
    }

    /** What each way on from a state costs where all are as likely, the end being one: the logarithm of their number. */
    double choice(int state) {
        return StrictMath.log(arcs.get(state).size() + (finals.get(state) ? 1 : 0));
    }

    private static SentenceAutomaton determinized(WordGraph graph) {
        List<List<WordGraph.Arc>> from = IntStream.range(0, graph.states())
                .<List<WordGraph.Arc>>mapToObj(state -> new ArrayList<>()).toList();
        graph.arcs().forEach(arc -> from.get(arc.from()).add(arc));

        Map<BitSet, Integer> numbers = new HashMap<>();
        Deque<BitSet> queue = new ArrayDeque<>();
        List<SortedMap<String, Integer>> arcs = new ArrayList<>();
        BitSet finals = new BitSet();
        BitSet start = new BitSet();
        start.set(0);
        number(closed(start, from), numbers, queue);
        while (!queue.isEmpty()) {
            BitSet subset = queue.remove();
            if (subset.intersects(graph.finals())) {
                finals.set(arcs.size());
            }
            SortedMap<String, BitSet> targets = new TreeMap<>();
            subset.stream().forEach(state -> {
                for (WordGraph.Arc arc : from.get(state)) {
                    if (!arc.word().isEmpty()) {
                        targets.computeIfAbsent(arc.word(), word -> new BitSet()).set(arc.to());
                    }
                }
            });
            SortedMap<String, Integer> next = new TreeMap<>();
            targets.forEach((word, target) -> next.put(word, number(closed(target, from), numbers, queue)));
            arcs.add(next);
        }
        return new SentenceAutomaton(arcs, finals);
    }

    private static int number(BitSet subset, Map<BitSet, Integer> numbers, Deque<BitSet> queue) {
        Integer known = numbers.get(subset);
        if (known != null) {
            return known;
        }
        if (numbers.size() == MOST_STATES) {
            throw new AudioException("the sentences of this home can go on in more than " + MOST_STATES
                    + " different ways; use fewer optional and any-order parts in one sentence");
        }
        numbers.put(subset, numbers.size());
        queue.add(subset);
        return numbers.size() - 1;
    }

    /** Adds what can be reached without a word. */
    private static BitSet closed(BitSet subset, List<List<WordGraph.Arc>> from) {
        Deque<Integer> open = new ArrayDeque<>(subset.stream().boxed().toList());
        while (!open.isEmpty()) {
            for (WordGraph.Arc arc : from.get(open.remove())) {
                if (arc.word().isEmpty() && !subset.get(arc.to())) {
                    subset.set(arc.to());
                    open.add(arc.to());
                }
            }
        }
        return subset;
    }

    /** Leaves out states from which no end can be reached. */
    private SentenceAutomaton trimmed() {
        List<List<Integer>> sources = IntStream.range(0, states())
                .<List<Integer>>mapToObj(state -> new ArrayList<>()).toList();
        for (int state = 0; state < states(); state++) {
            int source = state;
            arcs.get(state).values().forEach(target -> sources.get(target).add(source));
        }
        BitSet useful = (BitSet) finals.clone();
        Deque<Integer> open = new ArrayDeque<>(finals.stream().boxed().toList());
        while (!open.isEmpty()) {
            for (int source : sources.get(open.remove())) {
                if (!useful.get(source)) {
                    useful.set(source);
                    open.add(source);
                }
            }
        }
        if (!useful.get(0)) {
            throw new AudioException("there is no sentence to listen for; give the home at least one");
        }
        int[] kept = useful.stream().toArray();
        int[] newNumber = new int[states()];
        for (int i = 0; i < kept.length; i++) {
            newNumber[kept[i]] = i;
        }
        return renumbered(kept, newNumber, useful);
    }

    private SentenceAutomaton minimized() {
        int[] block = new int[states()];
        finals.stream().forEach(state -> block[state] = 1);
        int blocks = 0;
        while (true) {
            Map<List<Object>, Integer> numbers = new HashMap<>();
            int[] refined = new int[states()];
            for (int state = 0; state < states(); state++) {
                List<Object> signature = new ArrayList<>(2 * arcs.get(state).size() + 1);
                signature.add(block[state]);
                arcs.get(state).forEach((word, target) -> {
                    signature.add(word);
                    signature.add(block[target]);
                });
                refined[state] = numbers.computeIfAbsent(signature, key -> numbers.size());
            }
            System.arraycopy(refined, 0, block, 0, block.length);
            if (numbers.size() == blocks) {
                break;
            }
            blocks = numbers.size();
        }
        int[] representative = new int[blocks];
        for (int state = states() - 1; state >= 0; state--) {
            representative[block[state]] = state;
        }
        BitSet all = new BitSet();
        all.set(0, states());
        return renumbered(representative, block, all);
    }

    /** The automaton of some states under new numbers, with the arcs between useful states. */
    private SentenceAutomaton renumbered(int[] kept, int[] newNumber, BitSet useful) {
        List<SortedMap<String, Integer>> newArcs = new ArrayList<>();
        BitSet newFinals = new BitSet();
        for (int state : kept) {
            if (finals.get(state)) {
                newFinals.set(newArcs.size());
            }
            SortedMap<String, Integer> next = new TreeMap<>();
            arcs.get(state).forEach((word, target) -> {
                if (useful.get(target)) {
                    next.put(word, newNumber[target]);
                }
            });
            newArcs.add(next);
        }
        return new SentenceAutomaton(newArcs, newFinals);
    }
}
