package dev.parley.audio.capture;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Notices, on a thread of its own, {@code parley-mic-guard}, that a recorder runs and gives no sound: a card that hangs
 * does not end arecord. Thread-safe.
 */
final class StallGuard implements AutoCloseable {

    /** How often it looks in the time it is patient for. */
    private static final int LOOKS = 5;

    private final long patience;
    private final Runnable onStall;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "parley-mic-guard");
        thread.setDaemon(true);
        return thread;
    });
    private boolean watching;
    private boolean stalled;
    private long lastSound;

    /**
     * A guard that does not yet watch.
     *
     * @param onStall ends the recorder; may take a moment
     */
    StallGuard(Duration patience, Runnable onStall) {
        this.patience = patience.toNanos();
        this.onStall = onStall;
        looks.scheduleWithFixedDelay(this::look, this.patience / LOOKS, this.patience / LOOKS, TimeUnit.NANOSECONDS);
    }

    /** A recorder has been started. */
    synchronized void watch() {
        watching = true;
        stalled = false;
        lastSound = System.nanoTime();
    }

    /** Sound has come. */
    synchronized void sound() {
        lastSound = System.nanoTime();
    }

    /**
     * The recorder has ended.
     *
     * @return whether that was because it gave no sound
     */
    synchronized boolean unwatch() {
        watching = false;
        return stalled;
    }

    private void look() {
        if (notice()) {
            onStall.run();
        }
    }

    private synchronized boolean notice() {
        boolean now = watching && !stalled && System.nanoTime() - lastSound > patience;
        stalled = stalled || now;
        return now;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
