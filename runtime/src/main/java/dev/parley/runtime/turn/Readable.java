package dev.parley.runtime.turn;

import dev.parley.device.StateKey;
import dev.parley.intent.Normalizer;
import dev.parley.runtime.resolve.HomeUnits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** State values as they are read in an answer. Immutable, thread-safe. */
final class Readable {

    private static final Set<String> DEGREES =
            Set.of(StateKey.TARGET_TEMPERATURE.word(), StateKey.CURRENT_TEMPERATURE.word());
    private static final Map<String, String> UNITS = Map.of("%", "percent", "C", "degrees", "\u00b0C", "degrees",
            "Hz", "hertz", "ppm", "parts per million", "l/min", "litres per minute", "m/s", "metres per second");

    private final HomeUnits units;

    Readable(HomeUnits units) {
        this.units = units;
    }

    /** A value of a key, for instance "21.5" or "fan only". */
    String value(String key, Object value) {
        if (value instanceof Double number) {
            double shown = DEGREES.contains(key) ? units.spoken(number) : Math.round(number * 10) / 10.0;
            return Normalizer.digits(shown);
        }
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(Object::toString).toList());
        }
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
    }

    /** A unit as a word. */
    String unit(String unit) {
        return UNITS.getOrDefault(unit, unit);
    }
}
