package dev.parley.runtime.list;

import dev.parley.intent.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By what names and items are found: their normal form without articles, every word cut down to what its singular and
 * plural share. The cuts need not be English ("tomato" and "tomatoes" are, "cheese" becomes "chees"), only the same for
 * both. Stateless.
 */
final class Words {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "some", "my", "our");
    private static final Set<String> LIST = Set.of("list", "lists");
    private static final int SHORTEST_PLURAL = 4;
    /** The "e" at the end may belong to the plural: "boxe", "glasse", "dishe", "tomatoe". */
    private static final Pattern HISSING = Pattern.compile("(?:[osxz]|ch|sh)e$");

    private Words() {
    }

    /** The key of an item; never empty for a text that is not blank. */
    static String item(String text) {
        String key = key(tokens(text));
        return key.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : key;
    }

    /** The key of a list, which may be called one or not; empty for "the list". */
    static String list(String name) {
        return key(listTokens(name));
    }

    /** The second half of an id for a list of that name. */
    static String slug(String name) {
        return String.join("_", listTokens(name));
    }

    private static List<String> listTokens(String name) {
        List<String> tokens = tokens(name);
        tokens.removeIf(LIST::contains);
        return tokens;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>(Normalizer.tokens(text));
        while (tokens.size() > 1 && ARTICLES.contains(tokens.get(0))) {
            tokens.remove(0);
        }
        return tokens;
    }

    private static String key(List<String> tokens) {
        return String.join(" ", tokens.stream().map(Words::stem).toList());
    }

    private static String stem(String word) {
        boolean plural = word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
                && !word.endsWith("us");
        String stem = plural ? word.substring(0, word.length() - 1) : word;
        if (stem.endsWith("y")) {
            return stem.substring(0, stem.length() - 1) + "ie";
        }
        if (stem.endsWith("ve") || stem.endsWith("fe")) {
            return stem.substring(0, stem.length() - 2) + "f";
        }
        return HISSING.matcher(stem).find() ? stem.substring(0, stem.length() - 1) : stem;
    }
}
