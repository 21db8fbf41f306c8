package dev.parley.runtime.own;

import java.util.Objects;

/**
 * An MQTT message that a user's own intent sends.
 *
 * @param topic   where to
 * @param payload text or JSON
 * @param qos     0, 1 or 2
 * @param retain  whether the broker keeps it
 */
public record Publication(String topic, String payload, int qos, boolean retain) {
    public Publication {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(payload);
    }
}
