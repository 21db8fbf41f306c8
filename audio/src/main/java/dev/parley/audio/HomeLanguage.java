package dev.parley.audio;

import java.util.Map;
import java.util.Objects;

/**
 * What a recogniser is to hear in one home.
 *
 * @param sentences what is expected, word by word
 * @param classes   with what the home fills the classes of free speech, by name: {@code name}, {@code area},
 *                  {@code floor}, {@code type}, {@code kind}, {@code number}; empty where nothing but the sentences is to
 *                  be heard
 */
public record HomeLanguage(WordGraph sentences, Map<String, WordGraph> classes) {
    public HomeLanguage {
        Objects.requireNonNull(sentences);
        classes = Map.copyOf(classes);
    }

    /** Nothing but some sentences. */
    public static HomeLanguage strict(WordGraph sentences) {
        return new HomeLanguage(sentences, Map.of());
    }
}
