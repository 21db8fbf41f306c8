package dev.parley.device.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A message to publish.
 *
 * @param topic    where to, without wildcards
 * @param payload  its bytes, not to be changed after
 * @param qos      0, 1 or 2
 * @param retained whether the broker keeps it for later subscribers; such a message does not expire at the broker
 * @param extras   response topic, correlation data, user properties
 */
public record MqttMessageOut(String topic, byte[] payload, int qos, boolean retained, MqttExtras extras) {
    public MqttMessageOut {
        Topics.complaint(topic).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        });
        Objects.requireNonNull(payload);
        Objects.requireNonNull(extras);
        if (qos < 0 || qos > 2) {
            throw new IllegalArgumentException("QoS is 0, 1 or 2, not " + qos);
        }
    }

    /** A text, as UTF-8, at QoS 1. */
    public static MqttMessageOut of(String topic, String text) {
        return new MqttMessageOut(topic, text.getBytes(StandardCharsets.UTF_8), 1, false, MqttExtras.NONE);
    }

    /** The same message, kept by the broker. */
    public MqttMessageOut retain() {
        return new MqttMessageOut(topic, payload, qos, true, extras);
    }

    /** The same message with other extras. */
    public MqttMessageOut with(MqttExtras others) {
        return new MqttMessageOut(topic, payload, qos, retained, others);
    }
}
