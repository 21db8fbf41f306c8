package dev.parley.audio.tts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiperVoiceTest {

    private static final String IDS = "\"phoneme_id_map\": {\"_\": [0], \"^\": [1], \"$\": [2]}";

    @TempDir
    private Path folder;

    @Test
    void whatTheVoiceSaysOfItself_isRead() {
        PiperVoice voice = TinyVoices.voice();

        assertEquals("en-us", voice.espeakVoice());
        assertEquals(new PiperVoice.Manner(16_000, 0.667f, 1, 0.8f), voice.manner());
        assertEquals(OptionalLong.empty(), voice.speaker());
    }

    @Test
    void whatIsLeftOut_isAsPiperHasIt() throws IOException {
        PiperVoice voice = PiperVoice.read(voice("{\"espeak\": {\"voice\": \"en-us\"}, " + IDS + "}"));

        assertEquals(new PiperVoice.Manner(22_050, 0.667f, 1, 0.8f), voice.manner());
        assertEquals(Map.of(), voice.speakers());
    }

    @Test
    void voiceOfSeveral_isSpokenByTheFirst_orByWhoIsNamed() {
        PiperVoice choir = TinyVoices.choir();

        assertEquals(OptionalLong.of(0), choir.speaker());
        assertEquals(OptionalLong.of(1), choir.spokenBy("bob").speaker());
    }

    @Test
    void speakersWithoutNames_areCalledByTheirNumbers() throws IOException {
        PiperVoice voice = PiperVoice.read(
                voice("{\"espeak\": {\"voice\": \"en-us\"}, \"num_speakers\": 3, " + IDS + "}"));

        assertEquals(Map.of("0", 0L, "1", 1L, "2", 2L), voice.speakers());
    }

    @Test
    void speakerTheVoiceDoesNotHave_isToldWithThoseItHas() {
        assertTrue(failure(() -> TinyVoices.choir().spokenBy("eve")).endsWith(
                " has no speaker \"eve\"; it has ann, bob"));
        assertTrue(failure(() -> TinyVoices.voice().spokenBy("eve")).endsWith(" has one speaker, without a name"));
    }

    @Test
    void fasterVoice_takesLessTime() {
        assertEquals(0.5f, TinyVoices.voice().faster(2).manner().length());
    }

    @Test
    void missingFile_isNamed() {
        Path file = folder.resolve("nix.onnx");

        assertEquals("there is no voice " + file, failure(() -> PiperVoice.read(file)));
    }

    @Test
    void missingDescription_isNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("joe.onnx"));

        assertEquals("there is no joe.onnx.json beside " + file + "; a Piper voice is two files, put both there",
                failure(() -> PiperVoice.read(file)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[]                                                    | it holds no keys with values",
        "{                                                     | line 1 is not JSON",
        "{\"phoneme_type\": \"text\"}                          | its phonemes are of type \"text\"",
        "{\"espeak\": {}}                                      | espeak.voice is missing",
        "{\"espeak\": {\"voice\": \"-w x\"}}                   | espeak.voice is missing, or is no name",
        "{\"espeak\": {\"voice\": \"en\"}}                     | phoneme_id_map has no ids for _",
        "{\"espeak\": {\"voice\": \"en\"}, \"audio\": {\"sample_rate\": 5}} | audio.sample_rate or",
        "{\"espeak\": {\"voice\": \"en\"}, \"phoneme_id_map\": {\"ab\": [3]}} | the phoneme \"ab\" is not one",
    })
    void otherDescription_isToldFromAVoices(String json, String complaint) throws IOException {
        Path file = voice(json);

        String message = failure(() -> PiperVoice.read(file));
        assertTrue(message.startsWith(file + ".json is not of a Piper voice"), message);
        assertTrue(message.contains(complaint), message);
    }

    private Path voice(String json) throws IOException {
        Files.writeString(folder.resolve("joe.onnx.json"), json);
        return Files.writeString(folder.resolve("joe.onnx"), "");
    }

    private static String failure(Executable work) {
        return assertThrows(AudioException.class, work).getMessage();
    }
}
