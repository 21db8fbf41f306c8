package dev.parley.runtime.memory;

import com.fasterxml.jackson.databind.JsonNode;

/** How values of one kind are written down. What is written today must be readable by every later version. */
public interface Codec<T> {

    /** The value as JSON. */
    JsonNode write(T value);

    /**
     * The value that was written.
     *
     * @throws RuntimeException where the JSON is no value of this kind
     */
    T read(JsonNode json);
}
