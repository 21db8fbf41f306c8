package dev.parley.runtime.turn;

import dev.parley.device.Device;
import dev.parley.device.Outcome;
import dev.parley.device.StateKey;
import dev.parley.device.StateStore;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.runtime.resolve.Attributes;
import dev.parley.runtime.resolve.Nouns;
import dev.parley.runtime.resolve.Range;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Order;
import dev.parley.runtime.resolve.StateWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From what devices did to what is said of it. Immutable, thread-safe. */
final class DeedFacts {

    /** More names than these nobody wants to hear: then "the lights" has to do. */
    private static final int MOST_NAMED = 5;

    private static final Set<String> MEASURED = Set.of(StateKey.READING.word(), StateKey.SETPOINT.word());

    private final StateStore states;
    private final Names names;
    private final Readable readable;

    DeedFacts(StateStore states, Names names, Readable readable) {
        this.states = states;
        this.names = names;
        this.readable = readable;
    }

    /** What is said of a command's outcomes; of things that were so already only where nothing else happened. */
    List<Fact> of(Act act, List<Outcome> outcomes) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            facts.add(of(act.intent(), act.orders().get(i), outcomes.get(i)));
        }
        boolean news = facts.stream().anyMatch(fact -> fact.kind() != Kind.ALREADY);
        return summed(act.intent(), facts.stream().filter(fact -> !news || fact.kind() != Kind.ALREADY).toList());
    }

    /** Many facts that differ in their subjects only, as one about "the lights". */
    List<Fact> summed(Intent intent, List<Fact> facts) {
        Optional<Slot> noun = intent.slot("type").or(() -> intent.slot("kind"));
        boolean alike = facts.stream().map(fact -> List.of(fact.kind(), fact.values())).distinct().count() == 1;
        if (noun.isEmpty() || !alike || !crowd(facts.size())) {
            return facts;
        }
        return List.of(new Fact(facts.get(0).kind(), List.of(Nouns.plural(noun.get().text())), facts.get(0).values()));
    }

    /** Which one is meant; where there are too many to be named, no names. */
    Fact which(List<Device> candidates) {
        return new Fact(Kind.WHICH, crowd(candidates.size()) ? List.of() : candidates.stream().map(names::of).toList(),
                Map.of());
    }

    private static boolean crowd(int devices) {
        return devices > MOST_NAMED;
    }

    private Fact of(Intent intent, Order order, Outcome outcome) {
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
        if (key.startsWith(StateKey.COLOR.word())) {
            intent.slot(key).filter(slot -> Normalizer.number(slot.text()).isEmpty()).ifPresent(slot -> {
                values.put("key", StateKey.COLOR.word());
                values.put("word", slot.text());
            });
        }
        return values;
    }

    /** Key and value of a state, as the wording wants them; a door's contact tells whether it is open. */
    Map<String, String> state(Device device, String key, Object value) {
        if (value instanceof Boolean open && StateWords.opens(device, key)) {
            return state(device, StateKey.POSITION.word(), open ? 100.0 : 0.0);
        }
        String text = readable.value(key, value);
        Map<String, String> values = new HashMap<>();
        values.put("key", key);
        values.put("value", text);
        values.put("word", text.replace('_', ' '));
        if (MEASURED.contains(key)) {
            values.put("unit", readable.unit(Attributes.unit(states.state(device.id()))));
        }
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
        Map<String, String> values = new HashMap<>(Map.of("min", readable.value(range.key(), range.min()),
                "max", readable.value(range.key(), range.max()),
                "unit", degrees ? "degrees" : readable.unit(Attributes.unit(now))));
        if (Double.isInfinite(range.min()) || Double.isInfinite(range.max())) {
            values.put("answer", Double.isInfinite(range.min()) ? "most" : "least");
        }
        return new Fact(Kind.OUT_OF_RANGE, List.of(names.of(device)), values);
    }

    String name(Device device) {
        return names.of(device);
    }
}
