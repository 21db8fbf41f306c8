package dev.parley.audio.vad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VoiceSpanTest {

    private final VoiceSpan span = new VoiceSpan();

    private void add(double... probabilities) {
        for (double probability : probabilities) {
            span.add(probability);
        }
    }

    @Test
    void twoFramesOfSpeech_beginIt() {
        add(0.1, 0.9);
        assertFalse(span.began());
        add(0.9);
        assertTrue(span.began());
    }

    @Test
    void aClick_doesNotBeginIt() {
        add(0.9, 0.1, 0.9, 0.1);
        assertFalse(span.began());
    }

    @Test
    void whatBegan_staysBegun_throughSilence() {
        add(0.9, 0.9, 0, 0, 0);
        assertTrue(span.began());
    }

    @Test
    void silence_isCountedFromTheLastSpeech() {
        add(0.9, 0.9, 0.1, 0.1, 0.1);
        assertEquals(3, span.silentFrames());
        add(0.9, 0.1);
        assertEquals(1, span.silentFrames());
    }

    @Test
    void aSoftConsonant_isNoSilence() {
        add(0.9, 0.9, 0.4, 0.4);
        assertEquals(0, span.silentFrames());
    }

    @Test
    void reset_forgets() {
        add(0.9, 0.9, 0);
        span.reset();
        assertFalse(span.began());
        assertEquals(0, span.silentFrames());
    }
}
