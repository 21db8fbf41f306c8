package dev.parley.audio.wav;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Tone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Damaged recordings give sound or an AudioException that names them, and nothing else. */
class SoundFuzzTest {

    private static final int FILES = 300;

    /** More than any of these files can hold: 0.3 s, even where a rate of 1 kHz stretches 96 kHz, or FLAC expands. */
    private static final long MOST_SAMPLES = 100_000_000;

    @RepeatedTest(4)
    void damagedFiles_giveSoundOrOneClearError(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        List<byte[]> good = List.of(
                WavBytes.wav(Tone.sine(300, 16_000, 0.1), 16_000, 1, 16, WavBytes.PCM),
                WavBytes.wav(Tone.sine(300, 8_000, 0.1), 8_000, 1, 8, WavBytes.PCM),
                WavBytes.wav(Tone.sine(300, 44_100, 0.1), 44_100, 2, 16, WavBytes.PCM),
                WavBytes.wav(Tone.sine(300, 48_000, 0.1), 48_000, 2, 32, WavBytes.FLOAT),
                FlacStreamTest.resource("stereo-44k-16.flac"),
                FlacStreamTest.resource("mono-96k-24.flac"));
        for (int i = 0; i < FILES; i++) {
            byte[] file = damage(good.get(random.nextInt(good.size())), random);
            try (WavSource source = new WavSource(new ByteArrayInputStream(file), "fuzz.wav")) {
                assertTrue(length(source) < MOST_SAMPLES, "endless sound from " + Arrays.toString(file));
            } catch (AudioException e) {
                assertTrue(e.getMessage().startsWith("fuzz.wav "), e.getMessage());
            }
        }
    }

    private static byte[] damage(byte[] good, Random random) {
        byte[] file = random.nextInt(3) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        // Most of what can go wrong is in the headers.
        int reach = random.nextBoolean() ? Math.min(64, file.length) : file.length;
        for (int flips = random.nextInt(8); flips > 0 && reach > 0; flips--) {
            file[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    private static long length(WavSource source) {
        short[] frame = new short[1_600];
        long length = 0;
        for (int count = source.read(frame); count > 0 && length < MOST_SAMPLES; count = source.read(frame)) {
            length += count;
        }
        return length;
    }
}
