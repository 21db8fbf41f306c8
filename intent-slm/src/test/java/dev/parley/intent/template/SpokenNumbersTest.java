package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.ListSpec.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNumbersTest {

    private Nfa nfa;
    private List<String> words;
    private int end;

    private Set<String> sentences(Range range) {
        nfa = new Nfa();
        words = new ArrayList<>(List.of(""));
        int start = nfa.state();
        end = nfa.state();
        new SpokenNumbers(nfa, (text, from, to) -> {
            int first = words.size();
            words.addAll(Normalizer.spoken(text));
            nfa.chain(from, to, IntStream.range(first, words.size()).toArray());
        }).add(range, start, end);
        Set<String> sentences = new TreeSet<>();
        walk(start, "", sentences);
        return sentences;
    }

    private void walk(int state, String said, Set<String> sentences) {
        if (state == end) {
            sentences.add(said.strip());
        }
        nfa.forEachArc(state, (label, to) -> walk(to, said + " " + words.get(label), sentences));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"0, 100", "1, 4", "-40, 250", "-5, -1", "5, 5", "0, 0", "99, 101", "100, 199", "101, 350", "0, 10000",
        "995, 1005", "1234, 5678", "9999, 10001", "-1001, 1001", "999990, 1000110", "999990000, 999999999"})
    void areExactlyThoseOfTheRange(int low, int high) {
        Set<String> understood = sentences(new Range(low, high, 1)).stream().map(Normalizer::normal)
                .collect(Collectors.toSet());
        Set<String> range = IntStream.rangeClosed(low, high).mapToObj(Integer::toString).collect(Collectors.toSet());
        assertEquals(range, understood);
    }

    @Test
    void mayHaveAnAndBeforeTheLastPart() {
        assertEquals(Set.of("one hundred five", "one hundred and five"), sentences(new Range(105, 105, 1)));
    }

    @Test
    void areExactInFractionalSteps() {
        assertEquals(Set.of("zero", "zero point one", "zero point two", "zero point three"),
                sentences(new Range(0, 0.3, 0.1)));
        assertEquals(Set.of("nineteen point five", "twenty", "twenty point five"),
                sentences(new Range(19.5, 20.5, 0.5)));
    }

    @Test
    void shareWhatTheyHaveInCommon() {
        sentences(new Range(0, 10_000, 1));
        int arcs = IntStream.range(0, nfa.states()).map(state -> {
            int[] count = new int[1];
            nfa.forEachArc(state, (label, to) -> count[0]++);
            return count[0];
        }).sum();
        assertTrue(arcs < SpokenNumbers.cost(new Range(0, 10_000, 1)), arcs + " arcs");
    }
}
