package dev.parley.intent;

import java.util.Objects;

/**
 * What was said about one side of an intent.
 *
 * @param name  the slot's name, for instance {@code brightness}
 * @param text  the words that filled it, normalised; as the speaker spelled them where any words would do; the name
 *              itself, normalised, for the words of a home; the value where the sentence as a whole says it
 * @param value what they mean: a {@link String} or a {@link Double}
 */
public record Slot(String name, String text, Object value) {
    public Slot {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
        if (!(value instanceof String) && !(value instanceof Double)) {
            throw new IllegalArgumentException("Slot " + name + " holds " + value + ", neither text nor number");
        }
    }

    /** The value as a number. */
    public double number() {
        return (Double) value;
    }
}
