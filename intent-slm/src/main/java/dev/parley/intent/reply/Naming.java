package dev.parley.intent.reply;

import dev.parley.intent.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a name from a home file stands in an English sentence. */
final class Naming {

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{Ll}-]*");
    private static final Pattern OWNED = Pattern.compile("(?i)(my|our|the|\\S+['\u2019]s?)\\s.*");
    private static final Set<String> SINGULAR = Set.of("gas", "bus", "lens", "news", "bias");

    private static final int MOST_NAMED = 4;

    private Naming() {
    }

    /**
     * "the kitchen light" for "Kitchen light", "conveyor 1" for "Conveyor 1"; acronyms and owners keep their capitals.
     */
    static String withArticle(String name) {
        if (OWNED.matcher(name).matches()) {
            return name;
        }
        return numbered(name) ? lowered(name) : "the " + lowered(name);
    }

    /** "kitchen light" for "Kitchen light". */
    static String withoutArticle(String name) {
        return OWNED.matcher(name).matches() ? name : lowered(name);
    }

    /** True for "Conveyor one": a name with its number needs no article. */
    private static boolean numbered(String name) {
        List<String> tokens = Normalizer.tokens(name);
        return tokens.size() > 1 && Normalizer.number(tokens.get(tokens.size() - 1)).isPresent();
    }

    private static String lowered(String name) {
        String[] words = name.strip().split("\\s+");
        boolean title = List.of(words).stream().allMatch(word -> CAPITALISED.matcher(word).matches()
                || word.codePoints().limit(1).noneMatch(Character::isLetter));
        for (int i = 0; i < words.length && (i == 0 || title); i++) {
            if (words[i].length() > 1 && CAPITALISED.matcher(words[i]).matches()) {
                words[i] = words[i].toLowerCase(Locale.ROOT);
            }
        }
        return String.join(" ", words);
    }

    /** Names in a row, "a, b and c"; after four the rest is counted. */
    static String inARow(List<String> names, String last, String more) {
        if (names.size() == 1) {
            return names.get(0);
        }
        boolean all = names.size() <= MOST_NAMED + 1;
        List<String> named = all ? names.subList(0, names.size() - 1) : names.subList(0, MOST_NAMED);
        String end = all ? names.get(names.size() - 1)
                : more.replace("{count}", Integer.toString(names.size() - MOST_NAMED));
        return String.join(", ", named) + " " + last + " " + end;
    }

    /** True where a verb after these names is in the plural. */
    static boolean plural(List<String> names) {
        if (names.size() != 1) {
            return true;
        }
        String name = names.get(0).toLowerCase(Locale.ROOT);
        String word = name.substring(name.lastIndexOf(' ') + 1);
        return word.length() > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                && !word.endsWith("is") && word.indexOf('\'') < 0 && !SINGULAR.contains(word);
    }
}
