package dev.parley.runtime.turn;

import dev.parley.device.Device;
import dev.parley.device.StateStore;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.runtime.history.Happening;
import dev.parley.runtime.history.Happening.Cause;
import dev.parley.runtime.history.History;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.resolve.StateWords;
import dev.parley.runtime.timer.SpokenTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers to questions about what devices did: "when did the gate open last", "what changed last". Thread-safe. */
final class HistoryFacts {

    /** What changed this close together is told together: the lights of a room. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);
    private static final int MOST_TOLD = 4;
    /** The states that are looked for in a change, those that say most of it first. */
    private static final List<String> STATES = List.of("locked", "unlocked", "open", "closed", "faulted", "stopped",
            "cleaning", "docked", "playing", "paused", "muted", "on", "off", "active", "inactive");

    private final History history;
    private final StateStore states;
    private final DeedFacts deeds;
    private final Clock clock;

    HistoryFacts(History history, StateStore states, DeedFacts deeds, Clock clock) {
        this.history = history;
        this.states = states;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** A change and the device that changed. */
    private record Event(Device device, Happening happening) {
        Instant at() {
            return happening.at();
        }
    }

    List<Fact> of(Tell tell) {
        return switch (tell.intent().slot("ask").map(Slot::text).orElse("changed")) {
            case "last" -> last(tell);
            case "how_long" -> tell.targets().stream().map(device -> howLong(device, state(tell.intent()))).toList();
            case "any" -> any(tell);
            default -> changed(tell);
        };
    }

    private List<Fact> last(Tell tell) {
        String state = state(tell.intent());
        return latest(becoming(tell, state)).map(event -> List.of(told("last", event, state)))
                .orElseGet(() -> List.of(never("never", tell, state)));
    }

    /** "Has anyone opened the gate today": how often, and when last. */
    private List<Fact> any(Tell tell) {
        String state = state(tell.intent());
        Optional<Instant> from = from(tell.intent());
        List<Event> events = becoming(tell, state)
                .filter(event -> from.isEmpty() || !event.at().isBefore(from.get())).toList();
        if (events.isEmpty()) {
            boolean whole = from.filter(begin -> !since(tell).isAfter(begin)).isPresent();
            return List.of(whole ? fact("no", names(tell), Map.of("event", state, "period", period(tell.intent())))
                    : never("no_since", tell, state));
        }
        Map<Device, List<Event>> byDevice = new LinkedHashMap<>();
        events.forEach(event -> byDevice.computeIfAbsent(event.device(), none -> new ArrayList<>()).add(event));
        return byDevice.values().stream().limit(MOST_TOLD).map(those -> {
            Fact fact = told(those.size() > 1 ? "yes_often" : "yes", latest(those.stream()).orElseThrow(), state);
            Map<String, String> values = new HashMap<>(fact.values());
            values.put("count", Integer.toString(those.size()));
            return new Fact(fact.kind(), fact.subjects(), values);
        }).toList();
    }

    private Fact howLong(Device device, String state) {
        Map<String, Object> now = states.state(device.id());
        StateWords.Verdict verdict = StateWords.is(state, device, now).orElseThrow();
        if (!verdict.matches()) {
            return new Fact(Kind.CHECKED, List.of(deeds.name(device)), notSo(device, verdict));
        }
        Optional<Event> since = latest(events(device)
                .filter(event -> event.happening().key().equals(verdict.key().word())))
                .filter(event -> so(state, event, event.happening().to())).flatMap(last -> latest(events(device)
                        .filter(event -> became(state, event))));
        Map<String, String> values = new HashMap<>();
        values.put("event", state);
        values.putAll(deeds.state(device, verdict.key().word(), now.get(verdict.key().word())));
        if (since.isEmpty()) {
            values.put("when", at(history.since(device.id())));
            return fact("so_since_start", List.of(deeds.name(device)), values);
        }
        values.put("length", SpokenTime.length(Duration.between(since.get().at(), clock.instant())));
        return fact(since.get().happening().cause() == Cause.UNSEEN ? "so_at_least" : "so",
                List.of(deeds.name(device)), values);
    }

    private Map<String, String> notSo(Device device, StateWords.Verdict verdict) {
        Map<String, String> values = new HashMap<>(deeds.state(device, verdict.key().word(),
                states.value(device.id(), verdict.key())));
        values.put("answer", "no");
        return values;
    }

    /** The last change, and what changed with it. */
    private List<Fact> changed(Tell tell) {
        List<Event> lasts = tell.targets().stream().flatMap(device -> latest(events(device)).stream()).toList();
        Optional<Event> last = latest(lasts.stream());
        if (last.isEmpty()) {
            return List.of(fact("quiet", List.of(), Map.of("when", at(since(tell)))));
        }
        Instant from = last.get().at().minus(TOGETHER);
        return lasts.stream().filter(event -> !event.at().isBefore(from)).limit(MOST_TOLD).map(this::told).toList();
    }

    /** Of what one deed changed, what the device is to people: on, rather than how bright. */
    private Fact told(Event event) {
        List<Event> together = events(event.device())
                .filter(each -> !each.at().isBefore(event.at().minus(TOGETHER))).toList();
        for (String state : STATES) {
            Optional<Event> telling = latest(together.stream().filter(each -> became(state, each)));
            if (telling.isPresent()) {
                return told("event", telling.get(), state);
            }
        }
        Map<String, String> values = values(event);
        values.putAll(deeds.state(event.device(), event.happening().key(), event.happening().to()));
        return fact("value", List.of(deeds.name(event.device())), values);
    }

    private Fact told(String answer, Event event, String state) {
        Map<String, String> values = values(event);
        values.put("event", state);
        return fact(answer, List.of(deeds.name(event.device())), values);
    }

    private Map<String, String> values(Event event) {
        Cause cause = event.happening().cause();
        Map<String, String> values = new HashMap<>();
        values.put("how", cause.name().toLowerCase(Locale.ROOT));
        values.put("when", at(event.at()));
        return values;
    }

    private Fact never(String answer, Tell tell, String state) {
        return fact(answer, names(tell), Map.of("event", state, "when", at(since(tell))));
    }

    private static Fact fact(String answer, List<String> subjects, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("answer", answer);
        return new Fact(Kind.HISTORY, subjects, all);
    }

    private List<String> names(Tell tell) {
        return tell.targets().stream().map(deeds::name).toList();
    }

    private String at(Instant instant) {
        return SpokenTime.past(instant, ZonedDateTime.now(clock));
    }

    /** Since when nothing is missing of all of them. */
    private Instant since(Tell tell) {
        return tell.targets().stream().map(device -> history.since(device.id())).max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<Event> becoming(Tell tell, String state) {
        return tell.targets().stream().flatMap(this::events).filter(event -> became(state, event));
    }

    private Stream<Event> events(Device device) {
        return history.of(device.id()).stream().map(happening -> new Event(device, happening));
    }

    private static Optional<Event> latest(Stream<Event> events) {
        return events.reduce((one, other) -> other.at().isBefore(one.at()) ? one : other);
    }

    private boolean became(String state, Event event) {
        return so(state, event, event.happening().to()) && !so(state, event, event.happening().from());
    }

    /** True where a device is in a state, by one value and what else it is now. */
    private boolean so(String state, Event event, Object value) {
        Map<String, Object> then = new HashMap<>(states.state(event.device().id()));
        then.put(event.happening().key(), value);
        return StateWords.is(state, event.device(), then)
                .filter(verdict -> verdict.key().word().equals(event.happening().key()))
                .filter(StateWords.Verdict::matches).isPresent();
    }

    private static String state(Intent intent) {
        return intent.slot("state").map(slot -> slot.value().toString()).orElse("");
    }

    private Optional<Instant> from(Intent intent) {
        return intent.slot("within").map(within -> clock.instant().minusMillis(Math.round(within.number() * 1000)))
                .or(() -> intent.slot("day").map(today -> ZonedDateTime.now(clock).toLocalDate()
                        .atStartOfDay(clock.getZone()).toInstant()));
    }

    private static String period(Intent intent) {
        return intent.slot("within").map(within -> "in the last "
                + SpokenTime.length(Duration.ofMillis(Math.round(within.number() * 1000)))).orElse("today");
    }
}
