package dev.parley.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

    @ParameterizedTest(name = "{0} Hz at {1} samples a second")
    @CsvSource({"1000, 44100", "7000, 44100", "1000, 48000", "7000, 48000", "1000, 22050", "7000, 22050",
            "1000, 8000", "3500, 8000", "1000, 11025", "1000, 96000", "1000, 44101", "6000, 37199"})
    void toneInTheBand_passesWithinATenthOfADecibel(double hertz, int rate) {
        short[] out = resample(Tone.sine(hertz, rate, 1), rate);

        assertEquals(0, Tone.decibels(out), 0.1);
        assertEquals(0.5, Tone.amplitude(out, hertz), 0.01);
    }

    @ParameterizedTest(name = "{0} Hz at {1} samples a second")
    @CsvSource({"10000, 44100", "8100, 44100", "20000, 44100", "9000, 48000", "12000, 48000", "10000, 22050",
            "40000, 96000", "10000, 44101"})
    void toneAboveTheBand_isSixtyDecibelsDown(double hertz, int rate) {
        double level = Tone.decibels(resample(Tone.sine(hertz, rate, 1), rate));

        assertTrue(level < -60, hertz + " Hz comes through at " + level + " dB");
    }

    @Test
    void mirrorImagesOfALowerRate_areSixtyDecibelsDown() {
        short[] out = resample(Tone.sine(1000, 8_000, 1), 8_000);

        assertTrue(Tone.amplitude(out, 7_000) < 0.0005);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 192_000, 384_000, 383_999})
    void lengthInTime_isKept(int rate) {
        assertEquals(Pcm.RATE / 2, resample(new float[rate / 2], rate).length, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 441, 10_000})
    void blockSize_doesNotMatter(int block) {
        float[] tone = Tone.sine(440, 44_100, 0.5);
        Resampler resampler = new Resampler(44_100);
        short[] pieces = new short[0];
        for (int at = 0; at < tone.length; at += block) {
            float[] part = Arrays.copyOfRange(tone, at, Math.min(tone.length, at + block));
            pieces = join(pieces, resampler.resample(part, part.length));
        }

        assertArrayEquals(resample(tone, 44_100), join(pieces, resampler.finish()));
    }

    @Test
    void positionInTime_isKept() {
        float[] click = new float[44_100];
        click[22_050] = 1;

        short[] out = resample(click, 44_100);

        int loudest = 0;
        for (int i = 0; i < out.length; i++) {
            loudest = Math.abs(out[i]) > Math.abs(out[loudest]) ? i : loudest;
        }
        assertEquals(8_000, loudest);
    }

    @Test
    void sameRate_changesNothing() {
        assertArrayEquals(new short[] {0, 16_384, -32_768, 32_767},
                resample(new float[] {0, 0.5f, -1, 1}, Pcm.RATE));
    }

    @Test
    void tooLoudSound_isClippedNotWrapped() {
        float[] loud = new float[4_410];
        Arrays.fill(loud, 3);

        assertEquals(Short.MAX_VALUE, resample(loud, 44_100)[800]);
    }

    @Test
    void impossibleRates_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Resampler(0));
        assertThrows(IllegalArgumentException.class, () -> new Resampler(1_000_000));
    }

    private static short[] resample(float[] samples, int rate) {
        Resampler resampler = new Resampler(rate);
        return join(resampler.resample(samples, samples.length), resampler.finish());
    }

    private static short[] join(short[] head, short[] tail) {
        short[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
