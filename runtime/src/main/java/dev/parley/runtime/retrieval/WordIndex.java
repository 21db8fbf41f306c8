package dev.parley.runtime.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds texts by the words they share with a query, as BM25 does: rare words weigh more, and in long texts each word
 * weighs less. What is found comes as a share of what the query asks, so that one measure is enough for all queries: a
 * word that is nowhere counts as the rarest. Immutable, thread-safe.
 */
final class WordIndex {

    /** Sentences seldom say a word twice, so little is gained by it. */
    private static final double SATURATION = 0.3;
    private static final double LENGTH = 0.3;
    /** What a word of the headings above counts, next to one of the text itself. */
    private static final double CONTEXT = 0.8;

    private final List<Entry> entries;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final double length;

    /**
     * One text.
     *
     * @param own     its words
     * @param context words that are not in it, but tell what it is about
     */
    record Entry(List<String> own, List<String> context) {
        Entry {
            own = List.copyOf(own);
            context = List.copyOf(context);
        }
    }

    /**
     * A text that shares words with a query.
     *
     * @param place of the text in the index
     * @param share of the query that it has, by weight, 0 to 1
     * @param own   the same without words of the context
     */
    record Hit(int place, double share, double own) {
    }

    WordIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.length = entries.stream().mapToInt(entry -> entry.own().size()).average().orElse(1);
        for (int place = 0; place < entries.size(); place++) {
            List<String> words = new ArrayList<>(entries.get(place).own());
            words.addAll(entries.get(place).context());
            for (String word : Map.copyOf(counted(words)).keySet()) {
                places.computeIfAbsent(word, none -> new ArrayList<>()).add(place);
            }
        }
    }

    /** All texts that share a word with a query, in their order. */
    List<Hit> find(List<String> query) {
        Map<String, Integer> asked = counted(query);
        double whole = asked.keySet().stream().mapToDouble(this::weight).sum();
        Map<Integer, double[]> found = new TreeMap<>();
        asked.keySet().forEach(word -> places.getOrDefault(word, List.of()).forEach(place -> {
            double[] sums = found.computeIfAbsent(place, none -> new double[2]);
            Entry entry = entries.get(place);
            double own = weight(word) * presence(word, entry);
            sums[0] += Math.max(own, entry.context().contains(word) ? weight(word) * CONTEXT : 0);
            sums[1] += own;
        }));
        List<Hit> hits = new ArrayList<>();
        found.forEach((place, sums) -> hits.add(new Hit(place, Math.min(1, sums[0] / whole),
                Math.min(1, sums[1] / whole))));
        return hits;
    }

    private double weight(String word) {
        int having = places.getOrDefault(word, List.of()).size();
        return Math.log(1 + (entries.size() - having + 0.5) / (having + 0.5));
    }

    /** 0 where a text has not the word, 1 where one of usual length has it once. */
    private double presence(String word, Entry entry) {
        double count = entry.own().stream().filter(word::equals).count();
        double slack = SATURATION * (1 - LENGTH + LENGTH * entry.own().size() / length);
        return count * (SATURATION + 1) / (count + slack);
    }

    private static Map<String, Integer> counted(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
