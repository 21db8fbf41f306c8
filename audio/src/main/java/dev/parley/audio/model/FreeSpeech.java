package dev.parley.audio.model;

import dev.parley.audio.WordGraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Free phrasing as a part of a grammar: an n-gram of words and classes, of which the home fills most, and free words
 * one. Every history is a state, and forgetting its first word an empty arc (Allauzen, Mohri and Roark, "Generalized
 * algorithms for constructing statistical language models", 2003). Each class is there once, since what was before it is
 * forgotten behind it.
 */
final class FreeSpeech {

    private static final NGram PHRASES = NGram.load("phrases.arpa.gz");
    private static final NGram ITEMS = NGram.load("items.arpa.gz");
    /** What is said of free words. */
    private static final String ITEM = "<item>";

    private final NGram phrases;
    private final NGram items;
    private final SortedMap<String, SentenceAutomaton> classes = new TreeMap<>();

    /** What a home may hear; a class it has no words for is never said. */
    FreeSpeech(NGram phrases, NGram items, Map<String, WordGraph> classes) {
        this.phrases = Objects.requireNonNull(phrases);
        this.items = Objects.requireNonNull(items);
        classes.forEach((name, words) -> {
            if (words.arcs().stream().anyMatch(arc -> !arc.word().isEmpty())) {
                this.classes.put("<" + name + ">", SentenceAutomaton.of(words));
            }
        });
    }

    /** With the n-grams that come with the program, or nothing where a home has no classes. */
    static Optional<FreeSpeech> of(Map<String, WordGraph> classes) {
        return classes.isEmpty() ? Optional.empty() : Optional.of(new FreeSpeech(PHRASES, ITEMS, classes));
    }

    /** All words of it. */
    SortedSet<String> words() {
        SortedSet<String> words = new TreeSet<>(phrases.words());
        words.removeIf(NGram::isClass);
        words.addAll(items.words());
        classes.values().forEach(automaton -> words.addAll(automaton.words()));
        return words;
    }

    /**
     * Adds it to a grammar.
     *
     * @param start  where it is said from
     * @param end    where its end leads to
     * @param labels the labels of words; what has none is not said
     */
    void addTo(Fst fst, int start, int end, Function<String, OptionalInt> labels, GrammarCosts costs) {
        new Builder(fst, labels, costs).phrases(start, end);
    }

    /** Everything that is the same for all of a grammar. */
    private final class Builder {
        private final Fst fst;
        private final Function<String, OptionalInt> labels;
        private final GrammarCosts costs;
        /** Where each class is entered. */
        private final Map<String, Integer> entries = new HashMap<>();

        Builder(Fst fst, Function<String, OptionalInt> labels, GrammarCosts costs) {
            this.fst = fst;
            this.labels = labels;
            this.costs = costs;
        }

        void phrases(int start, int end) {
            Map<String, Integer> states = states(phrases);
            classes.forEach((name, automaton) -> entries.put(name, automaton(automaton, state(phrases, states, name))));
            int item = fst.addState();
            entries.put(ITEM, item);
            ngram(items, states(items), item, state(phrases, states, ITEM), 0);
            ngram(phrases, states, start, end, costs.free());
        }

        private Map<String, Integer> states(NGram model) {
            Map<String, Integer> states = new HashMap<>();
            model.histories().keySet().forEach(history -> states.put(history, fst.addState()));
            return states;
        }

        private int state(NGram model, Map<String, Integer> states, String history) {
            return states.get(model.known(history));
        }

        private void ngram(NGram model, Map<String, Integer> states, int start, int end, double cost) {
            link(start, cost, states.get(NGram.BEGIN));
            // Nothing is no phrase: the beginning must lead to a word, not by way of a shorter history to the end.
            model.words().forEach(word -> follow(model, states, NGram.BEGIN, word,
                    model.cost(NGram.BEGIN, word).orElseThrow()));
            model.histories().forEach((history, following) -> {
                if (!history.equals(NGram.BEGIN)) {
                    following.next().forEach((word, own) -> {
                        if (word.equals(NGram.END)) {
                            link(states.get(history), costs.phrasing() * own, end);
                        } else {
                            follow(model, states, history, word, own);
                        }
                    });
                    if (!history.isEmpty()) {
                        link(states.get(history), costs.phrasing() * following.backOff(),
                                state(model, states, NGram.shorter(history)));
                    }
                }
            });
        }

        private void follow(NGram model, Map<String, Integer> states, String history, String word, double cost) {
            int from = states.get(history);
            if (!NGram.isClass(word)) {
                say(from, word, costs.phrasing() * cost, state(model, states, (history + " " + word).trim()));
            } else if (entries.containsKey(word)) {
                link(from, costs.phrasing() * cost, entries.get(word));
            }
        }

        /** Adds what a class holds, each way on as likely as the others; gives where it begins. */
        private int automaton(SentenceAutomaton automaton, int end) {
            int first = fst.states();
            automaton.arcs().forEach(state -> fst.addState());
            for (int state = 0; state < automaton.states(); state++) {
                int from = first + state;
                double cost = costs.phrasing() * automaton.choice(state);
                automaton.arcs().get(state).forEach((word, to) -> say(from, word, cost, first + to));
                if (automaton.finals().get(state)) {
                    link(from, cost, end);
                }
            }
            return first;
        }

        private void say(int from, String word, double cost, int to) {
            labels.apply(word).ifPresent(label -> fst.addArc(from, label, label, cost, to));
        }

        private void link(int from, double cost, int to) {
            fst.addArc(from, Fst.NONE, Fst.NONE, cost, to);
        }
    }
}
