package dev.parley.intent.template;

import java.util.List;

/**
 * An utterance, normalised and numbered.
 *
 * @param tokens its words
 * @param words  their numbers, {@link Symbols#UNKNOWN} where no template has them
 */
record Utterance(List<String> tokens, int[] words) {

    int length() {
        return words.length;
    }

    /** The words from one place up to another. */
    String text(int from, int to) {
        return String.join(" ", tokens.subList(from, to));
    }

    /** True where that word stands at a place. */
    boolean is(int at, int word) {
        return at < words.length && words[at] == word;
    }
}
