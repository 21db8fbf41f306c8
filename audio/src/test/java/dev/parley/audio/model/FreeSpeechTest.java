package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.WordGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Free phrasing as a part of a grammar. */
class FreeSpeechTest {

    private static final NGram PHRASES = train("kill the <name> in the <area>", "kill the <name>", "the <name> please",
            "put <item> on the list", "open it", "kill it please");
    private static final NGram ITEMS = train("oat milk", "milk", "bread");
    private static final Map<String, WordGraph> CLASSES = Map.of("name", Sentences.of("floor lamp", "radio"),
            "area", Sentences.of("hall"));
    private static final FreeSpeech FREE = new FreeSpeech(PHRASES, ITEMS, CLASSES);
    private static final GrammarCosts COSTS = new GrammarCosts(1, OptionalDouble.empty(), 3, 1);

    private final Map<String, Integer> labels = new HashMap<>();

    @Test
    void whatAHomeHas_isSaidWhereItsClassStands() {
        assertTrue(isSaid("kill the floor lamp in the hall"));
        assertTrue(isSaid("the radio please"));
    }

    @Test
    void freeWords_areThoseOfTheProgram() {
        assertTrue(isSaid("put oat milk on the list"));
        assertTrue(isSaid("put bread on the list"));
    }

    @Test
    void whatNobodySaidInThatOrder_isSaidToo_butCostsMore() {
        double seen = cost("kill the radio").orElseThrow();
        double unseen = cost("the kill radio").orElseThrow();

        assertTrue(unseen > seen + 1, unseen + " > " + seen);
    }

    @Test
    void whatItCostsInAll_isTheChargeForBeingFreeAndEachWordsImprobability() {
        double word = PHRASES.cost(NGram.BEGIN, "open").orElseThrow() + PHRASES.cost("<s> open", "it").orElseThrow()
                + PHRASES.cost("open it", NGram.END).orElseThrow();

        assertEquals(3 + word, cost("open it").orElseThrow(), 1e-6);
    }

    @Test
    void wordsOfAClassThatTheHomeLacks_andMarks_areNeverSaid() {
        FreeSpeech bare = new FreeSpeech(PHRASES, ITEMS, Map.of("area", Sentences.of("hall"),
                "name", new WordGraph(2, List.of(), Sentences.states(1))));

        assertFalse(bare.words().contains("radio"));
        assertTrue(FREE.words().containsAll(Set.of("radio", "hall", "oat", "kill")));
        assertTrue(FREE.words().stream().noneMatch(word -> word.contains("<")));
    }

    @Test
    void wordsWithoutALabel_areLeftOut() {
        Fst fst = graph(word -> word.equals("radio") ? OptionalInt.empty() : label(word));

        assertEquals(Optional.empty(), cheapest(fst, "the radio please"));
        assertTrue(cheapest(fst, "the floor lamp please").isPresent());
    }

    @Test
    void nothingAtAll_isNoPhrase() {
        assertEquals(Optional.empty(), cheapest(graph(this::label), ""));
    }

    @Test
    void noRoundIsWithoutAWord_asLibvoskCouldNotSortItsLattices() {
        Fst fst = graph(this::label);
        int[] seen = new int[fst.states()];
        for (int state = 0; state < fst.states(); state++) {
            assertTrue(endsWithoutRounds(fst, state, seen), "state " + state);
        }
    }

    private boolean isSaid(String sentence) {
        return cost(sentence).isPresent();
    }

    private Optional<Double> cost(String sentence) {
        return cheapest(graph(this::label), sentence);
    }

    private static Fst graph(Function<String, OptionalInt> labels) {
        Fst fst = new Fst();
        int start = fst.addState();
        int end = fst.addState();
        fst.setFinal(end, 0);
        FREE.addTo(fst, start, end, labels, COSTS);
        return fst;
    }

    private OptionalInt label(String word) {
        return OptionalInt.of(labels.computeIfAbsent(word, none -> labels.size() + 1));
    }

    /** What the cheapest way to say a sentence costs (Bellman and Ford, over the words said and the states). */
    private Optional<Double> cheapest(Fst fst, String sentence) {
        double[] costs = new double[fst.states()];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        costs[0] = 0;
        for (String word : Stream.of(sentence.split(" ")).filter(each -> !each.isEmpty()).toList()) {
            closeOver(fst, costs);
            double[] next = new double[fst.states()];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int state = 0; state < costs.length; state++) {
                for (Fst.Arc arc : fst.arcs(state)) {
                    if (arc.input() == label(word).orElseThrow()) {
                        next[arc.to()] = Math.min(next[arc.to()], costs[state] + arc.cost());
                    }
                }
            }
            costs = next;
        }
        closeOver(fst, costs);
        double best = Double.POSITIVE_INFINITY;
        for (int state = 0; state < costs.length; state++) {
            best = Math.min(best, costs[state] + fst.finalCost(state).orElse(Double.POSITIVE_INFINITY));
        }
        return Optional.of(best).filter(Double::isFinite);
    }

    private static void closeOver(Fst fst, double[] costs) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int state = 0; state < costs.length; state++) {
                for (Fst.Arc arc : fst.arcs(state)) {
                    if (arc.input() == Fst.NONE && costs[state] + arc.cost() < costs[arc.to()]) {
                        costs[arc.to()] = costs[state] + arc.cost();
                        changed = true;
                    }
                }
            }
        }
    }

    /** Depth first: 1 is under way, 2 is done. */
    private static boolean endsWithoutRounds(Fst fst, int state, int[] seen) {
        if (seen[state] != 0) {
            return seen[state] == 2;
        }
        seen[state] = 1;
        for (Fst.Arc arc : fst.arcs(state)) {
            if (arc.input() == Fst.NONE && !endsWithoutRounds(fst, arc.to(), seen)) {
                return false;
            }
        }
        seen[state] = 2;
        return true;
    }

    private static NGram train(String... sentences) {
        List<List<String>> words = new ArrayList<>();
        for (String sentence : sentences) {
            words.add(List.of(sentence.split(" ")));
        }
        return NGramTrainer.train(words, new NGramTrainer.Recipe(3, 1, 0));
    }
}
