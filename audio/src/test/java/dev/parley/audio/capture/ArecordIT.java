package dev.parley.audio.capture;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.audio.Pcm;
import dev.parley.audio.Tone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real arecord, where this machine has it, on cards that ALSA makes of a named pipe. */
@Timeout(30)
class ArecordIT {

    private static final int RATE = 48_000;

    @TempDir
    private Path folder;
    private Path pipe;
    private Path config;

    @BeforeEach
    void makeCards() throws Exception {
        assumeTrue(runs("arecord", "--version"), "no arecord here");
        pipe = folder.resolve("pipe");
        assumeTrue(runs("mkfifo", pipe.toString()), "no mkfifo here");
        config = Files.writeString(folder.resolve("asound.conf"), """
                pcm.nothing {type null}
                pcm.room {type file slave.pcm nothing file /dev/null infile "%s" format raw}
                pcm.converted {type plug slave {pcm room rate %d channels 2 format S16_LE}}
                """.formatted(pipe, RATE));
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private AlsaMicrophone mic(String device, AlsaMicrophone.OnFailure onFailure) {
        List<String> program = List.of("env", "ALSA_CONFIG_PATH=" + config, "arecord");
        Arecord arecord = new Arecord(program, new SoundCards(folder));
        return new AlsaMicrophone(device, arecord, onFailure,
                new AlsaMicrophone.Pace(Duration.ofMillis(20), Duration.ofHours(1)));
    }

    /** Six seconds of a tone, and no end after them: a card that hangs. */
    private Process playIntoThePipe() throws IOException {
        float[] tone = Tone.sine(440, RATE, 6);
        ByteBuffer stereo = ByteBuffer.allocate(4 * tone.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : tone) {
            stereo.putShort((short) (32_768 * sample)).putShort((short) (32_768 * sample));
        }
        Path raw = Files.write(folder.resolve("tone.raw"), stereo.array());
        return new ProcessBuilder("sh", "-c", "exec > '" + pipe + "'; cat '" + raw + "'; exec sleep 60").start();
    }

    @Test
    void soundOfARealRecorder_isRead_andACardThatHangsIsLetGo() throws Exception {
        AlsaMicrophone mic = mic("converted", AlsaMicrophone.OnFailure.GIVE_UP);
        Process card = playIntoThePipe();
        try {
            short[] second = new short[Pcm.RATE];
            assertEquals(second.length, mic.read(second));
            // ALSA leaves holes where it finds less in the pipe than it asked for.
            assertTrue(Tone.amplitude(second, 440) > 0.1);

            mic.close();
            assertEquals(-1, mic.read(second));
        } finally {
            card.destroy();
        }
    }

    @Test
    void deviceThatIsNotThere_isToldInAlsasWords() {
        try (AlsaMicrophone mic = mic("nonesuch", AlsaMicrophone.OnFailure.TRY_AGAIN)) {
            await().until(() -> mic.trouble().isPresent());

            String trouble = mic.trouble().get();
            assertTrue(trouble.contains("audio open error: No such file or directory"), trouble);
        }
    }
}
