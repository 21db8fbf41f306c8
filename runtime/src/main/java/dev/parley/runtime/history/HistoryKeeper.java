package dev.parley.runtime.history;

import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.memory.Shelf;
import dev.parley.runtime.timer.Timekeeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saves a home's history, on the thread {@code parley-timers}: a minute after something happened, and seldom enough
 * that no more than a megabyte an hour is written. What is not saved yet is saved on closing, and lost in a power cut.
 * Thread-safe.
 */
public final class HistoryKeeper implements AutoCloseable {

    /** What a device's row costs on the card, log and checkpoint together; measured by {@code HistoryKeeperIT}. */
    static final int BYTES_A_DEVICE = 16 * 1024;
    static final int BYTES_AN_HOUR = 1024 * 1024;
    private static final Duration LEAST = Duration.ofMinutes(1);

    private final Shelf<List<Happening>> shelf;
    private final History history;
    private final Clock clock;
    private Optional<Instant> next = Optional.empty();
    private Instant affordable;

    /**
     * Keeps the history of a home in a memory.
     *
     * @param keeper whose thread saves it
     */
    public HistoryKeeper(Memory memory, Home home, StateStore states, Timekeeper keeper, Clock clock) {
        this.shelf = memory.shelf("history", new HappeningsCodec());
        this.clock = clock;
        this.affordable = clock.instant();
        this.history = new History(home, states, shelf.all(), clock);
        states.listen((device, changes, available) -> {
            if (history.waiting() > 0) {
                keeper.changed();
            }
        });
        keeper.watch(this::look);
    }

    /** What the devices did. */
    public History history() {
        return history;
    }

    private synchronized Optional<Duration> look() {
        if (history.waiting() == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant due = next.orElseGet(() -> latest(now.plus(LEAST), affordable));
        next = Optional.of(due);
        if (now.isBefore(due)) {
            return Optional.of(Duration.between(now, due));
        }
        next = Optional.empty();
        affordable = now.plus(Duration.ofHours(1).multipliedBy((long) save() * BYTES_A_DEVICE)
                .dividedBy(BYTES_AN_HOUR));
        return Optional.empty();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Saves what is not saved; returns of how many devices. */
    private int save() {
        Map<String, List<Happening>> unsaved = history.unsaved();
        List<String> empty = new ArrayList<>();
        unsaved.forEach((device, happenings) -> {
            if (happenings.isEmpty()) {
                empty.add(device);
            }
        });
        unsaved.keySet().removeAll(empty);
        shelf.removeAll(empty);
        shelf.putAll(unsaved);
        return unsaved.size() + empty.size();
    }

    /** Saves what is not saved yet. */
    @Override
    public synchronized void close() {
        save();
    }
}
