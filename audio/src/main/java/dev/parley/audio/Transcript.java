package dev.parley.audio;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What was heard in one utterance.
 *
 * @param text       the words, lower case, "" for silence; speech outside the grammar is {@code [unk]}
 * @param words      the same words one by one
 * @param confidence 0 to 1: the mean over the words weighted by their length in time; 0 for silence
 * @param seconds    length of the sound since the last utterance ended
 * @param model      name of the speech model
 * @param part       which part of what was listened for it fits best
 */
public record Transcript(String text, List<Word> words, double confidence, double seconds, String model, Part part) {

    /** What stands for speech that no sentence of the grammar covers. */
    public static final String UNKNOWN = "[unk]";

    public Transcript {
        Objects.requireNonNull(text);
        words = List.copyOf(words);
        Objects.requireNonNull(model);
        Objects.requireNonNull(part);
    }

    /** What was listened for, in parts. */
    public enum Part {
        /** Nobody spoke. */
        SILENCE,
        /** One of the sentences of the home. */
        SENTENCE,
        /** Words as people say them. */
        FREE,
        /** Speech that neither covers, in whole or in part. */
        UNKNOWN;

        /**
         * The part that a text is of.
         *
         * @param sentences tells the sentences of the home, as lists of words
         */
        public static Part of(String text, Predicate<List<String>> sentences) {
            return text.isEmpty() ? SILENCE : text.contains(Transcript.UNKNOWN) ? UNKNOWN
                    : sentences.test(List.of(text.split(" "))) ? SENTENCE : FREE;
        }
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
