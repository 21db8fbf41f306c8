package dev.parley.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * How a device is reached, as its home file says it: the driver's type and that driver's own keys.
 *
 * @param type {@code simulated}, {@code mqtt} or {@code gpio}
 * @param keys the whole {@code driver:} mapping, {@code type} included; read only
 */
public record DriverSpec(String type, ObjectNode keys) {
    public DriverSpec {
        Objects.requireNonNull(type);
        Objects.requireNonNull(keys);
    }
}
