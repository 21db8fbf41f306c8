package dev.parley.intent;

import java.util.List;

/** Looks at runs of words that may end sooner. */
final class Words {

    private Words() {
    }

    /** True where that word stands at a place. */
    static boolean is(List<String> words, int at, String word) {
        return at < words.size() && words.get(at).equals(word);
    }

    /** The word at a place, or "" behind the last. */
    static String at(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }
}
