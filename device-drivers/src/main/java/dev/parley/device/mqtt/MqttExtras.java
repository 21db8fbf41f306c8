package dev.parley.device.mqtt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What MQTT 5 lets a message carry beside its payload.
 *
 * @param responseTopic  where an answer is wanted, or empty
 * @param correlation    what the answer must carry along, or empty
 * @param userProperties the user properties by name; of several with one name the last
 */
public record MqttExtras(Optional<String> responseTopic, Optional<byte[]> correlation,
                         Map<String, String> userProperties) {

    /** Nothing beside the payload. */
    public static final MqttExtras NONE = new MqttExtras(Optional.empty(), Optional.empty(), Map.of());

    public MqttExtras {
        Objects.requireNonNull(responseTopic);
        Objects.requireNonNull(correlation);
        userProperties = Collections.unmodifiableMap(new LinkedHashMap<>(userProperties));
    }
}
