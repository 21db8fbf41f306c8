package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.audio.Pcm;
import dev.parley.audio.wav.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real espeak-ng, a made-up Piper voice and, where {@code PARLEY_PIPER_VOICE} names one, a real one. */
class SayCommandIT {

    private static final String TINY = "../audio/src/test/resources/dev/parley/audio/tts/tiny-voice.onnx";
    private static final String REAL = System.getenv("PARLEY_PIPER_VOICE");

    @TempDir
    private Path folder;

    private Cli.Run say(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "say";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Cli(folder).run(all);
    }

    private String wav() {
        return folder.resolve("said.wav").toString();
    }

    private Pcm said() {
        return WavFile.read(folder.resolve("said.wav"));
    }

    @Test
    void text_isSpokenByEspeak_whereNothingElseIsSaid() {
        Cli.Run run = say("--wav", wav(), "The", "kitchen light is on.");

        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(said().seconds() > 1 && said().seconds() < 4, "seconds: " + said().seconds());
    }

    @Test
    void piperVoice_speaksEachPhrase() {
        assertEquals(0, say("--voice", TINY, "--wav", wav(), "Yes.").code());
        double yes = said().seconds();

        assertEquals(0, say("--voice", TINY, "--wav", wav(), "Yes. Yes.").code());
        assertEquals(2 * yes, said().seconds(), 1e-9);
    }

    @Test
    void configuration_saysWhatSpeaks_howLoud_andWhere() throws IOException {
        Files.writeString(folder.resolve("parley.yaml"), """
                speaker: {wav: answers}
                voice: {engine: piper, file: "%s", volume: 50}
                """.formatted(Path.of(TINY).toAbsolutePath()));

        assertEquals(0, say("--config", folder.resolve("parley.yaml").toString(), "Yes.").code());

        short loudest = 0;
        for (short sample : WavFile.read(folder.resolve("answers/answer-1.wav")).samples()) {
            loudest = (short) Math.max(loudest, sample);
        }
        assertEquals(Short.MAX_VALUE / 2, loudest, 1);
    }

    @Test
    void boardWithoutASpeaker_wantsAFile() throws IOException {
        Path config = Files.writeString(folder.resolve("parley.yaml"), "speaker: none\n");

        Cli.Run run = say("--config", config.toString(), "Yes.");

        assertEquals(2, run.code());
        assertEquals("parley: this board has no speaker (speaker: none); name a file with --wav",
                run.err().strip());
    }

    @Test
    void wrongVoice_isOneClearLine() throws IOException {
        Path lonely = Files.writeString(folder.resolve("lonely.onnx"), "no network");
        Files.writeString(folder.resolve("parley.yaml"), "voice:\n  engine: piper\n  file: lonely.onnx\n");

        Cli.Run asked = say("--voice", lonely.toString(), "Yes.");
        Cli.Run configured = say("--config", folder.resolve("parley.yaml").toString(), "Yes.");
        Files.copy(Path.of(TINY + ".json"), folder.resolve("lonely.onnx.json"));
        Cli.Run unreadable = say("--voice", lonely.toString(), "Yes.");

        assertEquals(2, asked.code());
        assertTrue(asked.err().startsWith("parley: --voice: there is no lonely.onnx.json beside "), asked.err());
        assertEquals(2, configured.code());
        assertTrue(configured.err().startsWith(folder + "/parley.yaml:3: there is no lonely.onnx.json"),
                configured.err());
        assertEquals(2, unreadable.code());
        assertTrue(unreadable.err().contains("lonely.onnx is no network that can be run"), unreadable.err());
    }

    @Test
    void realPiperVoice_isUnderstoodByTheRecogniser() throws IOException {
        assumeTrue(REAL != null, "PARLEY_PIPER_VOICE names no voice");
        Path home = Files.writeString(folder.resolve("home.yaml"), """
                name: Test home
                areas: [{id: kitchen, name: Kitchen}]
                devices:
                  - {id: light.kitchen, name: Kitchen light, type: light, area: kitchen, state: {on: false}}
                """);

        assertEquals(0, say("--voice", REAL, "--wav", wav(), "Turn on the kitchen light.").code());

        assertTrue(said().seconds() > 1 && said().seconds() < 3, "seconds: " + said().seconds());
        Cli.Run heard = new Cli(folder).run("listen", "--home", home.toString(), "--json", "--wav", wav());
        assertEquals("turn on the kitchen light", heard.json().get(0).get("text").asText());
    }
}
