package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.device.DeviceType;
import dev.parley.device.StateKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Device states that come from outside of a home file, read as a home file's are. Stateless. */
public final class StateValues {

    private StateValues() {
    }

    /**
     * Reads an object of values by state key.
     *
     * @param problem told a key and what is wrong with its value; what is wrong is left out
     */
    public static Map<String, Object> parse(DeviceType type, JsonNode node, BiConsumer<String, String> problem) {
        Map<String, Object> state = new LinkedHashMap<>();
        if (!node.isObject()) {
            problem.accept("", "a state is an object, for instance {\"on\": true}");
        }
        node.properties().forEach(entry -> {
            String key = entry.getKey();
            Optional<StateKey> known = StateKey.of(key);
            Optional<Object> value = StateReader.plain(entry.getValue(), known.filter(StateKey::bool).isPresent());
            Optional<String> complaint = known.isEmpty() && type != DeviceType.CUSTOM
                    ? Optional.of("unknown state key \"" + key + "\"")
                    : value.isEmpty() ? Optional.of(key + " must be true or false, a number, a text, or a list of texts")
                    : known.flatMap(found -> found.complaint(value.get()));
            complaint.ifPresentOrElse(message -> problem.accept(key, message), () -> state.put(key, value.orElseThrow()));
        });
        return state;
    }
}
