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
import dev.parley.runtime.resolve.Resolution.Tell;
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

    QuestionFacts(Home home, StateStore states, DeedFacts deeds, Readable readable, Clock clock) {
        this.home = home;
        this.states = states;
        this.deeds = deeds;
        this.readable = readable;
        this.clock = clock;
    }

    List<Fact> of(Tell tell) {
        return switch (tell.intent().name()) {
            case "get_time" -> List.of(new Fact(Kind.TIME, List.of(),
                    Map.of("time", LocalDateTime.now(clock).format(TIME))));
            case "get_date" -> List.of(new Fact(Kind.DATE, List.of(),
                    Map.of("date", LocalDateTime.now(clock).format(DATE))));
            case "get_temperature" -> values("temperature", tell.targets());
            default -> state(tell);
        };
    }

    private List<Fact> state(Tell tell) {
        Optional<Slot> state = tell.intent().slot("state");
        if (state.isPresent()) {
            return verdicts(tell.intent(), state.get(), tell.targets());
        }
        Intent intent = tell.intent();
        String attribute = intent.slot("attribute").or(() -> intent.slot("how")).map(slot -> slot.value().toString())
                .orElse("state");
        return values(attribute, tell.targets());
    }

    private List<Fact> verdicts(Intent intent, Slot state, List<Device> asked) {
        List<Device> looked = asked.stream().filter(device -> states.available(device.id())).toList();
        if (looked.isEmpty()) {
            return asked.stream().map(this::unavailable).toList();
        }
        List<Device> matching = looked.stream().filter(device ->
                StateWords.is(state.value().toString(), device, states.state(device.id())).orElseThrow().matches())
                .toList();
        String ask = intent.slot("ask").map(slot -> slot.value().toString()).orElse("check");
        if (ask.equals("check") && (matching.isEmpty() || matching.size() == looked.size())) {
            return looked.stream().map(device -> checked(device, state, !matching.isEmpty())).toList();
        }
        String noun = intent.slot("type").or(() -> intent.slot("kind")).map(Slot::text).orElse("");
        Map<String, String> values = new HashMap<>(Map.of("noun", noun, "state", verb(noun) + " " + state.text()));
        if (ask.equals("count")) {
            values.put("count", Integer.toString(matching.size()));
            values.put("noun", matching.size() == 1 ? singular(noun) : noun);
            values.put("state", (matching.size() == 1 ? "is " : "are ") + state.text());
            return List.of(new Fact(Kind.COUNTED, List.of(), values));
        }
        values.put("state", matching.isEmpty() ? values.get("state") : state.text());
        return List.of(new Fact(Kind.FOUND, matching.stream().map(deeds::name).toList(), values));
    }

    private Fact unavailable(Device device) {
        return new Fact(Kind.UNAVAILABLE, List.of(deeds.name(device)), Map.of());
    }

    private static String singular(String noun) {
        return noun.endsWith("ches") || noun.endsWith("xes") ? noun.substring(0, noun.length() - 2)
                : noun.endsWith("ies") ? noun.substring(0, noun.length() - 3) + "y"
                : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static String verb(String noun) {
        return noun.endsWith("s") ? "are" : "is";
    }

    private Fact checked(Device device, Slot state, boolean yes) {
        StateKey key = StateWords.is(state.value().toString(), device, states.state(device.id())).orElseThrow().key();
        Map<String, String> values = deeds.state(device, key.word(), states.value(device.id(), key));
        values.put("answer", yes ? "yes" : "no");
        return new Fact(Kind.CHECKED, List.of(deeds.name(device)), values);
    }

    private List<Fact> values(String attribute, List<Device> devices) {
        List<Fact> facts = new ArrayList<>();
        for (Device device : devices) {
            Optional<StateKey> key = Attributes.key(attribute, device);
            Object value = key.map(found -> states.value(device.id(), found)).orElse(null);
            facts.add(!states.available(device.id()) ? unavailable(device) : value == null ? new Fact(Kind.UNKNOWN, List.of(deeds.name(device)), Map.of())
                    : value(attribute, device, key.get(), value));
        }
        return facts;
    }

    private Fact value(String attribute, Device device, StateKey key, Object value) {
        Map<String, String> values = deeds.state(device, key.word(), value);
        if (attribute.equals("temperature")) {
            values = new HashMap<>(Map.of("attribute", "temperature", "value",
                    readable.value(StateKey.CURRENT_TEMPERATURE.word(), value)));
            return new Fact(Kind.VALUE, List.of(place(device)), values);
        }
        if (attribute.equals("state") && key != StateKey.READING) {
            return new Fact(Kind.DONE, List.of(deeds.name(device)), values);
        }
        values.put("attribute", key == StateKey.READING && value instanceof String ? "text" : key.word());
        return new Fact(Kind.VALUE, List.of(deeds.name(device)), values);
    }

    private String place(Device device) {
        return device.area().flatMap(home::area).map(Area::name).orElse(deeds.name(device));
    }
}
