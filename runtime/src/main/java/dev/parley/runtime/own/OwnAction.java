package dev.parley.runtime.own;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.device.Command;
import dev.parley.intent.Intent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One thing a user's own intent does. */
sealed interface OwnAction {

    /** What a state key is set to; empty where that hangs on an empty slot. */
    @FunctionalInterface
    interface Value {
        Optional<Object> of(Intent intent);
    }

    /**
     * Brings a device into a state.
     *
     * @param device its id
     * @param set    values by state key
     */
    record SetDevice(String device, Map<String, Value> set) implements OwnAction {
        public SetDevice {
            set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        }

        /** The command for an intent, without what its empty slots would set; empty where nothing is left. */
        Optional<Command> command(Intent intent) {
            Map<String, Object> state = new LinkedHashMap<>();
            set.forEach((key, value) -> value.of(intent).ifPresent(filled -> state.put(key, filled)));
            return state.isEmpty() ? Optional.empty() : Optional.of(Command.set(device, state));
        }
    }

    /**
     * Sends an MQTT message.
     *
     * @param topic   may name slots
     * @param payload a text, or a tree whose texts may name slots
     */
    record Publish(String topic, JsonNode payload, int qos, boolean retain) implements OwnAction {

        /** The message for an intent; empty where its topic or whole payload hangs on an empty slot. */
        Optional<Publication> publication(Intent intent) {
            JsonNode filled = SlotText.filled(payload, intent);
            return SlotText.text(topic, intent).filter(text -> !filled.isMissingNode()).map(text ->
                    new Publication(text, filled.isTextual() ? filled.asText() : filled.toString(), qos, retain));
        }
    }
}
