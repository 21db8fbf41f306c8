package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles templates for hearing: words as they are spoken, lists in place, and only what this home can be asked: a
 * sentence that needs something to open is left out where nothing opens, and so are names of what does not.
 */
final class SpeechBuilder {

    private static final int EACH_NUMBER = 300;

    private final Linked linked;
    private final Vocabulary vocabulary;
    private final Nfa nfa = new Nfa();
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<String> words = new ArrayList<>(List.of(""));

    SpeechBuilder(Linked linked, Vocabulary vocabulary) {
        this.linked = linked;
        this.vocabulary = vocabulary;
    }

    SpeechGrammar build() throws TooLargeException {
        int start = nfa.state();
        int end = nfa.state();
        for (Template template : linked.templates()) {
            if (vocabulary.has(template.needs(), Set.of())) {
                new Compiler(nfa, new Spoken(template.needs())).compile(template.expression(), start, end);
            }
        }
        List<SpeechGrammar.Arc> arcs = new ArrayList<>();
        for (int state = 0; state < nfa.states(); state++) {
            int from = state;
            nfa.forEachArc(state, (label, to) -> arcs.add(new SpeechGrammar.Arc(from, to, words.get(label))));
        }
        BitSet finals = new BitSet();
        finals.set(end);
        return new SpeechGrammar(nfa.states(), arcs, finals);
    }

    private int label(String word) {
        return labels.computeIfAbsent(word, key -> {
            words.add(key);
            return words.size() - 1;
        });
    }

    private final class Spoken implements Compiler.Leaves {

        private final Set<String> needs;

        Spoken(Set<String> needs) {
            this.needs = needs;
        }

        @Override
        public void text(Text text, int from, int to) {
            say(text.text(), from, to);
        }

        @Override
        public void slot(SlotRef slot, int from, int to) throws TooLargeException {
            ListSpec list = linked.lists().get(slot.list());
            if (list instanceof ListSpec.Range range) {
                number(range, from, to);
            } else if (list instanceof ListSpec.Values values) {
                boolean ofHome = slot.list().equals("name");
                for (ListSpec.Value value : values.values()) {
                    boolean expected = ofHome ? new Vocabulary.Term("", value.traits()).fits(needs)
                            : value.traits().isEmpty() || vocabulary.has(value.traits(), needs);
                    if (expected) {
                        new Compiler(nfa, this).compile(value.phrase(), from, to);
                    }
                }
            }
        }

        /** Short ranges number by number; long ones by how numbers are built, which allows a few more than the range. */
        private void number(ListSpec.Range range, int from, int to) {
            if ((range.to() - range.from()) / range.step() <= EACH_NUMBER) {
                for (double value = range.from(); value <= range.to(); value += range.step()) {
                    say(Normalizer.digits(value), from, to);
                }
                return;
            }
            int hundreds = nfa.state();
            int rest = nfa.state();
            for (int digit = 1; digit < 10; digit++) {
                say(digit + " thousand", from, hundreds);
                say(digit + " hundred", hundreds, rest);
                say(digit + " hundred and", hundreds, rest);
                say(digit + " thousand", from, to);
                say(digit + " hundred", hundreds, to);
            }
            nfa.chain(from, hundreds);
            nfa.chain(hundreds, rest);
            say("0", from, to);
            for (int value = 1; value < 100; value++) {
                say(Integer.toString(value), rest, to);
            }
        }

        private void say(String text, int from, int to) {
            nfa.chain(from, to, Normalizer.spoken(text).stream().mapToInt(SpeechBuilder.this::label).toArray());
        }
    }
}
