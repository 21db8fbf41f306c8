package dev.parley.intent.template;

import java.util.BitSet;
import java.util.List;

/**
 * All sentences somebody may say to one home, as a finite automaton over spoken words. It may be non-deterministic.
 * State 0 is the start.
 *
 * @param states        how many states there are
 * @param arcs          from state to state by one word, or silently by ""
 * @param finals        the states a sentence may end in
 * @param afterthoughts the states at which all is said but when to do it
 */
public record SpeechGrammar(int states, List<Arc> arcs, BitSet finals, BitSet afterthoughts) {
    public SpeechGrammar {
        arcs = List.copyOf(arcs);
        finals = (BitSet) finals.clone();
        afterthoughts = (BitSet) afterthoughts.clone();
    }

    /** One word, or "" for none. */
    public record Arc(int from, int to, String word) {
    }
}
