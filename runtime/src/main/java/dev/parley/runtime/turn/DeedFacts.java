package dev.parley.runtime.turn;

import dev.parley.device.Device;
import dev.parley.device.Outcome;
import dev.parley.device.StateKey;
import dev.parley.device.StateStore;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.runtime.resolve.Attributes;
import dev.parley.runtime.resolve.Range;
import dev.parley.runtime.resolve.Resolution.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From what devices did to what is said of it. Immutable, thread-safe. */
final class DeedFacts {

    private final StateStore states;
    private final Names names;
    private final Readable readable;

    DeedFacts(StateStore states, Names names, Readable readable) {
        this.states = states;
        this.names = names;
        this.readable = readable;
    }

    Fact of(Intent intent, Order order, Outcome outcome) {
        List<String> subject = List.of(names.of(order.device()));
        if (outcome instanceof Outcome.Failed failed) {
            return new Fact(switch (failed.cause()) {
                case UNAVAILABLE -> Kind.UNAVAILABLE;
                case TIMEOUT -> Kind.TIMEOUT;
                case REFUSED -> Kind.REFUSED;
            }, subject, Map.of());
        }
        boolean changed = !((Outcome.Done) outcome).changes().isEmpty();
        return switch (order.command().verb()) {
            case PRESS -> new Fact(Kind.PRESSED, subject, Map.of());
            case ACTIVATE -> new Fact(Kind.ACTIVATED, subject, Map.of());
            case STOP -> new Fact(Kind.HALTED, subject, Map.of());
            case NEXT -> new Fact(Kind.SKIPPED, subject, Map.of());
            case PREVIOUS -> new Fact(Kind.WENT_BACK, subject, Map.of());
            case ACKNOWLEDGE -> new Fact(Kind.ACKNOWLEDGED, subject, Map.of());
            case SET -> new Fact(changed ? Kind.DONE : Kind.ALREADY, subject, headline(intent, order));
        };
    }

    /** The value a command is about: the last it sets. */
    private Map<String, String> headline(Intent intent, Order order) {
        Map<String, Object> wanted = order.command().state();
        String key = List.copyOf(wanted.keySet()).get(wanted.size() - 1);
        Map<String, String> values = state(order.device(), key, wanted.get(key));
        if (key.equals(StateKey.COLOR.word())) {
            intent.slot("color").ifPresent(slot -> values.put("word", slot.text()));
        }
        return values;
    }

    /** Key and value of a state, as the wording wants them. */
    Map<String, String> state(Device device, String key, Object value) {
        Map<String, String> values = new HashMap<>();
        values.put("key", key);
        values.put("value", readable.value(key, value));
        values.put("word", readable.value(key, value).replace('_', ' '));
        values.put("unit", readable.unit(Attributes.unit(states.state(device.id()))));
        return values;
    }

    /** One fact for each device, of a kind that says the intent. */
    List<Fact> asking(Kind kind, Intent intent, List<Device> devices) {
        List<Fact> facts = new ArrayList<>();
        devices.forEach(device -> facts.add(
                new Fact(kind, List.of(names.of(device)), Map.of("intent", intent.name()))));
        return facts;
    }

    /** What values a device takes. */
    Fact range(Device device) {
        Map<String, Object> now = states.state(device.id());
        Range range = Range.of(device, now);
        boolean degrees = range.key().equals(StateKey.TARGET_TEMPERATURE.word());
        return new Fact(Kind.OUT_OF_RANGE, List.of(names.of(device)), Map.of("min", readable.value(range.key(), range.min()),
                "max", readable.value(range.key(), range.max()),
                "unit", degrees ? "degrees" : readable.unit(Attributes.unit(now))));
    }

    String name(Device device) {
        return names.of(device);
    }
}
