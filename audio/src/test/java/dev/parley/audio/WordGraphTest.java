package dev.parley.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordGraphTest {

    /** [please] stop (now)*, by silent arcs in a round too. */
    private static final Predicate<List<String>> SENTENCES = new WordGraph(4, List.of(
            new WordGraph.Arc(0, 1, "please"), new WordGraph.Arc(0, 1, ""), new WordGraph.Arc(1, 2, "stop"),
            new WordGraph.Arc(2, 3, ""), new WordGraph.Arc(3, 2, ""), new WordGraph.Arc(3, 3, "now")),
            BitSet.valueOf(new long[] {1L << 3})).sentences();

    @ParameterizedTest(name = "\"{0}\" is a sentence: {1}")
    @CsvSource({"stop, true", "please stop, true", "stop now now, true", "please, false", "stop please, false",
            "now, false"})
    void sentences_areTheWaysFromTheStartToAnEnd(String words, boolean sentence) {
        assertEquals(sentence, SENTENCES.test(List.of(words.split(" "))));
    }
}
