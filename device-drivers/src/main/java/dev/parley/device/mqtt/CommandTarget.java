package dev.parley.device.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Where the commands for one key go, and how they are written.
 *
 * @param address  topic, QoS, retained
 * @param template a text or JSON around the place {@code {value}}, or empty for the value alone
 * @param map      payloads by the value they mean, or empty for the usual ones
 * @param values   the key's values
 * @param scale    how the device writes numbers
 * @param trusted  true where the broker's acknowledgement is enough: no state comes back, or it comes too late to wait
 */
record CommandTarget(Address address, Optional<JsonNode> template, Map<String, JsonNode> map, Values values,
                     Scale scale, boolean trusted) {

    /**
     * Where a command goes.
     *
     * @param topic  the topic
     * @param qos    0, 1 or 2
     * @param retain whether the broker keeps it
     */
    record Address(String topic, int qos, boolean retain) {
    }

    /** The payload for a value: JSON where the template is JSON, else a text node; empty where none is known. */
    Optional<JsonNode> payload(Object value) {
        Optional<JsonNode> written = map.isEmpty() ? Optional.of(values.write(value, scale))
                : Optional.ofNullable(map.get(Values.name(value)));
        return written.map(found -> Template.fill(template, found));
    }
}
