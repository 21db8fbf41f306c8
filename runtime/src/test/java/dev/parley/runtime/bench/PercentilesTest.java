package dev.parley.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void hundredValues_areTheirOwnPercentiles_inWhateverOrder() {
        double[] values = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();

        assertEquals(new Percentiles(100, 50, 95, 99, 100), Percentiles.of(values));
    }

    @Test
    void oneValue_isEveryPercentile() {
        assertEquals(new Percentiles(1, 7, 7, 7, 7), Percentiles.of(new double[] {7}));
    }
}
