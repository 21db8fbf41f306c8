package dev.parley.audio.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SoundLevelTest {

    @Test
    void halfOfFullScale_isSixDecibelsDown() {
        SoundLevel level = SoundLevel.of(new short[] {16_384, -16_384, 16_384}, 3);

        assertEquals(-6.02, level.peakDecibels(), 0.01);
        assertEquals(-6.02, level.rmsDecibels(), 0.01);
    }

    @Test
    void oneClick_hasAHighPeakAndALowMean() {
        short[] click = new short[1_000];
        click[500] = Short.MIN_VALUE;

        SoundLevel level = SoundLevel.of(click, click.length);

        assertEquals(0, level.peakDecibels(), 0.01);
        assertEquals(-30, level.rmsDecibels(), 0.01);
    }

    @Test
    void onlyTheSamplesThatCount_areMeasured() {
        assertEquals(SoundLevel.SILENCE, SoundLevel.of(new short[] {0, 0, 9_999}, 2));
    }

    @Test
    void nothing_isSilence() {
        assertEquals(SoundLevel.SILENCE, SoundLevel.of(new short[0], 0));
    }
}
