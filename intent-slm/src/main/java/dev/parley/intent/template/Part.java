package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.Group.How;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import java.util.List;

/**
 * An expression with its rules in place, and what is known of it. Rules used twice are one object, so an expression can
 * be far larger written out than in memory: the cost says how large.
 *
 * @param expression without rule references
 * @param cost       about how many arcs of an automaton it becomes; {@link Integer#MAX_VALUE} for that many or more
 * @param silent     true where it can be said without a word
 * @param slotted    true where it has a slot
 */
record Part(Expression expression, int cost, boolean silent, boolean slotted) {

    /** What nothing said matches. */
    static final Part NEVER = new Part(Expression.NEVER, 1, false, false);

    static Part of(Text text) {
        int words = 1 + (int) text.text().chars().filter(c -> c == ' ').count();
        return new Part(text, 1 + words, !Normalizer.isSayable(text.text()), false);
    }

    /** A slot with the arcs its list becomes where it stands. */
    static Part of(SlotRef slot, int cost) {
        return new Part(slot, cost, false, true);
    }

    /** A group; parts in any order are each compiled once for every set of parts that may stand before. */
    static Part of(How how, List<Part> parts) {
        boolean anyOrder = how == How.ANY_ORDER;
        long cost = 1L + (anyOrder ? 1L << parts.size() : 0);
        long copies = anyOrder ? 1L << parts.size() - 1 : 1;
        boolean silent = how != How.CHOICE;
        boolean slotted = false;
        for (Part part : parts) {
            cost += copies * part.cost();
            silent = how == How.CHOICE ? silent || part.silent() : silent && part.silent();
            slotted |= part.slotted();
        }
        return new Part(new Group(how, parts.stream().map(Part::expression).toList()),
                (int) Math.min(cost, Integer.MAX_VALUE), silent, slotted);
    }
}
