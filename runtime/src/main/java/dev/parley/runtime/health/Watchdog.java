package dev.parley.runtime.health;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tinylog.Logger;

/**
 * Tells systemd that the service is alive for as long as nothing is wrong with it, on the thread
 * {@code parley-watchdog}. Where something is, the words stop, and systemd restarts the service once its patience ends.
 * Does nothing where systemd does not watch.
 */
public final class Watchdog implements AutoCloseable {

    private final SystemdNotifier systemd;
    private final Supplier<Optional<String>> trouble;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "parley-watchdog");
        worker.setDaemon(true);
        return worker;
    });

    /**
     * A watchdog that does not watch yet.
     *
     * @param systemd told that all is well, twice in each time-out
     * @param trouble what is wrong, or empty; called on the watchdog's thread, must return fast
     */
    public Watchdog(SystemdNotifier systemd, Supplier<Optional<String>> trouble) {
        this.systemd = systemd;
        this.trouble = trouble;
    }

    /** Watches from now on; returns at once. */
    public void start() {
        systemd.watchdogTimeout().ifPresent(timeout ->
                thread.scheduleAtFixedRate(this::look, 0, timeout.toNanos() / 2, TimeUnit.NANOSECONDS));
    }

    /** Never throws: an exception would end the schedule, and with it a service that could still be well. */
    private void look() {
        try {
            Optional<String> found = trouble.get();
            if (found.isEmpty()) {
                systemd.alive();
            } else {
                Logger.error("Not well: {}. Unless that ends, systemd restarts the service", found.get());
                systemd.status("Not well: " + found.get());
            }
        } catch (RuntimeException e) {
            Logger.error(e, "The health check failed");
        }
    }

    /** Falls silent. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
