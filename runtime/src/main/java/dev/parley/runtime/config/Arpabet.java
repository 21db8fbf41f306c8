package dev.parley.runtime.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pronunciations in the 39 phones of the CMU pronouncing dictionary, with or without stress digits. */
final class Arpabet {

    private static final Set<String> PHONES = Set.of(
            "aa", "ae", "ah", "ao", "aw", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f", "g", "hh", "ih", "iy",
            "jh", "k", "l", "m", "n", "ng", "ow", "oy", "p", "r", "s", "sh", "t", "th", "uh", "uw", "v", "w", "y",
            "z", "zh");

    private Arpabet() {
    }

    /** What is wrong with a pronunciation, or empty. */
    static Optional<String> complaint(String pronunciation) {
        List<String> strange = phones(pronunciation).stream().filter(phone -> !PHONES.contains(phone)).toList();
        if (strange.isEmpty() && !pronunciation.isBlank()) {
            return Optional.empty();
        }
        String what = strange.isEmpty() ? "an empty pronunciation"
                : Section.quoted(strange.get(0)) + " is no phone";
        return Optional.of(what + "; write CMU phones with spaces between them, like \"k ih ch ah n\" (phones: "
                + PHONES.stream().sorted().collect(Collectors.joining(" ")) + ")");
    }

    /** The phones in lower case, without stress. */
    static String plain(String pronunciation) {
        return String.join(" ", phones(pronunciation));
    }

    private static List<String> phones(String pronunciation) {
        return Arrays.stream(pronunciation.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .map(phone -> phone.replaceFirst("(?<=[a-z])[0-2]$", "")).filter(phone -> !phone.isEmpty()).toList();
    }
}
