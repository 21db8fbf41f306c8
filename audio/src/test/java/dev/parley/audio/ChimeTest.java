package dev.parley.audio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChimeTest {

    @ParameterizedTest
    @CsvSource({
        "TIMER,          0.7,  880,    698.46",
        "LISTENING,      0.18, 659.26, 880",
        "NOT_UNDERSTOOD, 0.24, 440,    349.23",
    })
    void chime_isItsTwoNotes(Chime chime, double seconds, double first, double second) {
        short[] samples = chime.sound().samples();
        short[] head = Arrays.copyOf(samples, samples.length / 2);
        short[] tail = Arrays.copyOfRange(samples, samples.length / 2, samples.length);

        assertTrue(Math.abs(chime.sound().seconds() - seconds) < 0.01);
        assertTrue(Tone.amplitude(head, first) > 3 * Tone.amplitude(head, second));
        assertTrue(Tone.amplitude(tail, second) > 3 * Tone.amplitude(tail, first));
    }
}
