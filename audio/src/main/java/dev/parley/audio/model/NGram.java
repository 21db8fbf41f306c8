package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * How likely words follow words: a back-off n-gram as in an ARPA file (Katz, "Estimation of probabilities from sparse
 * data", 1987), with natural logarithms inside. A word may be a class, {@code <name>}, which something else fills.
 * Immutable.
 *
 * @param histories by the words before, with blanks between; "" for none
 */
record NGram(SortedMap<String, History> histories) {

    /** Stands before a sentence. */
    static final String BEGIN = "<s>";
    /** Stands behind a sentence. */
    static final String END = "</s>";

    private static final double LN_10 = StrictMath.log(10);

    NGram {
        histories = Collections.unmodifiableSortedMap(new TreeMap<>(histories));
    }

    /**
     * What may follow.
     *
     * @param next    what each next word costs, {@link #END} among them: negative natural logarithms
     * @param backOff what it costs to forget the first word of the history, for all other words
     */
    record History(SortedMap<String, Double> next, double backOff) {
    }

    /** A class is written in angle brackets, as the marks of beginning and end are, which are none. */
    static boolean isClass(String word) {
        return word.startsWith("<") && !word.equals(BEGIN) && !word.equals(END);
    }

    /**
     * Reads one that comes with the program, as an ARPA file compressed by gzip.
     *
     * @throws AudioException where it is damaged
     */
    static NGram load(String resource) {
        try (InputStream in = NGram.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Reads an ARPA file. */
    static NGram read(BufferedReader lines) throws IOException {
        SortedMap<String, SortedMap<String, Double>> next = new TreeMap<>();
        SortedMap<String, Double> backOffs = new TreeMap<>();
        int order = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.endsWith("-grams:")) {
                order = Integer.parseInt(line.substring(1, line.indexOf('-')));
            } else if (order > 0 && line.indexOf('\t') > 0) {
                add(line.split("\t"), order, next, backOffs);
            }
        }
        SortedMap<String, History> histories = new TreeMap<>();
        next.forEach((history, words) -> histories.put(history,
                new History(words, backOffs.getOrDefault(history, 0.0))));
        return new NGram(histories);
    }

    private static void add(String[] columns, int order, Map<String, SortedMap<String, Double>> next,
            Map<String, Double> backOffs) {
        String words = columns[1];
        if (words.split(" ").length != order) {
            throw new AudioException("no n-gram: " + Arrays.toString(columns));
        }
        int last = words.lastIndexOf(' ');
        if (!words.equals(BEGIN)) {
            next.computeIfAbsent(last < 0 ? "" : words.substring(0, last), none -> new TreeMap<>())
                    .put(words.substring(last + 1), -LN_10 * Double.parseDouble(columns[0]));
        }
        if (columns.length > 2) {
            backOffs.put(words, -LN_10 * Double.parseDouble(columns[2]));
        }
    }

    /** The longest end of some words that is known as a history. */
    String known(String words) {
        String history = words;
        while (!histories.containsKey(history)) {
            history = shorter(history);
        }
        return history;
    }

    /** A history without its first word. */
    static String shorter(String history) {
        int blank = history.indexOf(' ');
        return blank < 0 ? "" : history.substring(blank + 1);
    }

    /** What a word costs after a history, empty where it is never said. */
    Optional<Double> cost(String history, String word) {
        double cost = 0;
        for (String at = known(history);; at = known(shorter(at))) {
            Double known = histories.get(at).next().get(word);
            if (known != null) {
                return Optional.of(cost + known);
            }
            if (at.isEmpty()) {
                return Optional.empty();
            }
            cost += histories.get(at).backOff();
        }
    }

    /** All words, classes among them, without the marks of beginning and end. */
    SortedSet<String> words() {
        SortedSet<String> words = new TreeSet<>(histories.get("").next().keySet());
        words.remove(END);
        return words;
    }
}
