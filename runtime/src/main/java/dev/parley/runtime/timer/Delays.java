package dev.parley.runtime.timer;

import dev.parley.device.Command;
import dev.parley.runtime.memory.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Commands that wait for their time. Each change outlives a power cut once the method has returned, and no commands are
 * handed out twice. Thread-safe.
 */
public final class Delays {

    /** How many there may be at once. */
    public static final int MOST = Book.MOST;
    /** What is later than that is not carried out any more. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Timekeeper keeper;
    private final Book<Delay> book;
    private final Listeners<DelayEvent> listeners = new Listeners<>();

    /** The delayed commands that a memory has. */
    public Delays(Memory memory, Timekeeper keeper) {
        this.keeper = keeper;
        this.book = new Book<>(memory, "delays", new DelayCodec(), keeper.clocks(), Delay::moved);
        keeper.watch(this::look);
    }

    /** Adds somebody who is told of events, on the thread {@code parley-timers}; must return fast. */
    public void onEvent(Consumer<DelayEvent> listener) {
        listeners.add(listener);
    }

    /**
     * Has commands carried out later.
     *
     * @param said the user's words
     * @param area the id of the area it was said in, or empty
     * @throws TimerException where that time is over already or more than a year ahead, or {@link #MOST} wait
     */
    public synchronized Delay schedule(When when, List<Command> commands, String said, Optional<String> area) {
        Instant now = keeper.clocks().now();
        Instant due = now.plus(when.length(now));
        Delay delay = book.add(id -> new Delay(id, due, commands, said, area), when instanceof When.After);
        keeper.changed();
        return delay;
    }

    /** All that wait, in the order they are due. */
    public synchronized List<Delay> all() {
        book.notice();
        return book.all().stream().sorted(Comparator.comparing(Delay::due).thenComparing(Delay::id)).toList();
    }

    /** How long it is until then. */
    public Duration left(Delay delay) {
        Duration left = Duration.between(keeper.clocks().now(), delay.due());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Takes commands off; returns them, or empty where there are none of that number. */
    public synchronized Optional<Delay> cancel(long id) {
        Optional<Delay> delay = book.get(id);
        delay.ifPresent(found -> book.remove(id));
        return delay;
    }

    /** Takes all commands off, and returns them in the order they were due. */
    public synchronized List<Delay> cancelAll() {
        List<Delay> all = all();
        book.clear();
        return all;
    }

    /** Forgets all commands. */
    public void reset() {
        cancelAll();
    }

    /** What is due is forgotten before it is told: better not done than done twice. */
    private Optional<Duration> look() {
        List<Delay> due;
        Optional<Duration> next;
        synchronized (this) {
            Instant now = keeper.clocks().now();
            List<Delay> all = all();
            due = all.stream().filter(delay -> !delay.due().isAfter(now)).toList();
            due.forEach(delay -> book.remove(delay.id()));
            next = all.stream().skip(due.size()).findFirst().map(delay -> Duration.between(now, delay.due()));
        }
        due.forEach(this::tell);
        return next;
    }

    private void tell(Delay delay) {
        Duration late = Duration.between(delay.due(), keeper.clocks().now());
        listeners.tell(late.compareTo(PATIENCE) > 0 ? new DelayEvent.Missed(delay, late)
                : new DelayEvent.Due(delay, late));
    }
}
