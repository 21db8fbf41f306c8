package dev.parley.device.mqtt;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: twice as long after each failure up to half a minute, less a random part so
 * that a house full of boards does not come back all at once. Confined to one thread.
 */
final class Backoff {

    private static final long FIRST_MS = 250;
    private static final long LONGEST_MS = 30_000;

    private final DoubleSupplier random;
    private int failures;

    /** With a source of random numbers from 0 to 1. */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** Counts a failure and says how long to wait. */
    Duration next() {
        long longest = Math.min(LONGEST_MS, FIRST_MS << Math.min(failures, 10));
        failures++;
        return Duration.ofMillis((long) (longest * (0.5 + 0.5 * random.getAsDouble())));
    }

    /** Forgets the failures: the connection has held for a while. */
    void reset() {
        failures = 0;
    }
}
