package dev.parley.runtime.resolve;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.intent.Fact;
import dev.parley.intent.Intent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What an intent comes to in this home, right now. */
public sealed interface Resolution {

    /** The intent it is about. */
    Intent intent();

    /** The devices it is about, as far as they are settled. */
    List<Device> targets();

    /**
     * Something to do.
     *
     * @param orders at least one
     */
    record Act(Intent intent, List<Order> orders) implements Resolution {
        public Act {
            orders = List.copyOf(orders);
        }

        @Override
        public List<Device> targets() {
            return orders.stream().map(Order::device).toList();
        }

        /** What must be said first. */
        public Guard guard() {
            return orders.stream().map(Order::guard).max(Comparator.naturalOrder()).orElse(Guard.NONE);
        }

        /** The devices for whose sake it must be said. */
        public List<Device> risks() {
            return orders.stream().filter(order -> order.guard() != Guard.NONE).map(Order::device).toList();
        }
    }

    /**
     * Something to look at and tell, or something that concerns no device at all.
     *
     * @param targets the devices to look at; empty where none is concerned
     */
    record Tell(Intent intent, List<Device> targets) implements Resolution {
        public Tell {
            targets = List.copyOf(targets);
        }
    }

    /**
     * Several devices may be meant, and the words do not settle which.
     *
     * @param targets the candidates, at least two
     */
    record Ask(Intent intent, List<Device> targets) implements Resolution {
        public Ask {
            targets = List.copyOf(targets);
        }
    }

    /**
     * It cannot be done.
     *
     * @param targets the devices that cannot do it; empty where there is no such device
     * @param reason  why
     * @param words   for {@link Reason#NO_SUCH} what was looked for; for {@link Reason#OUT_OF_RANGE} the range
     */
    record Unable(Intent intent, List<Device> targets, Reason reason, String words) implements Resolution {
        public Unable {
            targets = List.copyOf(targets);
        }
    }

    /** Why something cannot be done. */
    enum Reason { CANNOT, NO_SUCH, OUT_OF_RANGE }

    /**
     * One command for one device.
     *
     * @param guard what must be said first
     */
    record Order(Device device, Command command, Guard guard) {
    }

    /**
     * Something Parley does itself: a timer, a list.
     *
     * @param targets  the devices it is about; empty for a timer
     * @param question what to ask first, or empty where it needs no yes
     * @param deed     does it
     */
    record Chore(Intent intent, List<Device> targets, Optional<Fact> question, Supplier<Upshot> deed)
            implements Resolution {
        public Chore {
            targets = List.copyOf(targets);
        }
    }

    /**
     * What came of a chore.
     *
     * @param told    true where it only told something
     * @param facts   what to say
     * @param changes what became different
     */
    record Upshot(boolean told, List<Fact> facts, List<Change> changes) {
        public Upshot {
            facts = List.copyOf(facts);
            changes = List.copyOf(changes);
        }

        /** An answer. */
        public static Upshot told(Fact... facts) {
            return new Upshot(true, List.of(facts), List.of());
        }

        /** A deed that changed no device. */
        public static Upshot done(Fact... facts) {
            return new Upshot(false, List.of(facts), List.of());
        }
    }

    /** A chore that cannot be done, and why. */
    record Declined(Intent intent, Fact reason) implements Resolution {
        @Override
        public List<Device> targets() {
            return List.of();
        }
    }

    /**
     * Something is not said: for how long, what, or which timer.
     *
     * @param question what to ask
     * @param answer   what the intent comes to with an answer; empty where that is no answer
     */
    record Need(Intent intent, Fact question, Function<String, Optional<Resolution>> answer) implements Resolution {

        /** Several may be meant: names and what the intent comes to for each. */
        public static Need oneOf(Intent intent, List<String> names, List<Resolution> then) {
            return new Need(intent, new Fact(Fact.Kind.WHICH, names, Map.of()),
                    answer -> Pick.one(answer, names).map(then::get));
        }

        @Override
        public List<Device> targets() {
            return List.of();
        }
    }
}
