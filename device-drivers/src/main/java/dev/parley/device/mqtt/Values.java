package dev.parley.device.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.device.StateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns payload values into values of one state key and back, and says when two are the same. */
final class Values {

    private static final Map<String, Boolean> SWITCHED = Map.ofEntries(
            Map.entry("on", true), Map.entry("off", false), Map.entry("true", true), Map.entry("false", false),
            Map.entry("1", true), Map.entry("0", false), Map.entry("yes", true), Map.entry("no", false));
    private static final Map<String, Boolean> LOCKED = Map.of(
            "lock", true, "locked", true, "unlock", false, "unlocked", false);
    private static final double NUMBER_TOLERANCE = 0.05;
    private static final double PERCENT_TOLERANCE = 0.5;
    private static final double RELATIVE_TOLERANCE = 0.001;

    private final String word;
    private final Optional<StateKey> key;

    /** For a state key's word, or a custom device's own. */
    Values(String word) {
        this.word = word;
        key = StateKey.of(word);
    }

    /** The key's value a payload value means, or empty where it means none. */
    Optional<Object> read(JsonNode payload, Scale scale) {
        for (Object candidate : candidates(payload, scale)) {
            if (fits(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** True where the value is one of the key's. */
    boolean fits(Object value) {
        return key.map(known -> known.complaint(value).isEmpty()).orElse(true);
    }

    /** What a device without a map gets. */
    JsonNode write(Object value, Scale scale) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Boolean on) {
            return json.textNode(key.equals(Optional.of(StateKey.LOCKED)) ? on ? "LOCK" : "UNLOCK" : on ? "ON" : "OFF");
        }
        if (value instanceof Double number) {
            double theirs = scale.theirs(number);
            return theirs == Math.rint(theirs) && Math.abs(theirs) < Long.MAX_VALUE
                    ? json.numberNode((long) theirs) : json.numberNode(theirs);
        }
        if (value instanceof List<?> items) {
            var array = json.arrayNode();
            items.forEach(item -> array.add(item.toString()));
            return array;
        }
        return json.textNode(value.toString());
    }

    /** True where a reported value is as good as the wanted one. */
    boolean same(Object wanted, Object reported, Scale scale) {
        if (wanted instanceof Double one && reported instanceof Double other) {
            boolean percent = key.map(StateKey::percent).orElse(false);
            double tolerance = percent ? Math.max(PERCENT_TOLERANCE, scale.step())
                    : Math.max(NUMBER_TOLERANCE, Math.abs(one) * RELATIVE_TOLERANCE);
            return Math.abs(one - other) <= tolerance + 1e-9;
        }
        if (wanted instanceof String one && reported instanceof String other) {
            return one.equalsIgnoreCase(other);
        }
        return Objects.equals(wanted, reported);
    }

    /** How a value is written as a key of a {@code map:}. */
    static String name(Object value) {
        return value instanceof Double number ? Scale.plain(number) : value.toString();
    }

    private List<Object> candidates(JsonNode payload, Scale scale) {
        List<Object> candidates = new ArrayList<>();
        String text = payload.asText().strip();
        if (payload.isBoolean()) {
            candidates.add(payload.booleanValue());
        } else if (key.map(StateKey::bool).orElse(false)) {
            String said = text.toLowerCase(Locale.ROOT);
            Boolean known = key.equals(Optional.of(StateKey.LOCKED)) && LOCKED.containsKey(said)
                    ? LOCKED.get(said) : SWITCHED.get(said);
            if (known != null) {
                candidates.add(known);
            }
        }
        number(text).map(scale::ours).filter(Double::isFinite).ifPresent(candidates::add);
        if (payload.isArray()) {
            List<String> items = new ArrayList<>();
            payload.forEach(item -> items.add(item.asText()));
            candidates.add(List.copyOf(items));
        }
        if (payload.isValueNode() && !text.isEmpty()) {
            candidates.add(key.filter(known -> !known.words().isEmpty()).isPresent()
                    ? text.toLowerCase(Locale.ROOT) : text);
        }
        return candidates;
    }

    private static Optional<Double> number(String text) {
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text));
    }

    @Override
    public String toString() {
        return word;
    }
}
