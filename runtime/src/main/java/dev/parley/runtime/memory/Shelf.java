package dev.parley.runtime.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tinylog.Logger;

/**
 * Remembered values of one kind, by key. What a method has changed when it returns outlives a power cut, as far as the
 * {@link Memory} can write at all. Thread-safe.
 */
public final class Shelf<T> {

    private static final JsonMapper JSON = new JsonMapper();

    private final Memory memory;
    private final String name;
    private final Codec<T> codec;

    Shelf(Memory memory, String name, Codec<T> codec) {
        this.memory = memory;
        this.name = name;
        this.codec = codec;
    }

    /** All values that can be read, the one put last at the end; a copy. */
    public Map<String, T> all() {
        Map<String, T> values = new LinkedHashMap<>();
        memory.read(name).forEach((key, json) -> {
            try {
                values.put(key, codec.read(JSON.readTree(json)));
            } catch (JsonProcessingException | RuntimeException e) {
                Logger.warn("Left out one of the {}, {}, which cannot be read ({})", name, key, e.toString());
            }
        });
        return values;
    }

    /** Remembers a value in the place of any other with that key. */
    public void put(String key, T value) {
        putAll(Map.of(key, value));
    }

    /** Remembers values, all or, if the power goes, none. */
    public void putAll(Map<String, T> values) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        values.forEach((key, value) -> changes.put(key, Optional.of(codec.write(value).toString())));
        memory.write(name, changes);
    }

    /** Forgets a value. */
    public void remove(String key) {
        memory.write(name, Map.of(key, Optional.empty()));
    }

    /** Forgets values, all or, if the power goes, none. */
    public void removeAll(Collection<String> keys) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        keys.forEach(key -> changes.put(key, Optional.empty()));
        memory.write(name, changes);
    }
}
