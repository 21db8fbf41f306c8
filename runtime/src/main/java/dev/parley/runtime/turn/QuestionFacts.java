package dev.parley.runtime.turn;

import dev.parley.device.Area;
import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import dev.parley.device.StateStore;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.runtime.resolve.Attributes;
import dev.parley.runtime.resolve.Nouns;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.resolve.StateWords;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers to questions about devices, time and date. Thread-safe. */
final class QuestionFacts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.ENGLISH);

    private final Home home;
    private final StateStore states;
    private final DeedFacts deeds;
    private final Readable readable;
    private final Clock clock;
    private final HistoryFacts histories;

    QuestionFacts(Home home, StateStore states, DeedFacts deeds, Readable readable, HistoryFacts histories,
                  Clock clock) {
        this.home = home;
        this.states = states;
        this.deeds = deeds;
        this.readable = readable;
        this.clock = clock;
        this.histories = histories;
    }

    List<Fact> of(Tell tell) {
        return switch (tell.intent().name()) {
            case "get_time" -> List.of(new Fact(Kind.TIME, List.of(),
                    Map.of("time", LocalDateTime.now(clock).format(TIME))));
            case "get_date" -> List.of(new Fact(Kind.DATE, List.of(),
                    Map.of("date", LocalDateTime.now(clock).format(DATE))));
            case Resolver.HISTORY -> histories.of(tell);
            default -> ofDevices(tell);
        };
    }

    private List<Fact> ofDevices(Tell tell) {
        List<Fact> facts = new ArrayList<>();
        List<Device> reached = new ArrayList<>();
        for (Device device : tell.targets()) {
            if (states.available(device.id())) {
                reached.add(device);
            } else {
                facts.add(new Fact(Kind.UNAVAILABLE, List.of(deeds.name(device)), Map.of()));
            }
        }
        Optional<Slot> state = tell.intent().slot("state");
        if (state.isEmpty()) {
            reached.forEach(device -> facts.add(value(tell.intent(), device)));
        } else if (!reached.isEmpty()) {
            facts.addAll(verdicts(tell.intent(), state.get(), reached));
        }
        return facts;
    }

    private List<Fact> verdicts(Intent intent, Slot state, List<Device> asked) {
        List<Device> so = asked.stream().filter(device -> verdict(state, device).matches()).toList();
        String ask = intent.slot("ask").map(Slot::text).orElse("check");
        return ask.equals("check") ? checked(intent, state, asked, so) : List.of(found(intent, state, ask, so));
    }

    /** "Are the lights on": yes or no where they are all alike, else the fewer ones are named. */
    private List<Fact> checked(Intent intent, Slot state, List<Device> asked, List<Device> so) {
        boolean all = so.size() == asked.size();
        List<Device> others = asked.stream().filter(device -> !so.contains(device)).toList();
        if (!all && !so.isEmpty() && so.size() <= others.size()) {
            return List.of(new Fact(Kind.FOUND, names(so), Map.of("answer", "only", "state", state.text())));
        }
        return deeds.summed(intent, (all ? so : others).stream().map(device -> checked(device, state, all)).toList());
    }

    private Fact checked(Device device, Slot state, boolean yes) {
        StateKey key = verdict(state, device).key();
        boolean alarm = key == StateKey.ACTIVE && !StateWords.opens(device, key.word());
        Map<String, String> values = new HashMap<>();
        if (yes || alarm) {
            values.put("state", state.text());
        } else {
            values.putAll(deeds.state(device, key.word(), states.value(device.id(), key)));
        }
        values.put("answer", yes ? "so" : alarm ? "not" : "no");
        return new Fact(Kind.CHECKED, List.of(deeds.name(device)), values);
    }

    /** "Which", "how many" and "are any". */
    private Fact found(Intent intent, Slot state, String ask, List<Device> so) {
        String said = intent.slot("type").or(() -> intent.slot("kind")).map(Slot::text).orElse("");
        String noun = so.size() == 1 ? Nouns.singular(said) : said;
        Map<String, String> values = new HashMap<>(Map.of("noun", noun, "state", state.text()));
        boolean counted = ask.equals("count");
        if (counted || so.isEmpty()) {
            values.put("count", Integer.toString(so.size()));
            values.put("state", Nouns.verb(noun) + " " + state.text());
        }
        if (ask.equals("any")) {
            values.put("answer", "yes");
        }
        return new Fact(counted ? Kind.COUNTED : Kind.FOUND, names(so), values);
    }

    private StateWords.Verdict verdict(Slot state, Device device) {
        return StateWords.is(state.value().toString(), device, states.state(device.id())).orElseThrow();
    }

    private Fact value(Intent intent, Device device) {
        String attribute = Attributes.asked(intent);
        Optional<StateKey> key = Attributes.key(attribute, device);
        Object value = key.map(found -> states.value(device.id(), found)).orElse(null);
        if (value == null) {
            return new Fact(Kind.UNKNOWN, List.of(deeds.name(device)), Map.of());
        }
        boolean climate = attribute.equals("temperature") || attribute.equals("humidity");
        if (climate && intent.slot("name").isEmpty() && device.area().isPresent()) {
            return ofPlace(attribute, device, value);
        }
        Map<String, String> values = deeds.state(device, key.get().word(), value);
        if (key.get() == StateKey.ACTIVE && intent.slot("ask").filter(ask -> ask.text().equals("check")).isPresent()) {
            values.put("answer", value.equals(true) ? "yes" : "no");
            return new Fact(Kind.CHECKED, List.of(deeds.name(device)), values);
        }
        if (key.get() == StateKey.VOLUME || key.get() == StateKey.READING && value instanceof String) {
            values.put("attribute", key.get() == StateKey.VOLUME ? "volume" : "text");
            return new Fact(Kind.VALUE, List.of(deeds.name(device)), values);
        }
        return new Fact(Kind.STATE, List.of(deeds.name(device)), values);
    }

    /** "It is 20 degrees in the kitchen", whatever the device is called. */
    private Fact ofPlace(String attribute, Device device, Object value) {
        boolean degrees = attribute.equals("temperature");
        Object shown = degrees && value instanceof Double number
                ? Attributes.celsius(number, states.state(device.id())) : value;
        String text = readable.value((degrees ? StateKey.CURRENT_TEMPERATURE : StateKey.HUMIDITY).word(), shown);
        return new Fact(Kind.VALUE, List.of(place(device)), Map.of("attribute", attribute, "value", text));
    }

    private String place(Device device) {
        return device.area().flatMap(home::area).map(Area::name).orElse(deeds.name(device));
    }

    private List<String> names(List<Device> devices) {
        return devices.stream().map(deeds::name).toList();
    }
}
