package dev.parley.intent.template;

import java.util.List;
import java.util.Objects;

/** A sentence template, read. */
sealed interface Expression {

    /** Words as written, at least one letter, digit or spoken sign. */
    record Text(String text) implements Expression {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /** {@code {list:slot}}: any value of a list, kept under the slot's name. */
    record SlotRef(String list, String slot) implements Expression {
        public SlotRef {
            Objects.requireNonNull(list);
            Objects.requireNonNull(slot);
        }
    }

    /** {@code <rule>}: what an expansion rule says. */
    record RuleRef(String rule) implements Expression {
        public RuleRef {
            Objects.requireNonNull(rule);
        }
    }

    /**
     * Several expressions together.
     *
     * @param how   in sequence, one of them, all of them in any order, or in sequence and that several times
     * @param items an empty sequence matches nothing said
     */
    record Group(How how, List<Expression> items) implements Expression {

        /** How the parts of a group stand together. */
        enum How {
            SEQUENCE, CHOICE, ANY_ORDER,
            /** Once or more, with {@link Expression#JOINT} between. */
            REPEATED
        }

        public Group {
            items = List.copyOf(items);
        }

        static Group sequence(List<Expression> items) {
            return new Group(How.SEQUENCE, items);
        }
    }

    /** What matches nothing being said. */
    Expression NOTHING = Group.sequence(List.of());

    /** What joins the items of a repetition: "and", a pause, or both. */
    SlotRef JOINT = new SlotRef("joint", "");

    /** When a timed sentence is to be done; see {@link dev.parley.intent.Moments}. */
    SlotRef WHEN = new SlotRef("when", "");

    /** What matches nothing at all: a choice of none. */
    Expression NEVER = new Group(Group.How.CHOICE, List.of());
}
