package dev.parley.runtime.resolve;

import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.intent.Intent;
import java.util.List;

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

        /** True where somebody must say yes first. */
        public boolean risky() {
            return !risks().isEmpty();
        }

        /** The devices for whose sake somebody must say yes. */
        public List<Device> risks() {
            return orders.stream().filter(Order::risky).map(Order::device).toList();
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
     * @param risky whether somebody must say yes first
     */
    record Order(Device device, Command command, boolean risky) {
    }
}
