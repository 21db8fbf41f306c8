package dev.parley.intent.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an answer sounds. */
public enum Persona {
    /** As few words as it takes. */
    TERSE,
    /** Whole sentences. */
    PLAIN,
    /** Whole sentences, with some cheer. */
    WARM;

    /** As home files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As home files write them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Persona::word).toList();
    }

    /** The persona that home files write so. */
    public static Persona of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
