package dev.parley.device;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * One way to reach devices. A driver serves all devices of its type in a home and reports what they say of themselves
 * to the {@link StateStore} it was made with. Thread-safe.
 */
public interface Driver extends AutoCloseable {

    /** Connects in the background and begins to report; returns at once, and never fails for want of a network. */
    void start();

    /**
     * Asks a device to do something. Returns at once. The future completes, never exceptionally, by the deadline at the
     * latest; a command that could not be delivered by then has failed for good and is never replayed.
     */
    CompletableFuture<Outcome> perform(Command command, Instant deadline);

    /** Stops within a second: running commands fail, threads end, pins and connections are let go. */
    @Override
    void close();
}
