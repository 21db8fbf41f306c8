package dev.parley.runtime.speech;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LoudnessTest {

    private final Loudness loudness = new Loudness();
    private final Random random = new Random(3);

    private void noise(double level) {
        short[] frame = new short[1600];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (short) Math.round(level * random.nextGaussian());
        }
        loudness.add(frame, frame.length);
    }

    @Test
    void nothing_andDigitalSilence_doNotRise() {
        assertFalse(loudness.rose());
        noise(0);
        noise(0);
        loudness.add(new short[0], 0);
        assertFalse(loudness.rose());
    }

    @Test
    void evenNoise_doesNotRise_howeverLoudItIs() {
        for (int i = 0; i < 100; i++) {
            noise(5_000);
        }
        assertFalse(loudness.rose());
    }

    @Test
    void speechInARoom_rises() {
        noise(100);
        noise(400);
        noise(100);
        assertTrue(loudness.rose());
    }
}
