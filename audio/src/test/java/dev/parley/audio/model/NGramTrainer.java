package dev.parley.audio.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Estimates an {@link NGram} on sentences: interpolated Kneser-Ney with one discount an order (Chen and Goodman, "An
 * empirical study of smoothing techniques for language modeling", 1999), pruned by relative entropy (Stolcke,
 * "Entropy-based pruning of backoff language models", 1998). What was before a class is forgotten behind it, so that a
 * class needs to stand in a graph only once. {@link #main} writes what comes with the program; tools/speech-lm.sh has
 * how.
 */
final class NGramTrainer {

    private final int order;
    /** By length: how often each history is followed by each word; of shorter ones, by how many words it is preceded. */
    private final List<SortedMap<String, SortedMap<String, Double>>> counts = new ArrayList<>();

    /**
     * How an n-gram is made.
     *
     * @param order  of how many words its n-grams are at most
     * @param seen   how often a word must be seen to be one of its words
     * @param prune  by how much, relatively, leaving an n-gram out may raise perplexity for it to be left out
     */
    record Recipe(int order, int seen, double prune) {
    }

    /**
     * Writes an n-gram.
     *
     * @param args file of sentences, file to write, the three numbers of a {@link Recipe}, and any number of files with
     *             other sentences, of which perplexity is told
     */
    public static void main(String[] args) throws IOException {
        Recipe recipe = new Recipe(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Double.parseDouble(args[4]));
        NGram model = train(sentences(args[0]), recipe);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            write(model, out);
        }
        for (String file : List.of(args).subList(5, args.length)) {
            System.out.println(file + ": " + perplexity(model, sentences(file)));
        }
    }

    private static List<List<String>> sentences(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream().filter(line -> !line.isBlank())
                .map(line -> List.of(line.split(" "))).toList();
    }

    /** How surprising the words of sentences are that it knows, and how many it does not know. */
    private static String perplexity(NGram model, List<List<String>> sentences) {
        double sum = 0;
        int words = 0;
        int unknown = 0;
        for (List<String> sentence : sentences) {
            String history = NGram.BEGIN;
            for (String word : Stream.concat(sentence.stream(), Stream.of(NGram.END)).toList()) {
                Optional<Double> cost = model.cost(history, word);
                if (cost.isPresent()) {
                    sum += cost.get();
                    words++;
                    history = model.known(NGram.isClass(word) ? word : (history + " " + word).trim());
                } else {
                    unknown++;
                    history = "";
                }
            }
        }
        int ngrams = model.histories().values().stream().mapToInt(history -> history.next().size()).sum();
        return String.format(Locale.ROOT, "perplexity %.1f, unknown %.2f %%, n-grams %d in %d histories", Math.exp(sum / words),
                100.0 * unknown / (words + unknown), ngrams, model.histories().size());
    }

    private NGramTrainer(int order) {
        this.order = order;
        for (int i = 0; i < order; i++) {
            counts.add(new TreeMap<>());
        }
    }

    /** Estimates an n-gram of the words that are often enough seen and that the dictionary can pronounce. */
    static NGram train(List<List<String>> sentences, Recipe recipe) {
        Map<String, Long> seen = sentences.stream().flatMap(List::stream)
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        Set<String> spoken = CmuDictionary.lookUp(seen.keySet()).keySet();
        Set<String> words = seen.keySet().stream().filter(word -> NGram.isClass(word)
                || seen.get(word) >= recipe.seen() && spoken.contains(word)).collect(Collectors.toSet());
        NGramTrainer trainer = new NGramTrainer(recipe.order());
        sentences.forEach(sentence -> trainer.count(sentence, words));
        return pruned(trainer.estimate(), recipe.prune());
    }

    /** Unknown words break a sentence: what stands behind them has no history. */
    private void count(List<String> sentence, Set<String> words) {
        List<String> history = new ArrayList<>(List.of(NGram.BEGIN));
        for (String word : Stream.concat(sentence.stream(), Stream.of(NGram.END)).toList()) {
            if (!word.equals(NGram.END) && !words.contains(word)) {
                history.clear();
                continue;
            }
            int length = Math.min(history.size(), order - 1);
            // Even where the history is short, since the sentence has just begun, it is one of the longest there are.
            List<String> before = history.subList(history.size() - length, history.size());
            counts.get(length).computeIfAbsent(String.join(" ", before), none -> new TreeMap<>())
                    .merge(word, 1.0, Double::sum);
            if (NGram.isClass(word)) {
                history.clear();
            }
            history.add(word);
        }
    }

    private NGram estimate() {
        for (int length = order - 1; length > 0; length--) {
            SortedMap<String, SortedMap<String, Double>> shorter = counts.get(length - 1);
            counts.get(length).forEach((history, next) -> next.keySet().forEach(word ->
                    shorter.computeIfAbsent(NGram.shorter(history), none -> new TreeMap<>())
                            .merge(word, 1.0, Double::sum)));
        }
        SortedMap<String, NGram.History> histories = new TreeMap<>();
        for (int length = 0; length < order; length++) {
            double discount = discount(counts.get(length));
            NGram lower = new NGram(histories);
            int now = length;
            counts.get(length).forEach((history, next) -> histories.put(history, now == 0 ? unigrams(next)
                    : interpolated(history, next, discount, lower)));
        }
        return new NGram(histories);
    }

    /** Ney, Essen and Kneser's estimate, of how many n-grams were seen once and twice. */
    private static double discount(SortedMap<String, SortedMap<String, Double>> counts) {
        double[] seen = new double[3];
        counts.values().forEach(next -> next.values().forEach(count -> seen[(int) Math.min(count, 3) % 3]++));
        return seen[1] == 0 ? 0.5 : seen[1] / (seen[1] + 2 * seen[2]);
    }

    private static NGram.History unigrams(SortedMap<String, Double> next) {
        double sum = sum(next.values());
        SortedMap<String, Double> costs = new TreeMap<>();
        next.forEach((word, count) -> costs.put(word, -StrictMath.log(count / sum)));
        return new NGram.History(costs, 0);
    }

    private static NGram.History interpolated(String history, SortedMap<String, Double> next, double discount,
            NGram lower) {
        double sum = sum(next.values());
        double left = discount * next.size() / sum;
        SortedMap<String, Double> costs = new TreeMap<>();
        next.forEach((word, count) -> costs.put(word, -StrictMath.log((count - discount) / sum
                + left * probability(lower, NGram.shorter(history), word))));
        return new NGram.History(costs, backOff(history, costs, lower));
    }

    /** What makes all words together certain. */
    private static double backOff(String history, SortedMap<String, Double> costs, NGram lower) {
        return -StrictMath.log(left(costs.keySet(), word -> StrictMath.exp(-costs.get(word)))
                / left(costs.keySet(), word -> probability(lower, NGram.shorter(history), word)));
    }

    /** What some words leave to all others. */
    private static double left(Set<String> words, ToDoubleFunction<String> probability) {
        return Math.max(1e-9, 1 - words.stream().mapToDouble(probability).sum());
    }

    private static double probability(NGram model, String history, String word) {
        return StrictMath.exp(-model.cost(history, word).orElse(Double.POSITIVE_INFINITY));
    }

    private static double sum(Iterable<Double> numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** Leaves out n-grams that are as well said by shorter ones, longest first; those that lead to others stay. */
    private static NGram pruned(NGram model, double threshold) {
        SortedMap<String, NGram.History> kept = new TreeMap<>(model.histories());
        List<String> longestFirst = kept.keySet().stream().filter(history -> !history.isEmpty())
                .sorted(Comparator.<String>comparingInt(history -> -history.split(" ").length)
                        .thenComparing(history -> history)).toList();
        Set<String> needed = new HashSet<>();
        for (String history : longestFirst) {
            NGram.History old = kept.get(history);
            SortedMap<String, Double> costs = new TreeMap<>();
            double weight = likelihood(model, history);
            double left = left(old.next().keySet(), word -> StrictMath.exp(-old.next().get(word)));
            double below = left(old.next().keySet(), word -> probability(model, NGram.shorter(history), word));
            old.next().forEach((word, cost) -> {
                double shorter = probability(model, NGram.shorter(history), word);
                if (needed.contains(history + " " + word)
                        || raise(weight, StrictMath.exp(-cost), shorter, left, below) > threshold) {
                    costs.put(word, cost);
                }
            });
            if (costs.isEmpty() && !needed.contains(history)) {
                kept.remove(history);
            } else {
                needed.add(history);
                // The beginning is before everything, and needs no n-gram to lead to it.
                kept.put(history, new NGram.History(costs, 0));
            }
        }
        SortedMap<String, NGram.History> settled = new TreeMap<>(Map.of("", kept.get("")));
        for (int length = 1; settled.size() < kept.size(); length++) {
            int now = length;
            NGram lower = new NGram(settled);
            kept.forEach((history, next) -> {
                if (!history.isEmpty() && history.split(" ").length == now) {
                    settled.put(history, new NGram.History(next.next(), backOff(history, next.next(), lower)));
                }
            });
        }
        return new NGram(settled);
    }

    /** How likely the words of a history are, each after those before it. */
    private static double likelihood(NGram model, String history) {
        double cost = 0;
        String before = "";
        for (String word : history.split(" ")) {
            cost += word.equals(NGram.BEGIN) ? 0 : model.cost(before, word).orElse(0.0);
            before = (before + " " + word).trim();
        }
        return StrictMath.exp(-cost);
    }

    /**
     * By how much, relatively, perplexity rises without an n-gram: equation 3 of Stolcke.
     *
     * @param weight how likely the history is
     * @param left   what the history leaves to all words it does not know
     * @param below  what a shorter one gives to these
     */
    private static double raise(double weight, double own, double shorter, double left, double below) {
        double before = StrictMath.log(left / below);
        double after = StrictMath.log((left + own) / (below + shorter));
        return StrictMath.exp(-weight * (own * (StrictMath.log(shorter) + after - StrictMath.log(own))
                + left * (after - before))) - 1;
    }

    /** Writes an ARPA file, compressed; two decimals are enough. */
    static void write(NGram model, OutputStream stream) throws IOException {
        SortedMap<Integer, SortedMap<String, String>> lines = new TreeMap<>();
        double ln10 = StrictMath.log(10);
        model.histories().forEach((history, next) -> next.next().forEach((word, cost) -> {
            String words = (history + " " + word).trim();
            lines.computeIfAbsent(words.split(" ").length, none -> new TreeMap<>())
                    .put(words, decimals(-cost / ln10) + "\t" + words);
        }));
        model.histories().forEach((history, next) -> {
            if (!history.isEmpty()) {
                SortedMap<String, String> own = lines.get(history.split(" ").length);
                own.merge(history, decimals(-next.backOff() / ln10), (line, backOff) -> line + "\t" + backOff);
                if (history.equals(NGram.BEGIN)) {
                    own.put(history, "-99\t" + history + "\t" + decimals(-next.backOff() / ln10));
                }
            }
        });
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(stream), StandardCharsets.UTF_8)) {
            out.write("\n\\data\\\n");
            for (Map.Entry<Integer, SortedMap<String, String>> each : lines.entrySet()) {
                out.write("ngram " + each.getKey() + "=" + each.getValue().size() + "\n");
            }
            for (Map.Entry<Integer, SortedMap<String, String>> each : lines.entrySet()) {
                out.write("\n\\" + each.getKey() + "-grams:\n");
                for (String line : each.getValue().values()) {
                    out.write(line + "\n");
                }
            }
            out.write("\n\\end\\\n");
        }
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
