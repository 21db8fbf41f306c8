package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Device;
import dev.parley.device.gpio.GpioDriver;
import dev.parley.device.gpio.GpioSettings;
import dev.parley.device.mqtt.MqttDriver;
import dev.parley.device.mqtt.MqttSettings;
import dev.parley.device.simulated.SimulatedDriver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What drivers ask of the keys that are theirs. The one place here that knows drivers by name. */
final class DriverRules {

    private static final String SIMULATED = "simulated";
    private static final String MQTT = "mqtt";
    private static final String GPIO = "gpio";

    private final GpioPins pins;

    /** The rules for the devices of a home with these settings, checked before, by driver type. */
    DriverRules(Map<String, ObjectNode> settings) {
        ObjectNode gpio = settings.getOrDefault(GPIO, JsonNodeFactory.instance.objectNode());
        pins = new GpioPins(GpioSettings.parse(gpio, (pointer, message) -> { }).pins());
    }

    /** The drivers there are. */
    static List<String> types() {
        return List.of(SIMULATED, MQTT, GPIO);
    }

    /** The drivers that have settings for all their devices together. */
    static List<String> typesWithSettings() {
        return List.of(MQTT, GPIO);
    }

    /**
     * Checks the settings of a whole driver.
     *
     * @param folder  what relative file names are relative to
     * @param problem told a JSON pointer within these settings, and what is wrong there
     */
    static void checkSettings(String type, ObjectNode settings, Path folder, BiConsumer<String, String> problem) {
        switch (type) {
            case MQTT -> MqttSettings.parse(settings, folder, problem);
            case GPIO -> GpioSettings.parse(settings, problem);
            default -> throw new IllegalArgumentException("No settings for driver " + type);
        }
    }

    /** Checks the {@code driver:} keys of one device; problems carry a JSON pointer within the device. */
    void check(Device device, BiConsumer<String, String> problem) {
        switch (device.driver().type()) {
            case SIMULATED -> SimulatedDriver.check(device, problem);
            case MQTT -> MqttDriver.check(device, problem);
            case GPIO -> {
                GpioDriver.check(device, problem);
                pins.check(device, problem);
            }
            default -> throw new IllegalArgumentException("No driver " + device.driver().type());
        }
    }
}
