package dev.parley.runtime.speech;

import java.util.Locale;

/** Why listening ended: the rule that fired. */
public enum Ending {
    /** Silence, short, after a sentence of the home to which only an afterthought could be added. */
    COMPLETE_SENTENCE,
    /** Silence, longer, after a sentence of the home that might have gone on. */
    OPEN_SENTENCE,
    /** Silence, long, in the middle of a sentence of the home. */
    UNFINISHED_SENTENCE,
    /** Silence, long, after words that are no sentence of the home. */
    NO_SENTENCE,
    /** The recogniser heard no more speech in what still sounded like it: a television, a tap. */
    RECOGNIZER,
    /** Push to talk was released. */
    RELEASED,
    /** The longest utterance was reached; what was heard until then counts. */
    TOO_LONG,
    /** Nobody spoke. */
    NO_SPEECH,
    /** The microphone was muted. */
    MUTED,
    /** Parley itself began to speak, and will listen again when it has spoken. */
    INTERRUPTED,
    /** The microphone gave no more sound, or the recording was over. */
    NO_SOUND;

    /** The word in events; for all that are found by listening {@code end_of_speech}. */
    public String word() {
        return compareTo(RECOGNIZER) <= 0 ? "end_of_speech" : rule();
    }

    /** The rule's own name: {@code complete_sentence}. */
    public String rule() {
        return name().toLowerCase(Locale.ROOT);
    }
}
