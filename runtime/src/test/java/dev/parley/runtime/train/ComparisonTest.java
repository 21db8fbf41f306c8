package dev.parley.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.runtime.train.Exam.Marks;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a new model is worse than the one before. */
class ComparisonTest {

    private static final int COMMANDS = 500;

    /** A model that has all right but some sentences. */
    private static Marks wrong(int from, int to, int deeds) {
        BitSet right = new BitSet();
        right.set(0, COMMANDS);
        right.clear(from, to);
        return new Marks(COMMANDS, right, 100, deeds);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "0, 0, the same is not worse, false",
        "10, 0, better is not worse, false",
        "10, 13, three sentences of twenty-three are chance, false",
        "10, 30, twenty of forty are not, true",
        "0, 2, two sentences alone are chance, false",
        "0, 3, three lost and none won are not, true",
    })
    void fewerRight_isWorse_whereItIsHardlyChance(int won, int lost, String why, boolean worse) {
        Comparison comparison = new Comparison("ours", wrong(0, won, 0), wrong(COMMANDS - lost, COMMANDS, 0));

        assertEquals(worse, comparison.worse().isPresent(), why);
    }

    @Test
    void oneMoreWrongDeed_isWorse_howeverMuchElseIsBetter() {
        assertEquals(Optional.of("worse on ours: 400 of 500 commands right (80.0 %), 1 of 100 others acted on before,"
                + " 500 of 500 commands right (100.0 %), 2 of 100 others acted on after"),
                new Comparison("ours", wrong(0, 100, 1), wrong(0, 0, 2)).worse());
    }
}
