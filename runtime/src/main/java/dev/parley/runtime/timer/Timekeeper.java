package dev.parley.runtime.timer;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tinylog.Logger;

/**
 * Waits for what is due next, on the thread {@code parley-timers}, where all events are told. Looks at the clock every
 * second while anything waits, since somebody may have set it. Thread-safe.
 */
public final class Timekeeper implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Clocks clocks;
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final Semaphore changes = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "parley-timers");
    private volatile boolean closed;

    /** A keeper who does not wait yet. */
    public Timekeeper(Clocks clocks) {
        this.clocks = clocks;
        thread.setDaemon(true);
    }

    /** Keeps things that wait for their time. */
    public interface Watch {

        /** Does and tells what is due; returns how long it is until something else will be, or empty for never. */
        Optional<Duration> look();
    }

    /** Waits from now on; returns at once. What came due while nobody waited is told first. */
    public void start() {
        thread.start();
    }

    /** Does and tells what is due now, on the calling thread: for whoever has a clock of their own. */
    public void look() {
        lookAround();
    }

    Clocks clocks() {
        return clocks;
    }

    /** Asks somebody what is due from now on, on the thread {@code parley-timers}. */
    public void watch(Watch watch) {
        watches.add(watch);
        changed();
    }

    /** Something waits for another time than before; never blocks. */
    public void changed() {
        changes.release();
    }

    /** One at a time, so that events are told in order. */
    private synchronized Optional<Duration> lookAround() {
        return watches.stream().map(Timekeeper::look).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** Never throws: an exception would end all waiting. */
    private static Optional<Duration> look(Watch watch) {
        try {
            return watch.look();
        } catch (RuntimeException e) {
            Logger.error(e, "Timers could not be looked after");
            return Optional.of(LONGEST_WAIT);
        }
    }

    private void run() {
        try {
            while (!closed) {
                Optional<Duration> next = lookAround();
                if (next.isEmpty()) {
                    changes.acquire();
                } else if (next.get().compareTo(LONGEST_WAIT) < 0) {
                    changes.tryAcquire(next.get().toNanos(), TimeUnit.NANOSECONDS);
                } else {
                    changes.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS);
                }
                changes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits no longer. Takes no more than a second, even where a listener is stuck. */
    @Override
    public void close() {
        closed = true;
        changed();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(LONGEST_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
