package dev.parley.runtime.resolve;

import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.StateKey;
import dev.parley.intent.Intent;
import java.util.Map;
import java.util.Optional;

/** Which value of a device an attribute's word ("speed", "temperature") asks for. Stateless. */
public final class Attributes {

    private Attributes() {
    }

    /** The key that holds the attribute for this device, or empty where it has none. */
    public static Optional<StateKey> key(String attribute, Device device) {
        return switch (attribute) {
            case "state" -> StateWords.headline(device);
            case "speed" -> first(device, StateKey.FAN_SPEED, StateKey.SETPOINT);
            case "temperature" -> device.has(StateKey.CURRENT_TEMPERATURE) ? Optional.of(StateKey.CURRENT_TEMPERATURE)
                    : sensorOf("temperature", device);
            case "humidity" -> device.has(StateKey.HUMIDITY) ? Optional.of(StateKey.HUMIDITY)
                    : sensorOf("humidity", device);
            case "reading" -> first(device, StateKey.READING, StateKey.POSITION, StateKey.BRIGHTNESS);
            case "setpoint" -> first(device, StateKey.SETPOINT, StateKey.READING);
            case "set" -> first(device, StateKey.TARGET_TEMPERATURE, StateKey.SETPOINT, StateKey.BRIGHTNESS,
                    StateKey.FAN_SPEED, StateKey.POSITION, StateKey.VOLUME);
            default -> StateKey.of(attribute).filter(device::has);
        };
    }

    private static Optional<StateKey> sensorOf(String kind, Device device) {
        return device.type() == DeviceType.SENSOR && device.label().kind().filter(kind::equals).isPresent()
                && device.has(StateKey.READING) ? Optional.of(StateKey.READING) : Optional.empty();
    }

    private static Optional<StateKey> first(Device device, StateKey... keys) {
        for (StateKey key : keys) {
            if (device.has(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The attribute a question asks for; "state" where it names none. */
    public static String asked(Intent intent) {
        return intent.name().equals("get_temperature") ? "temperature"
                : intent.slot("attribute").or(() -> intent.slot("how")).map(slot -> slot.value().toString())
                        .orElse("state");
    }

    /** A temperature a device reads, in degrees Celsius whatever its unit is. */
    public static double celsius(double reading, Map<String, Object> now) {
        return unit(now).equals("\u00b0F") ? (reading - 32) / 1.8 : reading;
    }

    /** The unit of a device's reading or setpoint, or "". */
    public static String unit(Map<String, Object> now) {
        return now.getOrDefault(StateKey.UNIT.word(), "").toString();
    }
}
