package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Device;
import dev.parley.device.simulated.SimulatedDriver;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What drivers ask of the keys that are theirs. The one place here that knows drivers by name. */
final class DriverRules {

    private static final List<String> TYPES = List.of("simulated", "mqtt", "gpio");

    private DriverRules() {
    }

    static List<String> types() {
        return TYPES;
    }

    /** Checks the {@code driver:} keys of one device; problems carry a JSON pointer within the device. */
    static void check(Device device, BiConsumer<String, String> problem) {
        if (device.driver().type().equals("simulated")) {
            SimulatedDriver.check(device, problem);
        }
    }

    /** Checks the settings of a whole driver; problems carry a JSON pointer within these settings. */
    static void checkSettings(String type, ObjectNode settings, BiConsumer<String, String> problem) {
    }

    /** Checks what only shows with all devices in view; problems carry a JSON pointer within the file. */
    static void checkTogether(List<Device> devices, Map<String, ObjectNode> settings,
                              BiConsumer<String, String> problem) {
    }
}
