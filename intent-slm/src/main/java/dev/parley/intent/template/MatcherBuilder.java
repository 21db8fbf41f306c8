package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Compiles templates for matching: words normalised, slots kept as symbols, each list compiled once. */
final class MatcherBuilder {

    private final Linked linked;
    private final Symbols symbols = new Symbols();

    MatcherBuilder(Linked linked) {
        this.linked = linked;
    }

    /** The numbers of the words seen so far. */
    Symbols symbols() {
        return symbols;
    }

    Matcher build() {
        List<Template> templates = linked.templates();
        Automaton sentences = automaton(templates.stream().map(Template::expression).toList(),
                i -> templates.get(i).use().timed() != Template.Timed.NEVER);
        Map<String, ValueFinder> byList = new HashMap<>(Map.of(Expression.WHEN.list(), new ValueFinder.When(),
                Expression.JOINT.list(), new ValueFinder.Joint(symbols.word("and"))));
        for (SlotRef slot : symbols.slots()) {
            if (!byList.containsKey(slot.list())) {
                byList.put(slot.list(), finder(linked.lists().get(slot.list())));
            }
        }
        List<ValueFinder> finders = symbols.slots().stream().map(slot -> byList.get(slot.list())).toList();
        return new Matcher(sentences, finders, symbols, linked.templates());
    }

    /** What finds the values of a list, by the numbers of {@link #symbols}. */
    ValueFinder finder(ListSpec list) {
        if (list instanceof ListSpec.Range range) {
            return new ValueFinder.Number(range);
        }
        if (list instanceof ListSpec.Values values) {
            List<Expression> phrases = values.values().stream().map(ListSpec.Value::phrase).toList();
            return new ValueFinder.Closed(values, automaton(phrases, i -> false));
        }
        if (list instanceof ListSpec.Read read) {
            return new ValueFinder.Read(read.reader());
        }
        return new ValueFinder.Anything();
    }

    /**
     * One automaton for several expressions, with their places in the list as payloads. Timed ones may have times
     * behind them; before them any may, which keeps their ways together, and the matcher refuses what is not timed.
     */
    private Automaton automaton(List<Expression> expressions, IntPredicate timed) {
        Nfa nfa = new Nfa();
        int start = nfa.state();
        Map<Integer, Integer> ends = new HashMap<>();
        Compiler compiler = new Compiler(nfa, new Words(nfa));
        boolean anyTimed = false;
        for (Expression expression : expressions) {
            int end = nfa.state();
            compiler.compile(expression, start, end);
            if (timed.test(ends.size())) {
                nfa.arc(end, symbols.slot(Expression.WHEN), end);
                anyTimed = true;
            }
            ends.put(end, ends.size());
        }
        if (anyTimed) {
            nfa.arc(start, symbols.slot(Expression.WHEN), start);
        }
        return new Automaton(nfa, ends);
    }

    private final class Words implements Compiler.Leaves {

        private final Nfa nfa;
        /** Texts recur with the rules they stand in, and levelling them took half of the time. */
        private final Map<Text, int[]> known = new HashMap<>();

        Words(Nfa nfa) {
            this.nfa = nfa;
        }

        @Override
        public void text(Text text, int from, int to) {
            nfa.chain(from, to, known.computeIfAbsent(text, key ->
                    Normalizer.tokens(key.text()).stream().mapToInt(symbols::word).toArray()));
        }

        @Override
        public void slot(SlotRef slot, int from, int to) {
            nfa.arc(from, symbols.slot(slot), to);
        }

        @Override
        public void joint(int from, int to) {
            nfa.arc(from, symbols.slot(Expression.JOINT), to);
        }
    }
}
