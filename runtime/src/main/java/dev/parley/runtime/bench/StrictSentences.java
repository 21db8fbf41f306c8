package dev.parley.runtime.bench;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.SpeechGrammar;
import dev.parley.intent.template.SpeechGrammar.Arc;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells which sentences a home's speech grammar has word for word. */
final class StrictSentences {

    private final SpeechGrammar grammar;
    private final Map<Integer, List<Arc>> onward;

    StrictSentences(SpeechGrammar grammar) {
        this.grammar = grammar;
        this.onward = grammar.arcs().stream().collect(Collectors.groupingBy(Arc::from));
    }

    boolean have(String text) {
        BitSet states = new BitSet();
        states.set(0);
        for (String word : Normalizer.spoken(text)) {
            states = after(word, silently(states));
        }
        return silently(states).intersects(grammar.finals());
    }

    private BitSet after(String word, BitSet states) {
        BitSet reached = new BitSet();
        states.stream().forEach(state -> onward.getOrDefault(state, List.of()).stream()
                .filter(arc -> arc.word().equals(word)).forEach(arc -> reached.set(arc.to())));
        return reached;
    }

    /** All states that can be reached without a word. */
    private BitSet silently(BitSet states) {
        BitSet reached = (BitSet) states.clone();
        Deque<Integer> open = new ArrayDeque<>(states.stream().boxed().toList());
        while (!open.isEmpty()) {
            for (Arc arc : onward.getOrDefault(open.pop(), List.of())) {
                if (arc.word().isEmpty() && !reached.get(arc.to())) {
                    reached.set(arc.to());
                    open.push(arc.to());
                }
            }
        }
        return reached;
    }
}
