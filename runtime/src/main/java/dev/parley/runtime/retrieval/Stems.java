package dev.parley.runtime.retrieval;

import java.util.Optional;
import java.util.regex.Pattern;

/** Words without endings that do not change what they are about: "descaling" and "descaled" are "descal". Stateless. */
final class Stems {

    private static final int SHORTEST = 3;
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final Pattern DOUBLED = Pattern.compile(".*([bdgklmnprtv])\\1");

    private Stems() {
    }

    /** The stem of a word as {@link dev.parley.intent.Normalizer#tokens} has it. */
    static String of(String word) {
        String stem = singular(word);
        return without(stem, "ing").or(() -> without(stem, "ed")).map(Stems::single)
                .orElseGet(() -> without(stem, "e").map(Stems::softened).orElseGet(() -> softened(stem)));
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".+(ss|x|ch|sh|z)es")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > SHORTEST && word.endsWith("s") && !word.matches(".*[sui]s");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static Optional<String> without(String word, String ending) {
        String rest = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
        return rest.length() >= SHORTEST && VOWEL.matcher(rest).find() ? Optional.of(rest) : Optional.empty();
    }

    /** "dripp" of "dripping" is "drip", "carri" of "carried" the stem of "carry". */
    private static String single(String stem) {
        return DOUBLED.matcher(stem).matches() ? softened(stem.substring(0, stem.length() - 1)) : softened(stem);
    }

    private static String softened(String stem) {
        return stem.length() >= SHORTEST && stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "i" : stem;
    }
}
