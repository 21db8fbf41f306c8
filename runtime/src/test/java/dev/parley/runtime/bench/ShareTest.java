package dev.parley.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"0, 100, 0.0362", "1, 100, 0.0545", "10, 100, 0.1762", "5, 500, 0.0232", "100, 100, 1"})
    void upperEnd_isThatOfTheExactInterval(int part, int of, double upper) {
        assertEquals(upper, new Share(part, of).upper(), 0.0001);
    }
}
