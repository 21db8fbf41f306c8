package dev.parley.device;

import java.util.List;

/** How a command ended. Expected failures are outcomes, not exceptions. */
public sealed interface Outcome {

    /**
     * The device did it, and said so as far as it can.
     *
     * @param changes what became different; empty where it already was so
     */
    record Done(List<Change> changes) implements Outcome {
        public Done {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The device did not do it. Nothing of the command will be tried again later.
     *
     * @param device the device's id
     * @param cause  why
     * @param detail for the log: topic, pin, what came back; never a secret
     */
    record Failed(String device, Cause cause, String detail) implements Outcome {
    }

    /** Why a device did not do a command; what is said of it is worded elsewhere. */
    enum Cause {
        /** The device or the way to it is known to be off line. */
        UNAVAILABLE,
        /** No answer came within the deadline. */
        TIMEOUT,
        /** The device, broker or kernel said no, or ended in another state. */
        REFUSED
    }
}
