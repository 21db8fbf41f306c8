package dev.parley.runtime.config;

import dev.parley.device.DeviceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a device has and how it starts. Bounds of a thermostat or machine ({@code min}, {@code max}) may stand in
 * the state or beside it; they end up in the state.
 */
final class StateReader {

    private static final List<String> BOUNDS = List.of("min", "max");

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
        return BOUNDS.contains(key) ? section.number(key).map(Object.class::cast)
                : StateValues.value(type, key, section.node().get(key), message -> section.problem(key, message));
    }
}
