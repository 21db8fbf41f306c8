package dev.parley.audio.vad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.audio.VoiceActivity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EnergyGateTest {

    private final EnergyGate gate = new EnergyGate();

    private double add(int level, int frames) {
        short[] frame = new short[VoiceActivity.FRAME];
        Arrays.fill(frame, (short) level);
        double last = 0;
        for (int i = 0; i < frames; i++) {
            last = gate.probability(frame);
        }
        return last;
    }

    @Test
    void silence_isNoSpeech() {
        assertEquals(0, add(0, 10));
    }

    @Test
    void anEvenNoise_isNoSpeech_howeverLoud() {
        assertEquals(0, add(8_000, 10));
    }

    @Test
    void whatIsTenDecibelsLouder_isSpeech() {
        add(100, 10);
        assertEquals(0, add(300, 1));
        assertEquals(1, add(340, 1));
    }

    @Test
    void aNoiseThatStays_isNoSpeechInTheEnd() {
        add(100, 10);
        assertEquals(1, add(1_000, 10));
        assertEquals(0, add(1_000, 300));
    }

    @Test
    void reset_forgetsTheSurroundings() {
        add(100, 10);
        gate.reset();
        assertEquals(0, add(1_000, 1));
    }
}
