package dev.parley.audio.tts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real espeak-ng and ONNX Runtime, and voices whose sound shows the phoneme ids they were given. */
class PiperSynthesizerIT {

    private static final int PAUSE = Pcm.RATE / 5;

    @TempDir
    private Path folder;

    @Test
    void sentence_isItsPhonemesInOrder_andAPause() {
        long[] ids = TinyVoices.voice().phonemeIds().of("jˈɛs.");

        assertArrayEquals(sound(ids, 100, 1).samples(), spoken(TinyVoices.voice(), "Yes.").samples());
    }

    @Test
    void sentences_areSpokenOneByOne() {
        Pcm yes = spoken(TinyVoices.voice(), "Yes.");
        Pcm no = spoken(TinyVoices.voice(), "No.");

        assertArrayEquals(Pcm.joined(List.of(yes, no)).samples(), spoken(TinyVoices.voice(), "Yes. No.").samples());
    }

    @Test
    void fasterVoice_takesLessTime() {
        Pcm plain = spoken(TinyVoices.voice(), "Yes.");
        Pcm fast = spoken(TinyVoices.voice().faster(2), "Yes.");

        assertEquals((plain.samples().length - PAUSE) / 2, fast.samples().length - PAUSE);
    }

    @Test
    void eachSpeaker_soundsHisWay() {
        long[] ids = TinyVoices.choir().phonemeIds().of("jˈɛs.");

        assertArrayEquals(sound(ids, 100, 1).samples(), spoken(TinyVoices.choir(), "Yes.").samples());
        assertArrayEquals(sound(ids, 100, -1).samples(),
                spoken(TinyVoices.choir().spokenBy("bob"), "Yes.").samples());
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "-", "\"", ", ,"})
    void marksWithoutWords_areAPause(String marks) {
        assertArrayEquals(new short[PAUSE], spoken(TinyVoices.voice(), marks).samples());
    }

    @Test
    void nothingToSay_isNoSound() {
        assertEquals(0, spoken(TinyVoices.voice(), " \n\t").samples().length);
    }

    @Test
    void fileThatIsNoNetwork_isNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("joe.onnx"), "not a network");
        Files.copy(TinyVoices.file("tiny-voice.onnx.json"), folder.resolve("joe.onnx.json"));
        PiperVoice voice = PiperVoice.read(file);

        AudioException e = assertThrows(AudioException.class, () -> new PiperSynthesizer(voice));
        assertTrue(e.getMessage().startsWith(file + " is no network that can be run: "), e.getMessage());
    }

    @Test
    void networkOfAnotherVoice_isRefused() throws IOException {
        Path file = Files.copy(TinyVoices.file("tiny-choir.onnx"), folder.resolve("joe.onnx"));
        Files.copy(TinyVoices.file("tiny-voice.onnx.json"), folder.resolve("joe.onnx.json"));
        PiperVoice voice = PiperVoice.read(file);

        AudioException e = assertThrows(AudioException.class, () -> new PiperSynthesizer(voice));
        assertTrue(e.getMessage().startsWith(file + " is not the network of this Piper voice"), e.getMessage());
    }

    @Test
    void closedVoice_saysSo() {
        PiperSynthesizer piper = new PiperSynthesizer(TinyVoices.voice());
        piper.close();
        piper.close();

        AudioException e = assertThrows(AudioException.class, () -> piper.synthesize("Yes."));
        assertTrue(e.getMessage().endsWith("is closed"), e.getMessage());
    }

    private static Pcm spoken(PiperVoice voice, String text) {
        try (PiperSynthesizer piper = new PiperSynthesizer(voice)) {
            return piper.synthesize(text);
        }
    }

    /** What the tiny voices make of ids, as loud as can be, and the pause after it. */
    private static Pcm sound(long[] ids, int samplesAnId, int sign) {
        float largest = LongStream.of(ids).max().orElseThrow() / 256f;
        short[] samples = new short[ids.length * samplesAnId + PAUSE];
        for (int i = 0; i < ids.length; i++) {
            int sample = Math.round(sign * (ids[i] / 256f) / largest * 32_768f);
            Arrays.fill(samples, i * samplesAnId, (i + 1) * samplesAnId, (short) Math.min(sample, Short.MAX_VALUE));
        }
        return new Pcm(samples);
    }
}
