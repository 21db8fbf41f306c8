package dev.parley.audio.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns {@link LetterRules} from a pronouncing dictionary: letters are aligned with phones by expectation maximisation
 * (each letter has none, one or two), then contexts grow as long as that mends enough mistakes. {@link #main} writes
 * the rules that come with the program.
 */
final class LetterRulesTrainer {

    /** How many mistakes of its parent a rule must mend to be kept. */
    static final int MENDS = 4;

    private static final int ROUNDS = 6;
    private static final int MOST_PHONES = 2;
    private static final double UNSEEN = 1e-9;

    /** One letter of a word and what it sounds like. */
    private record Example(String letters, int position, String sound) {
    }

    private LetterRulesTrainer() {
    }

    /** Writes the rules learnt from the whole dictionary to the file named. */
    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "// From letters to ARPAbet phones: (letter) among its neighbours, # for the edge of a word.",
                "// Learnt from the CMU pronouncing dictionary (BSD licence, Carnegie Mellon University)",
                "// by LetterRulesTrainer; read by LetterRules."));
        new TreeMap<>(train(dictionary())).forEach((context, phones) ->
                lines.add((context + " " + String.join(" ", phones)).trim()));
        Files.write(Path.of(args[0]), lines);
    }

    /** The dictionary's words of plain letters, each with its usual pronunciation. */
    static Map<String, List<String>> dictionary() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        CmuDictionary.forEach((word, phones) -> {
            if (word.matches("[a-z]{2,}") && !LetterNames.mustSpell(word)) {
                words.putIfAbsent(word, List.of(phones.split(" ")));
            }
        });
        return words;
    }

    static Map<String, List<String>> train(Map<String, List<String>> words) {
        LetterRulesTrainer trainer = new LetterRulesTrainer();
        List<Example> examples = trainer.align(words);
        Map<String, List<String>> rules = new HashMap<>();
        trainer.grow(examples, 0, null, rules);
        return rules;
    }

    private List<Example> align(Map<String, List<String>> words) {
        Map<Character, Map<String, Double>> likely = Map.of();
        List<Example> examples = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            examples = new ArrayList<>();
            Map<Character, Map<String, Double>> seen = new HashMap<>();
            for (Map.Entry<String, List<String>> word : words.entrySet()) {
                for (Example example : align(word.getKey(), word.getValue(), likely)) {
                    examples.add(example);
                    seen.computeIfAbsent(example.letters().charAt(example.position()), key -> new HashMap<>())
                            .merge(example.sound(), 1.0, Double::sum);
                }
            }
            seen.values().forEach(sounds -> {
                double sum = sounds.values().stream().mapToDouble(Double::doubleValue).sum();
                sounds.replaceAll((sound, count) -> count / sum);
            });
            likely = seen;
        }
        return examples;
    }

    /** The likeliest split of a word's phones over its letters; none where there are too many phones. */
    private static List<Example> align(String letters, List<String> phones,
            Map<Character, Map<String, Double>> likely) {
        int n = letters.length();
        int m = phones.size();
        double[][] best = new double[n + 1][m + 1];
        int[][] taken = new int[n + 1][m + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= m; j++) {
                for (int take = 0; take <= MOST_PHONES && j + take <= m; take++) {
                    double score = best[i][j]
                            + Math.log(probability(letters, i, phones.subList(j, j + take), likely));
                    if (score > best[i + 1][j + take]) {
                        best[i + 1][j + take] = score;
                        taken[i + 1][j + take] = take;
                    }
                }
            }
        }
        List<Example> examples = new ArrayList<>();
        if (best[n][m] == Double.NEGATIVE_INFINITY) {
            return examples;
        }
        int end = m;
        for (int i = n; i > 0; i--) {
            int start = end - taken[i][end];
            examples.add(new Example(letters, i - 1, String.join(" ", phones.subList(start, end))));
            end = start;
        }
        return examples;
    }

    /** In the first round a phone near its letter's share of the word is likelier, and one phone a letter is. */
    private static double probability(String letters, int letter, List<String> sound,
            Map<Character, Map<String, Double>> likely) {
        if (likely.isEmpty()) {
            return sound.size() == 1 ? 1 : 0.1;
        }
        return likely.get(letters.charAt(letter)).getOrDefault(String.join(" ", sound), UNSEEN);
    }

    /**
     * Adds the rules for examples that look the same up to a width, and for what is seen one letter further.
     *
     * @return how many of the examples the rules get wrong
     */
    private int grow(List<Example> examples, int width, String inherited, Map<String, List<String>> rules) {
        Map<String, List<Example>> byContext = new TreeMap<>();
        for (Example example : examples) {
            String context = LetterRules.context(example.letters(), example.position(), width);
            byContext.computeIfAbsent(context, key -> new ArrayList<>()).add(example);
        }
        int wrong = 0;
        for (Map.Entry<String, List<Example>> group : byContext.entrySet()) {
            wrong += growOne(group.getKey(), group.getValue(), width, inherited, rules);
        }
        return wrong;
    }

    private int growOne(String context, List<Example> examples, int width, String inherited,
            Map<String, List<String>> rules) {
        Map<String, Integer> sounds = new TreeMap<>();
        examples.forEach(example -> sounds.merge(example.sound(), 1, Integer::sum));
        String usual = Collections.max(sounds.entrySet(), Map.Entry.comparingByValue()).getKey();
        int wrong = examples.size() - sounds.get(usual);
        Map<String, List<String>> deeper = new HashMap<>();
        if (wrong >= MENDS && width < 2 * LetterRules.REACH) {
            wrong = grow(examples, width + 1, usual, deeper);
        }
        int wrongWithout = examples.size() - (inherited == null ? 0 : sounds.getOrDefault(inherited, 0));
        if (inherited != null && wrongWithout - wrong < MENDS) {
            return wrongWithout;
        }
        rules.put(context, usual.isEmpty() ? List.of() : List.of(usual.split(" ")));
        rules.putAll(deeper);
        return wrong;
    }
}
