package dev.parley.audio.capture;

import java.util.Locale;
import java.util.Objects;

/**
 * Something about a sound that is to be mended.
 *
 * @param kind   what it is
 * @param advice a sentence: what was found, and what to change
 */
public record SoundFault(Kind kind, String advice) {

    /** The ways in which sound is no good. */
    public enum Kind {
        /** Nothing but zeros, one value, or less than any microphone's own noise. */
        DEAD,
        CLIPPED,
        TOO_LOUD,
        TOO_QUIET,
        /** Nobody was heard to speak. */
        NO_SPEECH,
        NOISY,
        OFFSET,
        HUM;

        /** The word for programs: {@code too_loud}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SoundFault {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(advice);
    }
}
