package dev.parley.audio.wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Tone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlacStreamTest {

    /** STREAMINFO ends with the MD5 of all samples, as the encoder saw them. */
    private static final int MD5_AT = 26;

    @ParameterizedTest
    @ValueSource(strings = {"stereo-44k-16.flac", "mono-96k-24.flac"})
    void decodedSamples_haveTheCheckSumTheEncoderWrote(String name) throws Exception {
        byte[] file = resource(name);
        InputStream in = new ByteArrayInputStream(file);
        FlacHeader header = FlacHeader.read(in, name);
        byte[] decoded = new FlacStream(in, header).readAllBytes();

        assertEquals(header.bytes(), decoded.length);
        assertArrayEquals(Arrays.copyOfRange(file, MD5_AT, MD5_AT + 16),
                MessageDigest.getInstance("MD5").digest(decoded));
    }

    @ParameterizedTest
    @CsvSource({"stereo-44k-16.flac, 0.25, 1920", "mono-96k-24.flac, 0.5, 640", "stereo-16k-8.flac, 0.5, 4800"})
    void sound_isBroughtToOneFormat(String name, double amplitude, int length) throws IOException {
        short[] sound = WavBytes.read(resource(name));

        assertEquals(length, sound.length, 1);
        assertEquals(amplitude, Tone.amplitude(sound, 1_000), 0.02);
    }

    @Test
    void damagedFrame_isAnErrorNotNoise() throws IOException {
        byte[] file = resource("stereo-44k-16.flac");
        file[file.length / 2] ^= 0x10;

        AudioException e = assertThrows(AudioException.class, () -> WavBytes.read(file));
        assertEquals("test.wav cannot be read: its FLAC data is damaged", e.getMessage());
    }

    @Test
    void fileCutShort_givesTheWholeFramesThatAreThere() throws IOException {
        byte[] file = resource("stereo-44k-16.flac");

        int length = WavBytes.read(Arrays.copyOf(file, file.length - 10)).length;
        assertTrue(length > 0 && length < 1_900, "samples: " + length);
    }

    @Test
    void fileCutWithinItsHeader_isRefused() throws IOException {
        byte[] file = Arrays.copyOf(resource("stereo-44k-16.flac"), 30);

        AudioException e = assertThrows(AudioException.class, () -> WavBytes.read(file));
        assertEquals("test.wav ends before its first sample", e.getMessage());
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = FlacStreamTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
