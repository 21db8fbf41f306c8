package dev.parley.audio.model;

import dev.parley.audio.Transcript;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The words of a home and how they sound, in the order of their first pronunciation: words that begin alike have
 * neighbouring labels, so that a state of the prefix tree reaches few intervals of labels.
 */
final class Lexicon {

    private final List<Word> words;
    private final Map<String, Integer> labels = new LinkedHashMap<>();

    /**
     * A word.
     *
     * @param text           the word
     * @param pronunciations at least one, each of at least one phone
     */
    record Word(String text, List<List<Integer>> pronunciations) {
        Word {
            pronunciations = List.copyOf(pronunciations);
        }
    }

    Lexicon(List<Word> words) {
        this.words = words.stream()
                .sorted(Comparator.comparing((Word word) -> word.pronunciations().get(0), Lexicon::compare)
                        .thenComparing(Word::text))
                .toList();
        this.words.forEach(word -> labels.put(word.text(), labels.size() + 1));
        labels.put(Transcript.UNKNOWN, labels.size() + 1);
    }

    List<Word> words() {
        return words;
    }

    /** The label of a word, or of {@link Transcript#UNKNOWN}. */
    int label(String word) {
        return labels.get(word);
    }

    /** A label above all words'. */
    int finalLabel() {
        return labels.size() + 1;
    }

    /** The content of {@code words.txt}. */
    String kaldiTable() {
        StringJoiner lines = new StringJoiner("\n", "<eps> 0\n", "\n");
        labels.forEach((word, label) -> lines.add(word + " " + label));
        return lines.toString();
    }

    /** As in a dictionary: by the first phone that differs, the shorter first. */
    static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
