package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.audio.tts.PiperVoice;
import dev.parley.runtime.config.VoiceConfig.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The section {@code voice} of parley.yaml, with the made-up voices of the module audio. */
class VoiceConfigTest {

    private static final Path VOICES = Path.of("../audio/src/test/resources/dev/parley/audio/tts");

    @TempDir
    private Path folder;

    @BeforeEach
    void putVoicesInPlace() throws IOException {
        for (String voice : List.of("tiny-voice.onnx", "tiny-choir.onnx")) {
            Files.copy(VOICES.resolve(voice), folder.resolve(voice));
            Files.copy(VOICES.resolve(voice + ".json"), folder.resolve(voice + ".json"));
        }
        Files.writeString(folder.resolve("lonely.onnx"), "");
        Files.writeString(folder.resolve("other.onnx"), "");
        Files.writeString(folder.resolve("other.onnx.json"), "{}");
    }

    private VoiceConfig read(String text) {
        return ParleyConfig.read(Texts.write(folder, "parley.yaml", text), Map.of()).sound().voice();
    }

    private PiperVoice piper(String keys) {
        return ((Engine.Piper) read("voice: {engine: piper, " + keys + "}").engine()).voice();
    }

    @Test
    void piperVoice_isAFileBesideTheConfiguration() {
        PiperVoice voice = piper("file: tiny-voice.onnx");

        assertEquals(folder.resolve("tiny-voice.onnx"), voice.file());
        assertEquals(1, voice.manner().length());
    }

    @Test
    void nameOfAPiperVoice_isWhoOfSeveralSpeaks() {
        assertEquals(OptionalLong.of(1), piper("file: tiny-choir.onnx, name: bob").speaker());
    }

    @Test
    void paceOfAPiperVoice_isTakenForTheDefault() {
        assertEquals(1, piper("file: tiny-voice.onnx, words_per_minute: 165").manner().length());
        assertEquals(0.5f, piper("file: tiny-voice.onnx, words_per_minute: 330").manner().length());
    }

    static Stream<Arguments> wrongVoices() {
        return Stream.of(
                arguments("voice: {engine: festival}", "1: engine cannot be \"festival\"; known here: espeak, piper"),
                arguments("voice:\n  engine: piper", "2: engine: piper needs a voice, like file:"),
                arguments("voice:\n  file: tiny-voice.onnx", "2: espeak-ng has no voice files; for a Piper voice, add"),
                arguments("voice:\n  engine: piper\n  file: nix.onnx", "3: there is no voice "),
                arguments("voice:\n  engine: piper\n  file: lonely.onnx",
                        "3: there is no lonely.onnx.json beside "),
                arguments("voice:\n  engine: piper\n  file: other.onnx", "3: "),
                arguments("voice: {engine: piper, file: \"a\\0b\"}", "1: \"a b\" cannot be a file name"),
                arguments("voice:\n  engine: piper\n  file: tiny-choir.onnx\n  name: eve", "4: "),
                arguments("voice: {volume: 101}", "1: volume must be a whole number from 0 to 100, not 101"),
                arguments("voice: {tones: loud}", "1: tones must be true or false, not \"loud\""),
                arguments("voice:\n  quiet_hours: {from: '22:00'}", "2: quiet_hours needs to, a time like"),
                arguments("voice:\n  quiet_hours:\n    from: late\n    to: '7:00'",
                        "3: from must be a time like \"22:00\" or \"07:30\", not \"late\""),
                arguments("voice: {quiet_hours: {from: '22:00', to: '22:00'}}", "1: quiet hours that end when"),
                arguments("voice: {quite_hours: {}}", "1: unknown key \"quite_hours\"; did you mean \"quiet_hours\"?"));
    }

    @ParameterizedTest
    @MethodSource("wrongVoices")
    void wrongVoice_isToldWithItsLineAndMend(String text, String expected) {
        List<String> problems = Texts.problems(() -> read(text));

        assertTrue(problems.get(0).startsWith(expected), problems::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 21:59, 0.8", "22:00, 07:00, 22:00, 0.1", "22:00, 07:00, 03:00, 0.1", "22:00, 07:00, 07:00, 0.8",
        "13:00, 15:00, 12:59, 0.8", "13:00, 15:00, 13:00, 0.1", "13:00, 15:00, 15:00, 0.8",
    })
    void quietHours_lastUntilTheirEnd_overMidnightToo(String from, String to, LocalTime now, double volume) {
        VoiceConfig voice = read("voice: {volume: 80, quiet_hours: {from: '" + from + "', to: '" + to
                + "', volume: 10}}");

        assertEquals(volume, voice.volumeAt(now));
    }

    @Test
    void quietHours_neverMakeItLouder() {
        VoiceConfig voice = read("voice: {volume: 5, quiet_hours: {from: '22:00', to: '07:00'}}");

        assertEquals(0.05, voice.volumeAt(LocalTime.MIDNIGHT));
    }
}
