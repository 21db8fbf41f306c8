package dev.parley.audio.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The CMU pronouncing dictionary: 126 thousand English words and names, some with several pronunciations. */
final class CmuDictionary {

    private CmuDictionary() {
    }

    /** The pronunciations of those of the words that are in the dictionary, the usual one first. */
    static Map<String, List<List<String>>> lookUp(Set<String> words) {
        Map<String, List<List<String>>> found = new HashMap<>();
        forEach((word, phones) -> {
            if (words.contains(word)) {
                found.computeIfAbsent(word, key -> new ArrayList<>()).add(List.of(phones.split(" +")));
            }
        });
        return found;
    }

    /** Calls back for each pronunciation of each word: phones with blanks between. */
    static void forEach(BiConsumer<String, String> entry) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(SphinxFiles.open(SphinxFiles.DICTIONARY), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int end = line.indexOf(' ');
                if (end > 0) {
                    entry.accept(withoutVariant(line.substring(0, end)), line.substring(end + 1).trim());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the pronouncing dictionary", e);
        }
    }

    /** "tomato(2)" is another way to say "tomato". */
    private static String withoutVariant(String entry) {
        int bracket = entry.indexOf('(');
        return bracket > 0 && entry.endsWith(")") ? entry.substring(0, bracket) : entry;
    }
}
