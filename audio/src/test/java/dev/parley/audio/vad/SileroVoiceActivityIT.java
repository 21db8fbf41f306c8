package dev.parley.audio.vad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.Pcm;
import dev.parley.audio.VoiceActivity;
import dev.parley.audio.wav.WavFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SileroVoiceActivityIT {

    private final VoiceActivity voice = new SileroVoiceActivity();

    @AfterEach
    void close() {
        voice.close();
    }

    private double[] probabilities(short[] samples) {
        double[] probabilities = new double[samples.length / VoiceActivity.FRAME];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = voice.probability(Arrays.copyOfRange(samples, i * VoiceActivity.FRAME,
                    (i + 1) * VoiceActivity.FRAME));
        }
        return probabilities;
    }

    private static double share(double[] probabilities) {
        return Arrays.stream(probabilities).filter(probability -> probability > 0.5).count()
                / (double) probabilities.length;
    }

    private static short[] speech() {
        return WavFile.read(Path.of("src/test/resources/dev/parley/audio/model", "turn-on-the-kitchen-light.wav"))
                .samples();
    }

    private static short[] noise(int amplitude) {
        Random random = new Random(1);
        short[] noise = new short[2 * Pcm.RATE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (amplitude * random.nextGaussian());
        }
        return noise;
    }

    @Test
    void speech_isSpeech() {
        assertTrue(share(probabilities(speech())) > 0.6);
    }

    @Test
    void silence_isNoSpeech() {
        assertEquals(0, share(probabilities(new short[2 * Pcm.RATE])));
    }

    @Test
    void noise_isNoSpeech_softOrLoud() {
        assertEquals(0, share(probabilities(noise(30))));
        assertEquals(0, share(probabilities(noise(3_000))));
    }

    @Test
    void reset_beginsAnotherStream() {
        short[] speech = speech();
        double[] first = probabilities(speech);
        voice.reset();
        double[] again = probabilities(speech);

        assertEquals(Arrays.toString(first), Arrays.toString(again));
    }

    @Test
    void closed_isNotUsed_andMayBeClosedTwice() {
        voice.close();
        voice.close();
        assertThrows(IllegalStateException.class, () -> voice.probability(new short[VoiceActivity.FRAME]));
    }
}
