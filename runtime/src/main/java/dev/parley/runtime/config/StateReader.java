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

/**
 * Reads what a device has and how it starts. Numbers become doubles, and the words on, off, yes and no are booleans
 * where a boolean belongs. Bounds of a thermostat or machine ({@code min}, {@code max}) may stand in the state or
 * beside it; they end up in the state.
 */
final class StateReader {

    private static final List<String> KEYS = Arrays.stream(StateKey.values()).map(StateKey::word).toList();
    private static final List<String> BOUNDS = List.of("min", "max");
    private static final Map<String, Boolean> SWITCH_WORDS =
            Map.of("on", true, "yes", true, "off", false, "no", false);

    private StateReader() {
    }

    static Map<String, Object> read(Section device, DeviceType type) {
        Map<String, Object> state = new LinkedHashMap<>();
        device.section("state").ifPresent(section -> section.node().fieldNames().forEachRemaining(key ->
                value(section, key, type).ifPresent(value -> state.put(key, value))));
        BOUNDS.forEach(bound -> device.number(bound).ifPresent(value -> state.put(bound, value)));
        if (state.get("min") instanceof Double min && state.get("max") instanceof Double max && min > max) {
            device.problem("min", "min (" + min + ") is above max (" + max + "); swap them");
        }
        return state;
    }

    private static Optional<Object> value(Section section, String key, DeviceType type) {
        if (BOUNDS.contains(key) && type != DeviceType.CUSTOM) {
            return section.number(key).map(Object.class::cast);
        }
        Optional<StateKey> known = StateKey.of(key);
        if (known.isEmpty() && type != DeviceType.CUSTOM) {
            section.problem(key, "unknown state " + Section.quoted(key) + Nearest.hint(key, KEYS)
                    + " (only a device of type custom may have states of its own)");
            return Optional.empty();
        }
        Optional<Object> value = plain(section.node().get(key), known.filter(StateKey::bool).isPresent());
        if (value.isEmpty()) {
            section.problem(key, key + " must be true or false, a number, a text, or a list of texts");
            return Optional.empty();
        }
        Optional<String> complaint = known.flatMap(state -> state.complaint(value.get()));
        complaint.ifPresent(message -> section.problem(key, message));
        return complaint.isPresent() ? Optional.empty() : value;
    }

    static Optional<Object> plain(JsonNode node, boolean switchable) {
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        if (node.isNumber()) {
            return Optional.of(node.doubleValue());
        }
        if (node.isTextual()) {
            Boolean meant = switchable ? SWITCH_WORDS.get(node.textValue().toLowerCase(Locale.ROOT)) : null;
            return Optional.of(meant != null ? meant : node.textValue());
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
