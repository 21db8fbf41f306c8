package dev.parley.device.simulated;

import java.time.Duration;
import java.util.Objects;

/** Makes one simulated device misbehave while it runs. Commands already under way are not affected. Thread-safe. */
public final class Lever {

    private final SimulatedDevice device;

    Lever(SimulatedDevice device) {
        this.device = device;
    }

    /** How much later it acts; zero for at once. */
    public Lever delay(Duration delay) {
        Objects.requireNonNull(delay);
        device.move(levers -> new Levers(delay, levers.refuse(), levers.offline()));
        return this;
    }

    /** Whether it says no to everything. */
    public Lever refuse(boolean refuse) {
        device.move(levers -> new Levers(levers.delay(), refuse, levers.offline()));
        return this;
    }

    /** Whether it cannot be reached. */
    public Lever offline(boolean offline) {
        device.move(levers -> new Levers(levers.delay(), levers.refuse(), offline));
        return this;
    }
}
