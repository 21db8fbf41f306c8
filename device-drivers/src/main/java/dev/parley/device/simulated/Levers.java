package dev.parley.device.simulated;

import dev.parley.device.Device;
import dev.parley.device.Keys;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * How a simulated device misbehaves.
 *
 * @param delay   how much later it acts
 * @param refuse  whether it says no to everything
 * @param offline whether it cannot be reached
 */
record Levers(Duration delay, boolean refuse, boolean offline) {

    private static final int LONGEST_DELAY_MS = 3_600_000;

    /** Reads a device's {@code driver:} keys; problems are told with pointers into the device's mapping. */
    static Levers parse(Device device, BiConsumer<String, String> problem) {
        Keys keys = new Keys(device.driver().keys(), "/driver", problem);
        keys.word("type", "simulated", List.of("simulated"));
        Levers levers = new Levers(Duration.ofMillis(keys.whole("delay_ms", 0, LONGEST_DELAY_MS).orElse(0)),
                keys.flag("refuse", false), keys.flag("offline", false));
        keys.rejectOthers();
        return levers;
    }
}
