package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.device.Device;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The pins of one home: each must be in the home's allow-list, and belongs to one device. */
final class GpioPins {

    private static final String POINTER = "/driver/pin";

    private final Set<Integer> allowed;
    private final Map<Integer, String> owners = new HashMap<>();

    /** The pins of a home whose settings allow these. */
    GpioPins(List<Integer> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** Checks the pin of one device; problems carry a JSON pointer within the device. */
    void check(Device device, BiConsumer<String, String> problem) {
        JsonNode pin = device.driver().keys().path("pin");
        if (!pin.isInt()) {
            return;
        }
        if (!allowed.contains(pin.intValue())) {
            problem.accept(POINTER, "pin " + pin + " is not one this home may touch; where it is right, add it to the "
                    + "list, as in drivers: {gpio: {pins: [" + pin + "]}}");
        }
        String owner = owners.putIfAbsent(pin.intValue(), device.id());
        if (owner != null) {
            problem.accept(POINTER, "pin " + pin + " belongs to " + owner + " already; give each device its own");
        }
    }
}
