package dev.parley.runtime.list;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Things said in a row, "milk, two eggs and some bread": taken apart, and put together. Stateless. */
final class Enumeration {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,\\s*and\\b|[,;]|\\band\\b|\\bplus\\b|&)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile("^(?:some|a|an|the|my|our|any)\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_SAID = 10;

    private Enumeration() {
    }

    /** The things, without their articles. */
    static List<String> of(String said) {
        return Arrays.stream(BETWEEN.split(said)).map(item -> ARTICLE.matcher(item.strip()).replaceFirst(""))
                .filter(item -> !item.isBlank()).toList();
    }

    /** The things in a row; of very many only the first. */
    static String said(List<String> items) {
        List<String> named = items.size() <= MOST_SAID ? items : items.subList(0, MOST_SAID);
        String last = items.size() <= MOST_SAID ? named.isEmpty() ? "" : named.get(named.size() - 1)
                : items.size() - MOST_SAID + " more";
        List<String> before = items.size() <= MOST_SAID ? named.subList(0, Math.max(0, named.size() - 1)) : named;
        return before.isEmpty() ? last : String.join(", ", before) + " and " + last;
    }
}
