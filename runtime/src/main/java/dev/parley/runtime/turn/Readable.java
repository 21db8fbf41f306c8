package dev.parley.runtime.turn;

import dev.parley.device.StateKey;
import dev.parley.intent.Normalizer;
import dev.parley.runtime.resolve.HomeUnits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** State values as they are read in an answer. Immutable, thread-safe. */
final class Readable {

    private static final Set<String> DEGREES =
            Set.of(StateKey.TARGET_TEMPERATURE.word(), StateKey.CURRENT_TEMPERATURE.word());
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("%", "percent"), Map.entry("C", "degrees"), Map.entry("\u00b0C", "degrees"),
            Map.entry("\u00b0F", "degrees Fahrenheit"), Map.entry("W", "watts"), Map.entry("kW", "kilowatts"),
            Map.entry("kWh", "kilowatt hours"), Map.entry("V", "volts"), Map.entry("A", "amperes"),
            Map.entry("Hz", "hertz"), Map.entry("ppm", "parts per million"), Map.entry("lx", "lux"),
            Map.entry("g", "grams"), Map.entry("kg", "kilograms"), Map.entry("l", "litres"), Map.entry("m", "metres"),
            Map.entry("m3", "cubic metres"), Map.entry("m\u00b3", "cubic metres"),
            Map.entry("l/min", "litres per minute"), Map.entry("m/min", "metres per minute"),
            Map.entry("m/s", "metres per second"), Map.entry("km/h", "kilometres per hour"));

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
        return value == null ? "" : value.toString();
    }

    /** A unit as a word. */
    String unit(String unit) {
        return UNITS.getOrDefault(unit, unit);
    }
}
