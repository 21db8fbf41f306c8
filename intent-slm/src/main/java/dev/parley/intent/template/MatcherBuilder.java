package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles templates for matching: words normalised, slots kept as symbols, each list compiled once. */
final class MatcherBuilder {

    private final Linked linked;
    private final Symbols symbols = new Symbols();

    MatcherBuilder(Linked linked) {
        this.linked = linked;
    }

    Matcher build() throws TooLargeException {
        Automaton sentences = sentences();
        Map<String, ValueFinder> byList = new HashMap<>();
        for (SlotRef slot : symbols.slots()) {
            if (!byList.containsKey(slot.list())) {
                byList.put(slot.list(), finder(linked.lists().get(slot.list())));
            }
        }
        List<ValueFinder> finders = symbols.slots().stream().map(slot -> byList.get(slot.list())).toList();
        return new Matcher(sentences, finders, symbols, linked.templates());
    }

    private Automaton sentences() throws TooLargeException {
        Nfa nfa = new Nfa();
        int start = nfa.state();
        Map<Integer, Integer> ends = new HashMap<>();
        Compiler compiler = new Compiler(nfa, new Words(nfa));
        for (Template template : linked.templates()) {
            int end = nfa.state();
            try {
                compiler.compile(template.expression(), start, end);
            } catch (TooLargeException e) {
                throw TooLargeException.in(template);
            }
            ends.put(end, ends.size());
        }
        return Determinizer.determinize(nfa, start, ends);
    }

    private ValueFinder finder(ListSpec list) throws TooLargeException {
        if (list instanceof ListSpec.Range range) {
            return new ValueFinder.Number(range);
        }
        if (list instanceof ListSpec.Values values) {
            return new ValueFinder.Closed(values, automaton(values.values()));
        }
        return new ValueFinder.Anything();
    }

    /** One automaton for all values of a list, with their places as payloads. */
    private Automaton automaton(List<ListSpec.Value> values) throws TooLargeException {
        Nfa nfa = new Nfa();
        int start = nfa.state();
        Map<Integer, Integer> ends = new HashMap<>();
        Compiler compiler = new Compiler(nfa, new Words(nfa));
        for (ListSpec.Value value : values) {
            int end = nfa.state();
            compiler.compile(value.phrase(), start, end);
            ends.put(end, ends.size());
        }
        return Determinizer.determinize(nfa, start, ends);
    }

    private final class Words implements Compiler.Leaves {

        private final Nfa nfa;

        Words(Nfa nfa) {
            this.nfa = nfa;
        }

        @Override
        public void text(Text text, int from, int to) {
            nfa.chain(from, to, Normalizer.tokens(text.text()).stream().mapToInt(symbols::word).toArray());
        }

        @Override
        public void slot(SlotRef slot, int from, int to) {
            nfa.arc(from, symbols.slot(slot), to);
        }
    }
}
