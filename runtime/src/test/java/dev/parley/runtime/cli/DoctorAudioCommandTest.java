package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.audio.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On recordings made here, whose faults are known. */
class DoctorAudioCommandTest {

    @TempDir
    private Path folder;
    private Cli cli;

    @BeforeEach
    void write() throws IOException {
        cli = new Cli(folder);
        wav("good", syllables(0.1));
        wav("clipped", syllables(3));
        wav("silent", i -> 0);
        wav("humming", plus(syllables(0.1), i -> 0.01 * Math.sin(2 * Math.PI * 50 * i / Pcm.RATE)));
    }

    private void wav(String name, IntToDoubleFunction wave) throws IOException {
        short[] samples = new short[3 * Pcm.RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.max(-32_768, Math.min(32_767, 32_768 * wave.applyAsDouble(i)));
        }
        Files.write(folder.resolve(name + ".wav"), new Pcm(samples).wav());
    }

    /** A voice of 437 Hz that speaks half of the time, in a room with some noise. */
    private static IntToDoubleFunction syllables(double amplitude) {
        Random random = new Random(1);
        return i -> 0.001 * random.nextGaussian()
                + (i / 3_200 % 2 == 0 ? 0 : amplitude * Math.sin(2 * Math.PI * 437 * i / Pcm.RATE));
    }

    private static IntToDoubleFunction plus(IntToDoubleFunction one, IntToDoubleFunction other) {
        return i -> one.applyAsDouble(i) + other.applyAsDouble(i);
    }

    private Cli.Run examine(String name, String... more) {
        String[] arguments = {"doctor", "audio", "--wav", folder.resolve(name + ".wav").toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return cli.run(all);
    }

    @Test
    void goodRecording_hasItsFigures_andNothingToMend() {
        Cli.Run run = examine("good");

        assertEquals(0, run.code(), run.out() + run.err());
        assertEquals("good     Level       speech -23 dB, noise -60 dB, peak -20 dB (0 is the loudest there can be), in"
                + " 3.0 s", run.out().strip());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "clipped, clipped, lower the capture level: amixer",
        "silent,  dead,    see that it is plugged in",
        "humming, hum,     the mains hum (50 Hz"})
    void fault_isToldWithItsMend_andFailsTheCommand(String name, String fault, String mend) {
        Cli.Run readable = examine(name);
        JsonNode json = examine(name, "--json").json().get(0);

        assertEquals(1, readable.code());
        assertTrue(readable.out().contains("bad      Microphone  "), readable.out());
        assertTrue(readable.out().contains(mend), readable.out());
        assertFalse(json.get("fine").asBoolean());
        assertEquals("[\"" + fault + "\"]", json.get("faults").toString());
    }

    @Test
    void json_hasAllFigures() {
        JsonNode json = examine("humming", "--json").json().get(0);

        assertEquals(3, json.get("seconds").asDouble());
        assertEquals(-23, json.at("/level_db/speech").asDouble(), 0.5);
        assertEquals(-43, json.at("/level_db/noise").asDouble(), 0.5);
        assertEquals(-19.2, json.at("/level_db/peak").asDouble(), 0.5);
        assertEquals(-26, json.at("/level_db/rms").asDouble(), 0.5);
        assertEquals(0, json.get("offset").asDouble(), 0.001);
        assertEquals(0, json.get("clipped").asDouble());
        assertEquals(50, json.at("/hum/hertz").asInt());
        assertEquals(-43, json.at("/hum/level_db").asDouble(), 0.5);
        assertEquals("bad", json.at("/findings/0/state").asText());
        assertFalse(json.has("heard"));
    }

    @ParameterizedTest
    @CsvSource({
        "--wav nix.wav,     There is no file nix.wav",
        "--wav .,           . is a folder, not a sound file",
        "--seconds 0,       '--seconds must be a whole number from 1 to 60, not 0'",
        "--seconds long,    Invalid value for option '--seconds'",
        "--config nix.yaml, nix.yaml"})
    void badUsage_isOneClearLine(String arguments, String complaint) {
        Cli.Run run = cli.run(("doctor audio " + arguments).split(" "));

        assertEquals(2, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(complaint), run.err());
    }

    @Test
    void configurationWithoutAMicrophone_saysHowToNameOne() throws IOException {
        Files.writeString(folder.resolve("home.yaml"), "name: Test home\n");
        Path config = Files.writeString(folder.resolve("parley.yaml"), "microphone: none\n");

        Cli.Run run = cli.run("doctor", "audio", "--config", config.toString());

        assertEquals(2, run.code());
        assertTrue(run.err().contains("name one with --microphone"), run.err());
    }

    @Test
    void machineWithoutASoundCard_saysSo() {
        assumeFalse(Files.exists(Path.of("/proc/asound/cards")), "this machine has sound");

        Cli.Run run = cli.run("doctor", "audio", "--seconds", "1");

        assertEquals(1, run.code());
        assertEquals("Recording for 1 s. Say something.", run.lines().get(0));
        assertTrue(run.lines().get(1).startsWith("bad      Microphone  this machine has no sound card that records;"
                + " plug one in, or use text ("), run.out());
        assertTrue(run.lines().get(2).startsWith("bad      Speaker     "), run.out());
        assertEquals("", run.err());
    }
}
