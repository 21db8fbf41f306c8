package dev.parley.runtime.timer;

import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.timer.Timer.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Timers, alarms and reminders of a home. Each change outlives a power cut once the method has returned. What ended
 * while the power was off, or was ringing when it failed, rings as soon as the {@link Timekeeper} starts. Thread-safe.
 */
public final class Timers {

    /** How many there may be at once. */
    public static final int MOST = Book.MOST;
    /** How long one rings where nobody stops it. */
    public static final Duration RING_LIMIT = Duration.ofMinutes(3);

    private final Timekeeper keeper;
    private final Duration ringLimit;
    private final Book<Timer> book;
    private final Listeners<TimerEvent> listeners = new Listeners<>();
    /** Not told yet; never more than a few for each timer. */
    private final List<TimerEvent> events = new ArrayList<>();

    /** The timers that a memory has. */
    public Timers(Memory memory, Timekeeper keeper) {
        this(memory, keeper, RING_LIMIT);
    }

    /** The timers that a memory has, ringing for another time. */
    public Timers(Memory memory, Timekeeper keeper, Duration ringLimit) {
        this.keeper = keeper;
        this.ringLimit = ringLimit;
        this.book = new Book<>(memory, "timers", new TimerCodec(), keeper.clocks(), Timer::moved);
        ringAnew();
        keeper.watch(this::look);
    }

    /** Adds somebody who is told of events, on the thread {@code parley-timers}; must return fast. */
    public void onEvent(Consumer<TimerEvent> listener) {
        listeners.add(listener);
    }

    /**
     * Starts a timer.
     *
     * @throws TimerException where its time is over already or more than a year ahead, or there are {@link #MOST}
     */
    public synchronized Timer start(Timer.Draft draft) {
        Instant now = now();
        Duration length = draft.when().length(now);
        Timer timer = book.add(id -> new Timer(id, draft.kind(), draft.name().flatMap(TimerNames::of), draft.area(),
                length, draft.text(), new Phase.Running(now.plus(length))), draft.when() instanceof When.After);
        keeper.changed();
        return timer;
    }

    /** Takes a timer off, whether it runs, pauses or rings; returns it as it was, or empty where there is none. */
    public synchronized Optional<Timer> cancel(long id) {
        Optional<Timer> timer = find(id);
        timer.ifPresent(this::drop);
        return timer;
    }

    /** Holds a running timer; one that pauses or rings stays as it is. Empty where there is none of that number. */
    public synchronized Optional<Timer> pause(long id) {
        return find(id).map(timer -> timer.phase() instanceof Phase.Running
                ? book.put(id, timer.with(new Phase.Paused(left(timer)))) : timer);
    }

    /** Lets a paused timer run on; any other stays as it is. Empty where there is none of that number. */
    public synchronized Optional<Timer> resume(long id) {
        return find(id).map(timer -> timer.phase() instanceof Phase.Paused ? run(timer, left(timer)) : timer);
    }

    /**
     * Makes a timer end later or, by a negative time, sooner. One with nothing left rings at once. One that rings runs
     * again for the time given; a negative time does nothing to it.
     *
     * @return the timer as it is now, or empty where there is none of that number
     * @throws TimerException where it would end more than a year ahead
     */
    public synchronized Optional<Timer> extend(long id, Duration by) {
        return find(id).map(timer -> extend(timer, by));
    }

    private Timer extend(Timer timer, Duration by) {
        Duration left = When.checked(left(timer).plus(When.checked(by)));
        if (timer.rings()) {
            if (left.isNegative() || left.isZero()) {
                return timer;
            }
            events.add(new TimerEvent.Silenced(timer));
            return run(timer, left);
        }
        if (left.isNegative() || left.isZero()) {
            return ring(timer, Duration.ZERO);
        }
        if (timer.phase() instanceof Phase.Running running) {
            Timer moved = book.put(timer.id(), timer.with(new Phase.Running(running.ends().plus(by))));
            keeper.changed();
            return moved;
        }
        return book.put(timer.id(), timer.with(new Phase.Paused(left)));
    }

    /** All timers in the order they end or ended, those that pause as if they ran on now. */
    public synchronized List<Timer> all() {
        book.notice();
        Instant now = now();
        return book.all().stream()
                .sorted(Comparator.<Timer, Instant>comparing(timer -> end(timer, now)).thenComparing(Timer::id))
                .toList();
    }

    /** Those that ring. */
    public List<Timer> ringing() {
        return all().stream().filter(Timer::rings).toList();
    }

    /**
     * The timers that are meant, in the order of {@link #all}. A whole name goes before a part of one; the caller
     * decides what several mean.
     */
    public List<Timer> find(Timer.Query query) {
        List<Timer> fitting = all().stream()
                .filter(timer -> query.kind().isEmpty() || query.kind().get() == timer.kind())
                .filter(timer -> query.area().isEmpty() || query.area().equals(timer.area()))
                .filter(timer -> query.length().isEmpty() || query.length().get().equals(timer.length())).toList();
        return query.name().map(name -> TimerNames.called(name, fitting)).orElse(fitting);
    }

    /** What is left of a timer; nothing of one that rings. */
    public Duration left(Timer timer) {
        Instant now = now();
        return timer.rings() ? Duration.ZERO : notNegative(Duration.between(now, end(timer, now)));
    }

    private static Instant end(Timer timer, Instant now) {
        if (timer.phase() instanceof Phase.Running running) {
            return running.ends();
        }
        return timer.phase() instanceof Phase.Paused paused ? now.plus(paused.left())
                : ((Phase.Ringing) timer.phase()).since();
    }

    /** Ends the ringing of those that ring and are meant; they are gone. Returns them. */
    public synchronized List<Timer> silence(Predicate<Timer> meant) {
        List<Timer> silenced = ringing().stream().filter(meant).toList();
        silenced.forEach(this::drop);
        return silenced;
    }

    /** Forgets all timers; those that ring fall silent. */
    public synchronized void reset() {
        ringing().forEach(timer -> events.add(new TimerEvent.Silenced(timer)));
        book.clear();
        keeper.changed();
    }

    private Optional<Timer> find(long id) {
        book.notice();
        return book.get(id);
    }

    private void drop(Timer timer) {
        book.remove(timer.id());
        if (timer.rings()) {
            events.add(new TimerEvent.Silenced(timer));
            keeper.changed();
        }
    }

    private Timer run(Timer timer, Duration left) {
        Timer running = book.begin(timer.id(), timer.with(new Phase.Running(now().plus(left))));
        keeper.changed();
        return running;
    }

    private Timer ring(Timer timer, Duration late) {
        Timer ringing = book.begin(timer.id(), timer.with(new Phase.Ringing(now())));
        events.add(new TimerEvent.Finished(ringing, late));
        keeper.changed();
        return ringing;
    }

    /** Nobody may have heard those that were ringing when the process ended. */
    private void ringAnew() {
        book.notice();
        for (Timer timer : book.all()) {
            if (timer.phase() instanceof Phase.Ringing ringing) {
                ring(timer, notNegative(Duration.between(ringing.since(), now())));
            }
        }
    }

    private Optional<Duration> look() {
        List<TimerEvent> told;
        Optional<Duration> next;
        synchronized (this) {
            all().forEach(this::dealWith);
            next = all().stream().map(this::untilDue).flatMap(Optional::stream).min(Comparator.naturalOrder());
            told = List.copyOf(events);
            events.clear();
        }
        told.forEach(listeners::tell);
        return next;
    }

    private void dealWith(Timer timer) {
        Optional<Duration> due = untilDue(timer).filter(wait -> wait.isNegative() || wait.isZero());
        if (due.isPresent() && timer.rings()) {
            book.remove(timer.id());
            events.add(new TimerEvent.GaveUp(timer));
        } else if (due.isPresent()) {
            ring(timer, due.get().negated());
        }
    }

    private Optional<Duration> untilDue(Timer timer) {
        if (timer.phase() instanceof Phase.Paused) {
            return Optional.empty();
        }
        Instant now = now();
        Instant end = end(timer, now);
        return Optional.of(Duration.between(now, timer.rings() ? end.plus(ringLimit) : end));
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private Instant now() {
        return keeper.clocks().now();
    }
}
