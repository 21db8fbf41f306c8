package dev.parley.runtime.resolve;

import dev.parley.intent.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The answer to "which one?" in words: words of a name, or a place in the row. Stateless. */
public final class Pick {

    private static final Set<String> FILLERS = Set.of("the", "in", "on", "at", "of", "a", "please", "i", "mean",
            "meant", "that", "this");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    /** "The one upstairs": normalised, "one" is a number, and may be part of a name as well. */
    private static final String ONE = "1";

    private Pick() {
    }

    /** Which of some names an answer picks; empty where it picks none, or several. */
    public static Optional<Integer> one(String answer, List<String> names) {
        List<String> words = words(answer);
        return Stream.of(words, withoutOne(words)).filter(said -> !said.isEmpty())
                .flatMap(said -> Stream.concat(named(said, names).stream(), place(said, names.size()).stream()))
                .findFirst();
    }

    private static Optional<Integer> named(List<String> words, List<String> names) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (Normalizer.tokens(names.get(i)).containsAll(words)) {
                fitting.add(i);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The place in a row that words name, "second" or "last", from 0; empty where they name none of that row. */
    public static Optional<Integer> place(List<String> words, int size) {
        if (words.size() != 1) {
            return Optional.empty();
        }
        int place = words.get(0).equals("last") ? size - 1 : ORDINALS.indexOf(words.get(0));
        return place >= 0 && place < size ? Optional.of(place) : Optional.empty();
    }

    /** The words of an answer that may pick something. */
    public static List<String> words(String answer) {
        return Normalizer.tokens(answer).stream().filter(word -> !FILLERS.contains(word)).toList();
    }

    /** The words without "one". */
    public static List<String> withoutOne(List<String> words) {
        return words.stream().filter(word -> !word.equals(ONE)).toList();
    }
}
