package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import dev.parley.runtime.demo.DemoStage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of all kinds through the real recogniser. */
class ListenCommandIT {

    private static final String LIGHT_ON = "af_heart-turn-on-the-kitchen-light";
    private static final String HOME = """
            name: Test home
            areas: [{id: kitchen, name: Kitchen}, {id: hall, name: Hall}]
            devices:
              - {id: light.kitchen, name: Kitchen light, type: light, area: kitchen, state: {on: false}}
              - {id: switch.heater, name: Heater, type: switch, kind: heater, area: hall, state: {on: false}}
            """;

    /** One for all, since it holds the home's speech model. */
    @TempDir
    private static Path folder;
    private static String home;
    private static Cli cli;

    @BeforeAll
    static void write() throws IOException {
        home = Files.writeString(folder.resolve("home.yaml"), HOME).toString();
        cli = new Cli(folder);
        for (String name : List.of(LIGHT_ON, "am_michael-switch-on-the-heater")) {
            try (InputStream in = DemoStage.class.getResourceAsStream(name + ".flac")) {
                Files.copy(in, folder.resolve(name + ".flac"));
            }
        }
    }

    private static String flac(String name) {
        return folder.resolve(name + ".flac").toString();
    }

    private static Cli.Run listen(String... recordings) {
        List<String> arguments = new ArrayList<>(List.of("listen", "--home", home, "--json", "--wav"));
        arguments.addAll(List.of(recordings));
        return cli.run(arguments.toArray(String[]::new));
    }

    private static short[] samples(String recording) {
        short[] all = new short[60 * Pcm.RATE];
        int length = 0;
        try (AudioSource source = DemoStage.recording(recording)) {
            short[] frame = new short[Pcm.FRAME];
            for (int count = source.read(frame); count > 0; count = source.read(frame)) {
                System.arraycopy(frame, 0, all, length, count);
                length += count;
            }
        }
        return Arrays.copyOf(all, length);
    }

    @Test
    void recording_isDone_withHowItWasHeard() {
        Cli.Run run = listen(flac(LIGHT_ON));

        JsonNode result = run.json().get(0);
        assertEquals(0, run.code(), run.err());
        assertEquals("done", result.get("status").asText());
        assertTrue(result.get("text").asText().startsWith("turn on the kitchen light"), result.toString());
        assertEquals(flac(LIGHT_ON), result.at("/heard/file").asText());
        assertTrue(result.at("/heard/confidence").asDouble() > 0.5, result.toString());
        assertTrue(result.at("/heard/seconds").asDouble() > 1, result.toString());
        assertFalse(result.at("/heard/model").asText().isEmpty());
        assertTrue(result.at("/timing_ms/stt").asDouble() > 0, result.toString());
    }

    @Test
    void readableAnswer_tellsWhatWasHeardFirst() {
        Cli.Run run = cli.run("listen", "--home", home, "--area", "hall", "--wav", flac(LIGHT_ON));

        assertTrue(run.lines().get(0).startsWith("\"turn on the kitchen light"), run.out());
        assertEquals("The kitchen light is on.", run.lines().get(1));
    }

    @Test
    void severalRecordings_areHeardInOrder_andAMissingOneDoesNotStopThem() {
        Cli.Run run = listen(flac(LIGHT_ON), folder + "/nix.wav", folder.toString(), home,
                flac("am_michael-switch-on-the-heater"));

        assertEquals(2, run.code());
        assertEquals(List.of("light.kitchen", "switch.heater"),
                run.json().stream().map(result -> result.at("/commands/0/targets/0").asText()).toList());
        assertEquals(List.of("parley: There is no file " + folder + "/nix.wav",
                "parley: " + folder + " is a folder, not a sound file",
                "parley: " + home + " is neither a WAV nor a FLAC file"), run.err().lines().toList());
    }

    @Test
    void silence_isOneRejectedResult() throws IOException {
        Random random = new Random(1);
        short[] hiss = new short[3 * Pcm.RATE];
        for (int i = 0; i < hiss.length; i++) {
            hiss[i] = (short) (random.nextInt(7) - 3);
        }
        Path file = Files.write(folder.resolve("silence.wav"), new Pcm(hiss).wav());

        Cli.Run run = listen(file.toString());

        assertEquals(1, run.code());
        assertEquals(1, run.lines().size(), run.out());
        assertEquals("rejected", run.json().get(0).get("status").asText());
        assertEquals("", run.json().get(0).get("text").asText());
    }

    @Test
    void emptyRecording_isOneRejectedResult() throws IOException {
        Path file = Files.write(folder.resolve("empty.wav"), new Pcm(new short[0]).wav());

        assertEquals("rejected", listen(file.toString()).json().get(0).get("status").asText());
    }

    @Test
    void stereoOfEightBitsAt44100_isHeardToo() throws IOException {
        Path file = Files.write(folder.resolve("old.wav"), old(samples(LIGHT_ON)));

        Cli.Run run = listen(file.toString());

        assertEquals("light.kitchen", run.json().get(0).at("/commands/0/targets/0").asText(), run.out() + run.err());
    }

    @Test
    void standardInput_mayBeAFile_orBareSamples() {
        Pcm sound = new Pcm(samples(LIGHT_ON));
        for (byte[] in : List.of(sound.wav(), sound.littleEndian())) {
            Cli.Run run = cli.pipe(in, "listen", "--home", home, "--json", "--wav", "-");

            assertEquals(0, run.code(), run.err());
            assertEquals("-", run.json().get(0).at("/heard/file").asText());
            assertEquals("done", run.json().get(0).get("status").asText());
        }
    }

    @Test
    void modelThatIsNotInstalled_isOneClearLine_withTheMend() {
        Cli.Run run = cli.run("listen", "--home", home, "--model", "none-such", "--wav", flac(LIGHT_ON));

        assertEquals(1, run.code());
        assertEquals(1, run.err().lines().count());
        assertTrue(run.err().contains("parley models install none-such"), run.err());
    }

    /** 44.1 kHz by linear interpolation, unsigned bytes, the same on both channels. */
    private static byte[] old(short[] samples) {
        int rate = 44_100;
        int frames = (int) ((long) samples.length * rate / Pcm.RATE);
        ByteBuffer file = ByteBuffer.allocate(44 + 2 * frames).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * frames);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 2);
        file.putInt(rate).putInt(2 * rate).putShort((short) 2).putShort((short) 8);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * frames);
        for (int i = 0; i < frames; i++) {
            double at = (double) i * Pcm.RATE / rate;
            int left = (int) at;
            int right = Math.min(left + 1, samples.length - 1);
            double value = samples[left] + (at - left) * (samples[right] - samples[left]);
            byte sample = (byte) (Math.round(value / 256) + 128);
            file.put(sample).put(sample);
        }
        return file.array();
    }
}
