package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A sentence, with its words marked, and what it means in a home.
 *
 * @param sentence with marks
 * @param meant    empty where it is nothing that Parley serves
 */
public record Example(TaggedSentence sentence, List<Intent> meant) {

    private static final int KEPT = 5;

    public Example {
        meant = List.copyOf(meant);
    }

    /** What is said. */
    public String said() {
        return sentence.text();
    }

    /** True for one in five, by a hash of their words: those that no training of a home has, to measure it by. */
    public boolean kept() {
        return kept(said());
    }

    static boolean kept(String said) {
        return (hash(Normalizer.normal(said))[0] & 0xff) % KEPT == 0;
    }

    /** SHA-256. */
    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
