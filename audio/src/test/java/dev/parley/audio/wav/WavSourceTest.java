package dev.parley.audio.wav;

import static dev.parley.audio.wav.WavBytes.FLOAT;
import static dev.parley.audio.wav.WavBytes.PCM;
import static dev.parley.audio.wav.WavBytes.chunk;
import static dev.parley.audio.wav.WavBytes.file;
import static dev.parley.audio.wav.WavBytes.format;
import static dev.parley.audio.wav.WavBytes.wav;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.Tone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WavSourceTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} Hz, {1} channels, {2} bits, format {3}")
    @CsvSource({"16000, 1, 16, 1", "44100, 2, 16, 1", "48000, 1, 8, 1", "8000, 1, 8, 1", "22050, 2, 24, 1",
            "96000, 6, 24, 1", "44100, 1, 32, 1", "16000, 2, 32, 3", "48000, 2, 64, 3"})
    void everyFormat_becomesTheSameSound(int rate, int channels, int bits, int tag) {
        short[] sound = WavBytes.read(wav(Tone.sine(1_000, rate, 0.5), rate, channels, bits, tag));

        assertEquals(8_000, sound.length, 1);
        assertEquals(0, Tone.decibels(sound), 0.1);
        assertEquals(0.5, Tone.amplitude(sound, 1_000), 0.01);
    }

    @Test
    void channels_areMixed() {
        byte[] left = new Pcm(new short[] {1_000, 3_000, -2_000, 0}).littleEndian();

        assertArrayEquals(new short[] {2_000, -1_000},
                WavBytes.read(file(chunk("fmt ", format(PCM, 2, 16_000, 4, 16)), chunk("data", left))));
    }

    @Test
    void samplesOfThisModulesFormat_comeThroughUntouched() {
        short[] samples = {Short.MIN_VALUE, -12_345, -1, 0, 1, 12_345, Short.MAX_VALUE};
        byte[] bytes = new Pcm(samples).littleEndian();

        assertArrayEquals(samples,
                WavBytes.read(file(chunk("fmt ", format(PCM, 1, 16_000, 2, 16)), chunk("data", bytes))));
    }

    @Test
    void otherChunks_areSkipped() {
        byte[] samples = new Pcm(new short[] {7, 8}).littleEndian();

        assertArrayEquals(new short[] {7, 8}, WavBytes.read(file(chunk("LIST", new byte[11]),
                chunk("fmt ", format(PCM, 1, 16_000, 2, 16)), chunk("fact", new byte[4]), chunk("data", samples),
                chunk("LIST", "INFOISFT".getBytes()))));
    }

    @ParameterizedTest(name = "length {0} in the header")
    @CsvSource({"0", "-1", "2147479552"})
    void streamedFileOfUnknownLength_isReadToItsEnd(int length) {
        byte[] wav = wav(Tone.sine(500, 16_000, 0.1), 16_000, 1, 16, PCM);
        for (int i = 0; i < 4; i++) {
            wav[40 + i] = (byte) (length >> 8 * i);
        }

        assertEquals(1_600, WavBytes.read(wav).length);
    }

    @Test
    void fileCutShort_givesWhatIsThere() {
        byte[] wav = wav(Tone.sine(500, 16_000, 1), 16_000, 1, 16, PCM);

        assertEquals(500, WavBytes.read(Arrays.copyOf(wav, 44 + 1_001)).length);
    }

    @Test
    void floatsThatAreNoNumbers_areSilence() {
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0.5f};

        assertArrayEquals(new short[] {0, 0, 0, 16_384}, WavBytes.read(wav(odd, 16_000, 1, 32, FLOAT)));
    }

    @Test
    void emptySound_endsAtOnce() {
        assertEquals(0, WavBytes.read(wav(new float[0], 16_000, 1, 16, PCM)).length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void fileThatCannotBeRead_isRefusedWithItsNameAndTheReason(String reason, byte[] file) {
        AudioException e = assertThrows(AudioException.class, () -> WavBytes.read(file));

        assertTrue(e.getMessage().startsWith("test.wav "), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    static Stream<Arguments> fileThatCannotBeRead_isRefusedWithItsNameAndTheReason() {
        byte[] data = chunk("data", new byte[64]);
        byte[] good = wav(new float[100], 16_000, 1, 16, PCM);
        byte[] notWave = good.clone();
        notWave[8] = 'A';
        return Stream.of(
                Arguments.of("neither a WAV nor a FLAC file", "ID3 is an MP3 file".getBytes()),
                Arguments.of("neither a WAV nor a FLAC file", new byte[0]),
                Arguments.of("is not a WAV file", notWave),
                Arguments.of("not a whole WAV file", Arrays.copyOf(good, 40)),
                Arguments.of("not a whole WAV file", Arrays.copyOf(good, 11)),
                Arguments.of("not a whole WAV file", file(chunk("fmt ", format(PCM, 1, 16_000, 2, 16)))),
                Arguments.of("claims 0 channels", file(chunk("fmt ", format(PCM, 0, 16_000, 2, 16)), data)),
                Arguments.of("claims 999 channels", file(chunk("fmt ", format(PCM, 999, 16_000, 1_998, 16)), data)),
                Arguments.of("claims 0 samples a second", file(chunk("fmt ", format(PCM, 1, 0, 2, 16)), data)),
                Arguments.of("claims 4294967295 samples", file(chunk("fmt ", format(PCM, 1, -1, 2, 16)), data)),
                Arguments.of("samples of 7 bytes", file(chunk("fmt ", format(PCM, 1, 16_000, 7, 56)), data)),
                Arguments.of("samples of 2 bytes", file(chunk("fmt ", format(FLOAT, 1, 16_000, 2, 16)), data)),
                Arguments.of("do not make 3 bytes", file(chunk("fmt ", format(PCM, 2, 16_000, 3, 8)), data)),
                Arguments.of("do not make 2 bytes", file(chunk("fmt ", format(PCM, 1, 16_000, 2, 24)), data)),
                Arguments.of("compressed sound (WAV format 7)",
                        file(chunk("fmt ", format(7, 1, 8_000, 1, 8)), data)),
                Arguments.of("format takes 4 bytes", file(chunk("fmt ", new byte[4]), data)),
                Arguments.of("samples come before their format", file(data)));
    }

    @Test
    void missingFile_isNamed() {
        Path missing = folder.resolve("missing.wav");

        AudioException e = assertThrows(AudioException.class, () -> new WavSource(missing));
        assertEquals("There is no file " + missing, e.getMessage());
    }

    @Test
    void folder_isNamed() {
        AudioException e = assertThrows(AudioException.class, () -> new WavSource(folder));
        assertTrue(e.getMessage().contains("is a folder"), e.getMessage());
    }

    @Test
    void streamThatHoldsNoSound_isClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream("no sound".getBytes()) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThrows(AudioException.class, () -> new WavSource(in, "x"));
        assertTrue(closed.get());
    }

    @Test
    void readErrors_areAudioExceptionsThatNameTheFile() {
        byte[] head = Arrays.copyOf(wav(new float[100], 16_000, 1, 16, PCM), 50);
        InputStream in = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == head.length) {
                    throw new IOException("the disk is gone");
                }
                return head[at++] & 0xff;
            }
        };

        try (WavSource source = new WavSource(in, "x.wav")) {
            AudioException e = assertThrows(AudioException.class, () -> drain(source));
            assertEquals("x.wav cannot be read: the disk is gone", e.getMessage());
        }
    }

    @Test
    void closedSource_endsTheSound() throws IOException {
        Path wav = Files.write(folder.resolve("a.wav"), wav(new float[16_000], 16_000, 1, 16, PCM));
        WavSource source = new WavSource(wav);

        assertEquals(1_600, source.read(new short[1_600]));
        source.close();
        source.close();

        assertEquals(-1, source.read(new short[1_600]));
    }

    @Test
    void writtenFile_readsBackTheSame() {
        short[] samples = {1, -2, 300, Short.MIN_VALUE, Short.MAX_VALUE};
        Path wav = folder.resolve("out.wav");

        WavFile.write(wav, new Pcm(samples));

        assertArrayEquals(samples, WavFile.read(wav).samples());
    }

    @Test
    void fileThatCannotBeWritten_isNamed() {
        Path impossible = folder.resolve("no/such/folder.wav");

        AudioException e =
                assertThrows(AudioException.class, () -> WavFile.write(impossible, new Pcm(new short[1])));
        assertTrue(e.getMessage().contains(impossible.toString()), e.getMessage());
        assertFalse(Files.exists(impossible));
    }

    private static void drain(WavSource source) {
        short[] frame = new short[1_600];
        while (source.read(frame) > 0) {
            Arrays.fill(frame, (short) 0);
        }
    }
}
