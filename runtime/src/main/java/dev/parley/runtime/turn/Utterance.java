package dev.parley.runtime.turn;

import java.util.Objects;
import java.util.Optional;

/**
 * Something said or typed to Parley.
 *
 * @param id    whoever asked may have given one, else empty
 * @param text  what was said
 * @param area  where, as an area's id or name, or empty where that is not known
 * @param heard how it was heard, or empty where it was typed
 */
public record Utterance(Optional<String> id, String text, Optional<String> area, Optional<Heard> heard) {
    public Utterance {
        Objects.requireNonNull(text);
    }

    /** Something typed. */
    public static Utterance typed(String text, Optional<String> area) {
        return new Utterance(Optional.empty(), text, area, Optional.empty());
    }

    /** The same with another text. */
    public Utterance saying(String other) {
        return other.equals(text) ? this : new Utterance(id, other, area, heard);
    }

    /**
     * How an utterance was heard.
     *
     * @param confidence    0 to 1
     * @param model         the speech model's name
     * @param seconds       length of the sound
     * @param file          the recording it came from, or empty for a microphone
     * @param decodeSeconds time the recogniser took after the end of speech
     * @param part          what of that which was listened for it fits best: "sentence", "free", "unknown", "silence"
     * @param rule          by which its end was found: {@code complete_sentence}
     */
    public record Heard(double confidence, String model, double seconds, Optional<String> file, double decodeSeconds,
                        String part, String rule) {
    }
}
