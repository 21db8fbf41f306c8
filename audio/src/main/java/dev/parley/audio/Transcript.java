package dev.parley.audio;

import java.util.List;
import java.util.Objects;

/**
 * What was heard in one utterance.
 *
 * @param text       the words, lower case, "" for silence; speech outside the grammar is {@code [unk]}
 * @param words      the same words one by one
 * @param confidence 0 to 1: the mean over the words weighted by their length in time; 0 for silence
 * @param seconds    length of the sound since the last utterance ended
 * @param model      name of the speech model
 */
public record Transcript(String text, List<Word> words, double confidence, double seconds, String model) {

    /** What stands for speech that no sentence of the grammar covers. */
    public static final String UNKNOWN = "[unk]";

    public Transcript {
        Objects.requireNonNull(text);
        words = List.copyOf(words);
        Objects.requireNonNull(model);
    }

    /**
     * One word.
     *
     * @param text         the word
     * @param startSeconds when it began, from the start of the stream
     * @param endSeconds   when it ended
     * @param confidence   0 to 1
     */
    public record Word(String text, double startSeconds, double endSeconds, double confidence) {
    }
}
