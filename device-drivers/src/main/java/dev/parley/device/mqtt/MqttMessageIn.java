package dev.parley.device.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * A message the broker delivered.
 *
 * @param topic    its topic
 * @param payload  its bytes, not to be changed
 * @param retained true where the broker had kept it from before we subscribed
 * @param extras   response topic, correlation data, user properties
 */
public record MqttMessageIn(String topic, byte[] payload, boolean retained, MqttExtras extras) {
    public MqttMessageIn {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(extras);
    }

    /** The payload as UTF-8 text; bytes that are none become U+FFFD. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** The answer to this message, where its sender said where to send one. */
    public Optional<MqttMessageOut> reply(String text) {
        return extras.responseTopic().map(topic -> MqttMessageOut.of(topic, text).with(
                new MqttExtras(Optional.empty(), extras.correlation(), extras.userProperties())));
    }
}
