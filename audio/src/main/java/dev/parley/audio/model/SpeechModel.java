package dev.parley.audio.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A model made for one home, ready for libvosk.
 *
 * @param directory      where it lies: what {@code vosk_model_new} takes
 * @param name           what it is called in transcripts
 * @param wordTimeFactor how many times too large libvosk reports the times of words with this model: divide by it
 * @param pronunciations where the pronunciation of each of its words comes from; empty for a vendor's model, which has
 *                       its own
 * @param missing        words of the home that a vendor's model does not know: sentences with them cannot be heard
 * @param buildMillis    how long making it took, or finding it made before
 */
public record SpeechModel(Path directory, String name, double wordTimeFactor,
                          Map<String, PronunciationSource> pronunciations, SortedSet<String> missing,
                          long buildMillis) {
    public SpeechModel {
        pronunciations = Collections.unmodifiableMap(new TreeMap<>(pronunciations));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /** The words whose pronunciation was guessed, in order. */
    public SortedSet<String> guessed() {
        SortedSet<String> words = new TreeSet<>();
        pronunciations.forEach((word, source) -> {
            if (source.isGuess()) {
                words.add(word);
            }
        });
        return words;
    }
}
