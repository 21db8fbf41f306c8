package dev.parley.intent.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far somebody has come in a sentence of the home, from the words so far: what tells a pause from an end. Follows
 * all ways through the home's {@link SpeechGrammar} at once (Thompson, CACM 1968); some microseconds a word. Immutable,
 * thread-safe.
 */
public final class SpeechProgress {

    /** Where the speaker is. */
    public enum Stage {
        /** At the end of a sentence; only an afterthought could follow: when to do it, or a "please". */
        DONE,
        /** At the end of a sentence that may well go on: "turn on the light", "in the kitchen". */
        OPEN,
        /** In the middle of a sentence, or before its first word. */
        BEGUN,
        /** In no sentence of the home. */
        ASTRAY
    }

    private static final String PLEASE = "please";

    private final Map<Integer, List<SpeechGrammar.Arc>> ways = new HashMap<>();
    private final BitSet finals;
    /** Where an afterthought may begin. */
    private final BitSet afterwards;
    private final BitSet start;

    /** Progress in the sentences of a grammar. */
    public SpeechProgress(SpeechGrammar grammar) {
        grammar.arcs().forEach(arc -> ways.computeIfAbsent(arc.from(), state -> new ArrayList<>()).add(arc));
        this.finals = grammar.finals();
        this.afterwards = reached(grammar.afterthoughts());
        BitSet first = new BitSet();
        first.set(0);
        this.start = reached(first);
    }

    /**
     * Where a speaker is.
     *
     * @param said the words so far, lower case, with a blank between each; "" before the first
     */
    public Stage of(String said) {
        BitSet at = start;
        for (String word : said.isBlank() ? new String[0] : said.strip().split(" ")) {
            at = after(word, at);
        }
        if (at.isEmpty()) {
            return Stage.ASTRAY;
        }
        return !at.intersects(finals) ? Stage.BEGUN : goesOn(at) ? Stage.OPEN : Stage.DONE;
    }

    /** True for words that are a sentence of the home, whether or not it might go on; as for {@link #of}. */
    public boolean isSentence(String said) {
        Stage stage = of(said);
        return stage == Stage.DONE || stage == Stage.OPEN;
    }

    private BitSet after(String word, BitSet states) {
        BitSet next = new BitSet();
        states.stream().forEach(state -> ways(state).stream().filter(arc -> arc.word().equals(word))
                .forEach(arc -> next.set(arc.to())));
        return reached(next);
    }

    /** States, and all that are reached from them without a word. */
    private BitSet reached(BitSet states) {
        BitSet reached = (BitSet) states.clone();
        Deque<Integer> open = new ArrayDeque<>();
        states.stream().forEach(open::push);
        while (!open.isEmpty()) {
            for (SpeechGrammar.Arc arc : ways(open.pop())) {
                if (arc.word().isEmpty() && !reached.get(arc.to())) {
                    reached.set(arc.to());
                    open.push(arc.to());
                }
            }
        }
        return reached;
    }

    private boolean goesOn(BitSet states) {
        return states.stream().filter(state -> !afterwards.get(state)).anyMatch(state -> ways(state).stream()
                .anyMatch(arc -> !arc.word().isEmpty() && !arc.word().equals(PLEASE)));
    }

    private List<SpeechGrammar.Arc> ways(int state) {
        return ways.getOrDefault(state, List.of());
    }
}
