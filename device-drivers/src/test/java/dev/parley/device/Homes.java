package dev.parley.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small homes for tests, with drivers written in relaxed JSON (single quotes, bare keys). */
public final class Homes {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private Homes() {
    }

    /** A home of these devices and nothing else. */
    public static Home of(Device... devices) {
        return new Home("Test", false, List.of(), List.of(), List.of(devices));
    }

    /** A device of the type its id begins with; its driver's type is in the driver's keys. */
    public static Device device(String id, Map<String, Object> state, String driver) {
        ObjectNode keys = (ObjectNode) json(driver);
        return new Device(id, new Device.Label(id, List.of(), Optional.empty(), List.of(), Optional.empty()),
                DeviceType.of(id.substring(0, id.indexOf('.'))).orElseThrow(), Optional.empty(), state,
                new DriverSpec(keys.get("type").asText(), keys));
    }

    /** Relaxed JSON, read. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
