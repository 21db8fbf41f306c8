package dev.parley.device.mqtt;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;

/**
 * Where one key of a device's state comes from.
 *
 * @param topic   the topic
 * @param pointer where in a JSON payload, or empty where the payload itself is the value
 * @param map     values by the payload that means them, or empty for the usual ones
 * @param values  the key's values
 * @param scale   how the device writes numbers
 */
record StateSource(String topic, Optional<JsonPointer> pointer, Map<String, Object> map, Values values, Scale scale) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** What came of reading a payload. */
    enum Found { VALUE, NOTHING, NONSENSE }

    /**
     * A payload, read.
     *
     * @param found whether it says something about the key, says nothing about it, or cannot be understood
     * @param value the value, where there is one
     */
    record Read(Found found, Optional<Object> value) {
    }

    Read read(String payload) {
        if (payload.isEmpty()) {
            return new Read(Found.NOTHING, Optional.empty());
        }
        JsonNode node;
        try {
            node = pointer.isPresent() ? JSON.readTree(payload).at(pointer.get()) : TextNode.valueOf(payload);
        } catch (JsonProcessingException e) {
            return new Read(Found.NONSENSE, Optional.empty());
        }
        if (node.isMissingNode() || node.isNull()) {
            return new Read(Found.NOTHING, Optional.empty());
        }
        Optional<Object> value = map.isEmpty() ? values.read(node, scale)
                : Optional.ofNullable(map.get(node.asText().strip()));
        return new Read(value.isPresent() ? Found.VALUE : Found.NONSENSE, value);
    }
}
