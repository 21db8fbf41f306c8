package dev.parley.runtime.resolve;

import dev.parley.device.Device;
import dev.parley.device.StateKey;
import java.util.Map;

/**
 * The values a thermostat or machine takes.
 *
 * @param key the state key it is about
 * @param min lowest; degrees Celsius for a thermostat
 * @param max highest
 */
public record Range(String key, double min, double max) {

    private static final double LOWEST_CELSIUS = 5;
    private static final double HIGHEST_CELSIUS = 35;

    /** The range of a device: its own where the home file names one, else what is usual for rooms, else any. */
    public static Range of(Device device, Map<String, Object> now) {
        boolean degrees = device.has(StateKey.TARGET_TEMPERATURE);
        double min = now.get("min") instanceof Double own ? own : degrees ? LOWEST_CELSIUS : Double.NEGATIVE_INFINITY;
        double max = now.get("max") instanceof Double own ? own : degrees ? HIGHEST_CELSIUS : Double.POSITIVE_INFINITY;
        return new Range((degrees ? StateKey.TARGET_TEMPERATURE : StateKey.SETPOINT).word(), min, max);
    }

    /** True for a value within. */
    public boolean holds(double value) {
        return value >= min && value <= max;
    }
}
