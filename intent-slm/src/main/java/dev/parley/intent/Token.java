package dev.parley.intent;

import java.util.Objects;

/**
 * One word of a text, levelled, and where it stands there.
 *
 * @param word  as {@link Normalizer#tokens} has it
 * @param bare  the word without a possessive ending: "kitchen" of "kitchen's"; the word itself where it has none
 * @param pause true where a comma, a full stop or the like stands before it
 * @param start of the first character it was read from, in characters from 0
 * @param end   of the character after its last
 */
public record Token(String word, String bare, boolean pause, int start, int end) {
    public Token {
        Objects.requireNonNull(word);
        Objects.requireNonNull(bare);
    }

    Token(String word, boolean pause, int start, int end) {
        this(word, word, pause, start, end);
    }
}
