package dev.parley.runtime.turn;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.StateStore;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Order;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.timer.Delays;
import dev.parley.runtime.timer.NextTime;
import dev.parley.runtime.timer.SpokenTime;
import dev.parley.runtime.timer.TimerException;
import dev.parley.runtime.timer.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done later ("in ten minutes", "at seven"), and what is to be undone again ("for half an hour").
 * Thread-safe.
 */
final class Agenda {

    private final Delays delays;
    private final StateStore states;
    private final Clock clock;

    Agenda(Delays delays, StateStore states, Clock clock) {
        this.delays = delays;
        this.states = states;
        this.clock = clock;
    }

    /** Why an intent's time cannot be, or empty where it can. */
    Optional<String> complaint(Intent intent) {
        try {
            Instant now = clock.instant();
            Optional<When> start = start(intent);
            start.ifPresent(when -> when.length(now));
            length(intent).ifPresent(length -> When.after(length).length(now));
            return Optional.empty();
        } catch (TimerException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** When an intent is to begin; empty for now. */
    Optional<When> start(Intent intent) {
        return seconds(intent, "delay").map(When::after)
                .or(() -> intent.slot("at").map(time ->
                        NextTime.of(time, intent.slot("day"), ZonedDateTime.now(clock))));
    }

    /** How long an intent is to last; empty for ever. */
    private static Optional<Duration> length(Intent intent) {
        return seconds(intent, "for");
    }

    private static Optional<Duration> seconds(Intent intent, String slot) {
        return intent.slot(slot).map(Slot::number).map(number -> Duration.ofMillis(Math.round(number * 1000)));
    }

    /**
     * Puts an act off, and its end too where it has one; what to say of it.
     *
     * @throws TimerException where too much is put off already
     */
    List<Fact> putOff(Act act, When start, String said, Optional<String> area, List<Fact> deeds) {
        List<Command> commands = act.orders().stream().map(Order::command).toList();
        // The end first: nothing must begin that would not end.
        length(act.intent()).ifPresent(length -> delays.schedule(later(start, length), before(act), said, area));
        delays.schedule(start, commands, said, area);
        return deeds.stream().map(deed -> {
            Map<String, String> values = new HashMap<>(deed.values());
            values.put("when", words(start));
            return new Fact(Kind.SCHEDULED, deed.subjects(), values);
        }).toList();
    }

    private static When later(When start, Duration length) {
        return start instanceof When.After after ? When.after(after.length().plus(length))
                : When.at(((When.At) start).instant().plus(length));
    }

    /** Has what an act changed changed back, where it is to last for a while only; what to say of it. */
    List<Fact> undoLater(Act act, List<Change> changes, String said, Optional<String> area) {
        List<Command> commands = Resolver.inverse(changes);
        Optional<Duration> length = length(act.intent());
        if (commands.isEmpty() || length.isEmpty()) {
            return List.of();
        }
        try {
            delays.schedule(When.after(length.get()), commands, said, area);
        } catch (TimerException e) {
            return List.of(new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", e.getMessage())));
        }
        return List.of(new Fact(Kind.REVERTS, List.of(), Map.of("when", "in " + SpokenTime.length(length.get()))));
    }

    /** The commands that bring back how things are now. */
    private List<Command> before(Act act) {
        List<Change> changes = new ArrayList<>();
        act.orders().forEach(order -> order.command().state().forEach((key, value) -> changes.add(new Change(
                order.device().id(), key, states.state(order.device().id()).get(key), value))));
        return Resolver.inverse(changes);
    }

    private String words(When start) {
        return start instanceof When.After after ? "in " + SpokenTime.length(after.length())
                : "at " + SpokenTime.moment(((When.At) start).instant(), ZonedDateTime.now(clock));
    }
}
