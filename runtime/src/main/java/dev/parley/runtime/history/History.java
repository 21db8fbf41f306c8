package dev.parley.runtime.history;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import dev.parley.device.StateStore;
import dev.parley.runtime.history.Happening.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last changes of each device, and whether Parley was asked for them. What is measured (temperatures, readings) and
 * what is on lists is not noted. Thread-safe; noting one takes microseconds and touches no disk.
 */
public final class History {

    /** How many changes of a device are kept; the oldest goes first. */
    public static final int MOST = 20;

    private static final Set<String> NOTED = Stream.of(StateKey.ON, StateKey.BRIGHTNESS, StateKey.COLOR,
            StateKey.COLOR_TEMPERATURE, StateKey.POSITION, StateKey.LOCKED, StateKey.TARGET_TEMPERATURE,
            StateKey.HVAC_MODE, StateKey.FAN_SPEED, StateKey.PLAYBACK, StateKey.VOLUME, StateKey.MUTED,
            StateKey.ACTIVITY, StateKey.RUN, StateKey.SETPOINT, StateKey.ACTIVE).map(StateKey::word)
            .collect(Collectors.toSet());
    /** How long after a command a change may come of it. */
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    /** How long after a device is reached its reports say how it was found, not what it does. */
    private static final Duration SETTLING = Duration.ofSeconds(5);
    /** A value that goes on the same way within this time makes one change. */
    private static final Duration MOVING = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Device> devices = new HashMap<>();
    private final Map<String, List<Happening>> happened = new HashMap<>();
    private final Map<String, Commanded> commanded = new HashMap<>();
    private final Map<String, Reached> reached = new HashMap<>();
    private final Set<String> unsaved = new HashSet<>();
    private Instant since;

    /** The last command for a device. */
    private record Commanded(Command command, Instant at) {
    }

    /** Whether a device can be reached, and since when. */
    private record Reached(boolean now, Instant at) {
    }

    /**
     * Notes what happens from now on.
     *
     * @param before what is known from before, by device
     */
    public History(Home home, StateStore states, Map<String, List<Happening>> before, Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
        home.devices().forEach(device -> {
            devices.put(device.id(), device);
            reached.put(device.id(), new Reached(true, since));
            Optional.ofNullable(before.get(device.id())).ifPresent(known ->
                    happened.put(device.id(), new ArrayList<>(known.subList(Math.max(0, known.size() - MOST),
                            known.size()))));
        });
        before.keySet().stream().filter(gone -> !devices.containsKey(gone)).forEach(unsaved::add);
        states.listen(this::changed);
    }

    /** Notes that a device is told to do something. */
    public synchronized void told(Command command) {
        commanded.put(command.device(), new Commanded(command, clock.instant()));
    }

    /** The changes of a device, the latest last; a copy. */
    public synchronized List<Happening> of(String device) {
        return List.copyOf(happened.getOrDefault(device, List.of()));
    }

    /** Since when nothing that a device did before Parley's eyes is missing. */
    public synchronized Instant since(String device) {
        List<Happening> known = happened.getOrDefault(device, List.of());
        return known.size() < MOST || known.get(0).at().isBefore(since) ? since : known.get(0).at();
    }

    /** Forgets everything, and begins anew. */
    public synchronized void forget() {
        unsaved.addAll(happened.keySet());
        happened.clear();
        commanded.clear();
        since = clock.instant();
    }

    /** The devices whose changes are not saved yet, with what is to be saved of each; they count as saved then. */
    synchronized Map<String, List<Happening>> unsaved() {
        Map<String, List<Happening>> changed = unsaved.stream().collect(Collectors.toMap(device -> device, this::of));
        unsaved.clear();
        return changed;
    }

    /** How many devices have something that is not saved. */
    synchronized int waiting() {
        return unsaved.size();
    }

    private synchronized void changed(String device, List<Change> changes, boolean available) {
        Instant now = clock.instant();
        if (reached.get(device).now() != available) {
            reached.put(device, new Reached(available, now));
        }
        changes.stream().filter(change -> NOTED.contains(change.key()) && change.from() != null && change.to() != null)
                .forEach(change -> note(device, change, now));
    }

    private void note(String device, Change change, Instant now) {
        List<Happening> known = happened.computeIfAbsent(device, none -> new ArrayList<>());
        Optional<Happening> last = known.stream().filter(each -> each.key().equals(change.key()))
                .reduce((earlier, later) -> later);
        boolean said = said(change, now);
        if (!said && found(device, now)) {
            if (last.isPresent() && !last.get().to().equals(change.to())) {
                add(device, known, new Happening(change.key(), last.get().to(), change.to(), now, Cause.UNSEEN));
            }
            return;
        }
        Happening happening = new Happening(change.key(), change.from(), change.to(), now,
                said ? Cause.SAID : Cause.ITSELF);
        if (last.isPresent() && last.get().at().plus(MOVING).isAfter(now) && last.get().goesOn(happening)) {
            known.set(known.lastIndexOf(last.get()), last.get().until(happening));
            unsaved.add(device);
        } else {
            add(device, known, happening);
        }
    }

    private void add(String device, List<Happening> known, Happening happening) {
        known.add(happening);
        if (known.size() > MOST) {
            known.remove(0);
        }
        unsaved.add(device);
    }

    /** True for a change that a command asked for, or brought with it. */
    private boolean said(Change change, Instant now) {
        Commanded last = commanded.get(change.device());
        if (last == null || last.at().plus(ANSWERING).isBefore(now)) {
            return false;
        }
        Object wanted = last.command().state().get(change.key());
        return wanted == null || wanted instanceof Double || wanted.equals(change.to());
    }

    /** True for a report of a device that was just reached; those that exist only here are as they say at once. */
    private boolean found(String device, Instant now) {
        return !devices.get(device).driver().type().equals("simulated")
                && now.isBefore(reached.get(device).at().plus(SETTLING));
    }
}
