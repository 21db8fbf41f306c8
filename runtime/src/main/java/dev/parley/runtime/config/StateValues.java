package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.device.DeviceType;
import dev.parley.device.StateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Values of device states as people write them, in home files and elsewhere. Numbers become doubles, and the words on,
 * off, yes and no are booleans where a boolean belongs. Stateless.
 */
public final class StateValues {

    private static final List<String> KEYS = Arrays.stream(StateKey.values()).map(StateKey::word).toList();
    private static final Map<String, Boolean> SWITCH_WORDS =
            Map.of("on", true, "yes", true, "off", false, "no", false);

    private StateValues() {
    }

    /**
     * Reads an object of values by state key.
     *
     * @param problem told a key and what is wrong with its value; what is wrong is left out
     */
    public static Map<String, Object> parse(DeviceType type, JsonNode node, BiConsumer<String, String> problem) {
        Map<String, Object> state = new LinkedHashMap<>();
        if (!node.isObject()) {
            problem.accept("", "a state is an object, for instance {\"on\": true}");
        }
        node.properties().forEach(entry -> value(type, entry.getKey(), entry.getValue(),
                message -> problem.accept(entry.getKey(), message))
                .ifPresent(value -> state.put(entry.getKey(), value)));
        return state;
    }

    /** Reads the value of one key; empty where something is wrong with it, which is told. */
    static Optional<Object> value(DeviceType type, String key, JsonNode node, Consumer<String> problem) {
        Optional<StateKey> known = StateKey.of(key);
        if (known.isEmpty() && type != DeviceType.CUSTOM) {
            problem.accept("unknown state " + Section.quoted(key) + Nearest.hint(key, KEYS)
                    + " (only a device of type custom may have states of its own)");
            return Optional.empty();
        }
        Optional<Object> value = plain(node, known.filter(StateKey::bool).isPresent());
        Optional<String> complaint = value.isEmpty()
                ? Optional.of(key + " must be true or false, a number, a text, or a list of texts")
                : known.flatMap(state -> state.complaint(value.get()));
        complaint.ifPresent(problem);
        return complaint.isPresent() ? Optional.empty() : value;
    }

    private static Optional<Object> plain(JsonNode node, boolean switchable) {
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        if (node.isNumber()) {
            return Optional.of(node.doubleValue());
        }
        if (node.isTextual()) {
            Optional<Object> meant = Optional.of(node.textValue().toLowerCase(Locale.ROOT))
                    .filter(word -> switchable).map(SWITCH_WORDS::get);
            return meant.or(() -> Optional.of(node.textValue()));
        }
        return node.isArray() ? texts(node) : Optional.empty();
    }

    private static Optional<Object> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.isTextual() && !item.isNumber()) {
                return Optional.empty();
            }
            texts.add(item.asText());
        }
        return Optional.of(List.copyOf(texts));
    }
}
