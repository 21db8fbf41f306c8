package dev.parley.intent.template;

import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import java.util.List;

/**
 * Turns linked expressions into a piece of a non-deterministic automaton; what a word or a slot becomes is up to the
 * caller.
 */
final class Compiler {

    private final Nfa nfa;
    private final Leaves leaves;

    /** What becomes of the parts that are said. */
    interface Leaves {
        /** Adds a way from one state to another that reads the text. */
        void text(Text text, int from, int to);

        /** Adds ways from one state to another that read values of the slot. */
        void slot(SlotRef slot, int from, int to);

        /** Adds ways from the end of an item that may be repeated to the start of the next. */
        void joint(int from, int to);
    }

    Compiler(Nfa nfa, Leaves leaves) {
        this.nfa = nfa;
        this.leaves = leaves;
    }

    /** Adds all ways from one state to another that the expression allows. */
    void compile(Expression expression, int from, int to) {
        if (expression instanceof Text text) {
            leaves.text(text, from, to);
        } else if (expression instanceof SlotRef slot) {
            leaves.slot(slot, from, to);
        } else if (expression instanceof Group group) {
            switch (group.how()) {
                case SEQUENCE -> sequence(group.items(), from, to);
                case CHOICE -> {
                    for (Expression item : group.items()) {
                        compile(item, from, to);
                    }
                }
                case ANY_ORDER -> anyOrder(group.items(), from, to);
                case REPEATED -> repeated(group.items(), from, to);
            }
        }
    }

    private void sequence(List<Expression> items, int from, int to) {
        int at = from;
        for (int i = 0; i < items.size(); i++) {
            int next = i == items.size() - 1 ? to : nfa.state();
            compile(items.get(i), at, next);
            at = next;
        }
        if (items.isEmpty()) {
            nfa.arc(from, Nfa.SILENT, to);
        }
    }

    private void repeated(List<Expression> items, int from, int to) {
        int start = nfa.state();
        int end = nfa.state();
        nfa.arc(from, Nfa.SILENT, start);
        sequence(items, start, end);
        leaves.joint(end, start);
        nfa.arc(end, Nfa.SILENT, to);
    }

    /** One state for each set of parts already said: 2^n states instead of n! sequences. */
    private void anyOrder(List<Expression> items, int from, int to) {
        int all = (1 << items.size()) - 1;
        int[] said = new int[all + 1];
        for (int set = 0; set <= all; set++) {
            said[set] = set == 0 ? nfa.state() : set == all ? to : nfa.state();
        }
        nfa.arc(from, Nfa.SILENT, said[0]);
        for (int set = 0; set < all; set++) {
            for (int i = 0; i < items.size(); i++) {
                if ((set & 1 << i) == 0) {
                    compile(items.get(i), said[set], said[set | 1 << i]);
                }
            }
        }
    }
}
