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

    private final Linked linked;
    private final Vocabulary vocabulary;
    private final Nfa nfa = new Nfa();
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<String> words = new ArrayList<>(List.of(""));

    SpeechBuilder(Linked linked, Vocabulary vocabulary) {
        this.linked = linked;
        this.vocabulary = vocabulary;
    }

    SpeechGrammar build() {
        int start = nfa.state();
        int end = nfa.state();
        int timedEnd = nfa.state();
        boolean timed = false;
        for (Template template : linked.templates()) {
            Template.Use use = template.use();
            if (vocabulary.has(use.needs(), Set.of())) {
                boolean mayBeTimed = use.timed() == Template.Timed.ALWAYS;
                timed |= mayBeTimed;
                new Compiler(nfa, new Spoken(use.needs()))
                        .compile(template.expression(), start, mayBeTimed ? timedEnd : end);
            }
        }
        if (timed) {
            nfa.arc(timedEnd, Nfa.SILENT, end);
            new Compiler(nfa, new Spoken(Set.of())).compile(BuiltInLists.WHEN, timedEnd, end);
        }
        return grammar(end, timedEnd);
    }

    /** All that may stand where a template has a slot of a list. */
    SpeechGrammar list(String name) {
        int start = nfa.state();
        int end = nfa.state();
        new Spoken(Set.of()).slot(new SlotRef(name, name), start, end);
        return grammar(end, end);
    }

    private SpeechGrammar grammar(int end, int timedEnd) {
        List<SpeechGrammar.Arc> arcs = new ArrayList<>();
        for (int state = 0; state < nfa.states(); state++) {
            int from = state;
            nfa.forEachArc(state, (label, to) -> arcs.add(new SpeechGrammar.Arc(from, to, words.get(label))));
        }
        BitSet finals = new BitSet();
        finals.set(end);
        BitSet afterthoughts = new BitSet();
        afterthoughts.set(timedEnd);
        return new SpeechGrammar(nfa.states(), arcs, finals, afterthoughts);
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
        public void slot(SlotRef slot, int from, int to) {
            ListSpec list = linked.lists().get(slot.list());
            if (list instanceof ListSpec.Range range) {
                new SpokenNumbers(nfa, this::say).add(range, from, to);
            } else if (list instanceof ListSpec.Read read) {
                new Compiler(nfa, this).compile(read.spoken(), from, to);
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

        /** In speech a repetition is said once: every way on costs accuracy. */
        @Override
        public void joint(int from, int to) {
        }

        private void say(String text, int from, int to) {
            nfa.chain(from, to, Normalizer.spoken(text).stream().mapToInt(SpeechBuilder.this::label).toArray());
        }
    }
}
