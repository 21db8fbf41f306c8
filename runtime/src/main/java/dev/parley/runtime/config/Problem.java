package dev.parley.runtime.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One thing wrong with a file a person wrote.
 *
 * @param file    the file, as the person named it
 * @param line    counted from 1
 * @param message what is wrong and how to mend it; made one line, never a secret
 * @param warning true where the file works all the same
 */
public record Problem(Path file, int line, String message, boolean warning) {
    public Problem {
        Objects.requireNonNull(file);
        message = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line < 1) {
            throw new IllegalArgumentException("Lines count from 1, not " + line);
        }
    }

    /** {@code FILE:LINE: message}, as compilers and editors know it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + (warning ? "warning: " : "") + message;
    }
}
