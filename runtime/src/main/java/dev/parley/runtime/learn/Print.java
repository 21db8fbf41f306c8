package dev.parley.runtime.learn;

import java.util.Objects;

/**
 * A sentence and where it lies among others.
 *
 * @param said   the words
 * @param by     tells vectors of one embedder from those of another
 * @param vector where it lies
 */
record Print(String said, String by, Vector vector) {
    Print {
        Objects.requireNonNull(said);
        Objects.requireNonNull(by);
        Objects.requireNonNull(vector);
    }
}
