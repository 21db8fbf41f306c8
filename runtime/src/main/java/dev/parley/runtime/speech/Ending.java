package dev.parley.runtime.speech;

import java.util.Locale;

/** Why listening ended: the rule that fired. */
public enum Ending {
    /** The speaker fell silent. */
    END_OF_SPEECH,
    /** Push to talk was released. */
    RELEASED,
    /** The longest utterance was reached; what was heard until then counts. */
    TOO_LONG,
    /** Nobody spoke. */
    NO_SPEECH,
    /** The microphone was muted. */
    MUTED,
    /** The microphone gave no more sound. */
    NO_SOUND;

    /** The word in events: {@code end_of_speech}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
