package dev.parley.audio.tts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real espeak-ng, and with processes that stand in for one that fails. */
@Timeout(60)
class EspeakSynthesizerIT {

    private final EspeakSynthesizer espeak = new EspeakSynthesizer(EspeakVoice.DEFAULT);

    @TempDir
    Path folder;

    @Test
    void sentence_soundsAsLongAsItTakesToSay() {
        Pcm sound = espeak.synthesize("The kitchen light is on.");

        assertTrue(sound.seconds() > 1 && sound.seconds() < 4, "seconds: " + sound.seconds());
        assertTrue(peak(sound) > 3_000, "peak: " + peak(sound));
    }

    @Test
    void nothingToSay_isNoSound() {
        assertEquals(0, espeak.synthesize(" \n\t").samples().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-w /tmp/x.wav", "<speak>on</speak>", "[[h@l'oU]]", "a \u0001100S b",
            "20 °C, größer"})
    void anyText_isSpokenAsText(String text) {
        assertTrue(espeak.synthesize(text).seconds() > 0.3);
    }

    @Test
    void phonemeBrackets_areNotCommands() {
        double plain = espeak.synthesize("[ [ t e s t ] ]").seconds();

        assertEquals(plain, espeak.synthesize("[[ t e s t ]]").seconds(), 0.2);
    }

    @Test
    void slowerVoice_takesLonger() {
        EspeakSynthesizer slow = new EspeakSynthesizer(new EspeakVoice("en-us", 80, 50));

        assertTrue(slow.synthesize("The front door is locked.").seconds()
                > 1.3 * espeak.synthesize("The front door is locked.").seconds());
    }

    @Test
    void unknownVoice_failsInEspeaksOwnWords() {
        EspeakSynthesizer unknown = new EspeakSynthesizer(new EspeakVoice("xx-nobody", 160, 50));

        AudioException e = assertThrows(AudioException.class, () -> unknown.synthesize("Yes."));
        assertTrue(e.getMessage().contains("voice"), e.getMessage());
    }

    @Test
    void missingProgram_saysWhatToInstall() {
        EspeakSynthesizer missing = new EspeakSynthesizer(List.of("timeout", "5", "/no/such/espeak-ng"));

        AudioException e = assertThrows(AudioException.class, () -> missing.synthesize("Yes."));
        assertTrue(e.getMessage().contains("apt install espeak-ng"), e.getMessage());
    }

    @Test
    void hangingProgram_isGivenUp() {
        EspeakSynthesizer hanging = new EspeakSynthesizer(List.of("timeout", "0.2", "sleep", "100"));

        AudioException e = assertThrows(AudioException.class, () -> hanging.synthesize("Yes."));
        assertTrue(e.getMessage().contains("did not finish"), e.getMessage());
    }

    @Test
    void otherOutputThanSound_isRefused() {
        EspeakSynthesizer broken = new EspeakSynthesizer(List.of("cat"));

        assertThrows(AudioException.class, () -> broken.synthesize("This is not a WAV file, but long enough for one."));
    }

    @Test
    void soundOfThisModulesRate_isTakenAsItIs() throws Exception {
        Pcm sound = new Pcm(new short[] {1, -2, 3});
        Path wav = Files.write(folder.resolve("a.wav"), sound.wav());

        assertArrayEquals(sound.samples(),
                new EspeakSynthesizer(List.of("cat", wav.toString())).synthesize("Yes.").samples());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-w", "en us", "--path=/", "../x"})
    void voiceNamesThatCouldBeOptions_areRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new EspeakVoice(name, 160, 50));
    }

    private static int peak(Pcm sound) {
        int peak = 0;
        for (short sample : sound.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
