package dev.parley.intent;

import java.util.Objects;

/**
 * A value found in a run of words, at the word where it was looked for.
 *
 * @param value what the words mean
 * @param words how many of them it took; at least one
 */
public record Found<T>(T value, int words) {
    public Found {
        Objects.requireNonNull(value);
    }
}
