package dev.parley.audio.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules from letters to sounds. Each letter of a word is read by the rule that sees most of its neighbours: an
 * information-gain tree as of Daelemans and van den Bosch, "Language-independent data-oriented grapheme-to-phoneme
 * conversion" (1996), learnt from the CMU dictionary and written as a list of rules. Thread-safe.
 */
final class LetterRules {

    /** The most letters a rule sees on either side. */
    static final int REACH = 4;

    private static final String FILE = "letters-to-sounds.txt";
    private static final char EDGE = '#';

    private final Map<String, List<String>> rules;

    LetterRules(Map<String, List<String>> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** Reads the rules that come with the program. */
    static LetterRules load() {
        Map<String, List<String>> rules = new HashMap<>();
        try (InputStream in = LetterRules.class.getResourceAsStream(FILE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            lines.lines().filter(line -> !line.startsWith("//")).forEach(line -> {
                String[] columns = line.split(" ");
                rules.put(columns[0], List.of(columns).subList(1, columns.length));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LetterRules(rules);
    }

    /** The ARPAbet phones of a word of lower-case letters; an apostrophe is silent. */
    List<String> phones(String word) {
        String letters = word.replace("'", "");
        List<String> phones = new ArrayList<>();
        for (int position = 0; position < letters.length(); position++) {
            phones.addAll(sound(letters, position));
        }
        return phones.isEmpty() ? LetterNames.spell(letters) : phones;
    }

    private List<String> sound(String letters, int position) {
        List<String> sound = List.of();
        for (int width = 0; width <= 2 * REACH; width++) {
            List<String> better = rules.get(context(letters, position, width));
            if (better == null) {
                break;
            }
            sound = better;
        }
        return sound;
    }

    /** What a rule of some width sees: the letter in brackets among its neighbours, the right one first. */
    static String context(String letters, int position, int width) {
        int left = width / 2;
        int right = width - left;
        StringBuilder context = new StringBuilder();
        for (int i = position - left; i <= position + right; i++) {
            char letter = i < 0 || i >= letters.length() ? EDGE : letters.charAt(i);
            if (i == position) {
                context.append('(').append(letter).append(')');
            } else {
                context.append(letter);
            }
        }
        return context.toString();
    }
}
