package dev.parley.device.gpio;

import dev.parley.device.Device;
import dev.parley.device.StateKey;
import java.util.List;
import java.util.Optional;

/** The state key a pin stands for, and its value for an active and an inactive pin. */
enum PinKey {
    ON(StateKey.ON, true, false),
    ACTIVE(StateKey.ACTIVE, true, false),
    LOCKED(StateKey.LOCKED, true, false),
    RUN(StateKey.RUN, "running", "stopped"),
    POSITION(StateKey.POSITION, 100.0, 0.0);

    private static final List<PinKey> READABLE = List.of(ACTIVE, ON, LOCKED, RUN, POSITION);
    private static final List<PinKey> WRITABLE = List.of(ON, LOCKED, RUN, POSITION);

    private final StateKey key;
    private final Object active;
    private final Object inactive;

    PinKey(StateKey key, Object active, Object inactive) {
        this.key = key;
        this.active = active;
        this.inactive = inactive;
    }

    /** The key an input of this device reports, or empty where it has none that a pin can say. */
    static Optional<PinKey> readable(Device device) {
        return READABLE.stream().filter(pinKey -> device.has(pinKey.key)).findFirst();
    }

    /** The key an output of this device sets, or empty where it has none that a pin can do. */
    static Optional<PinKey> writable(Device device) {
        return WRITABLE.stream().filter(pinKey -> device.has(pinKey.key)).findFirst();
    }

    String word() {
        return key.word();
    }

    Object value(boolean isActive) {
        return isActive ? active : inactive;
    }

    /** Whether the pin is active for a value, or empty where it is one that a pin cannot say. */
    Optional<Boolean> active(Object value) {
        return active.equals(value) ? Optional.of(true) : inactive.equals(value) ? Optional.of(false)
                : Optional.empty();
    }
}
