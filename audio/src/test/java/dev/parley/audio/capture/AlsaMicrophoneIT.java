package dev.parley.audio.capture;

import static dev.parley.audio.capture.AlsaMicrophone.OnFailure.GIVE_UP;
import static dev.parley.audio.capture.AlsaMicrophone.OnFailure.TRY_AGAIN;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real processes that stand in for arecord. */
@Timeout(30)
class AlsaMicrophoneIT {

    @TempDir
    Path folder;

    @Test
    void sound_isReadToItsEnd() throws Exception {
        short[] samples = ramp(2_000);
        Path raw = Files.write(folder.resolve("mic.raw"), new Pcm(samples).littleEndian());

        try (AlsaMicrophone mic = mic(GIVE_UP, "cat " + raw)) {
            short[] frame = new short[1_600];
            assertEquals(1_600, mic.read(frame));
            assertArrayEquals(Arrays.copyOf(samples, 1_600), frame);
            assertEquals(400, mic.read(frame));
            assertEquals(-1, mic.read(frame));
        }
    }

    @Test
    void failure_isReportedInTheRecordersOwnWords() {
        try (AlsaMicrophone mic =
                mic(GIVE_UP, "echo 'Recording' >&2; echo 'audio open error: No such device' >&2; exit 1")) {
            AudioException e = assertThrows(AudioException.class, () -> mic.read(new short[1_600]));

            assertEquals("The microphone \"hw:9\" does not work: audio open error: No such device."
                    + " List devices with: arecord -L", e.getMessage());
        }
    }

    @Test
    void missingRecorder_saysWhatToInstall() {
        try (AlsaMicrophone mic = new AlsaMicrophone("hw:9", List.of("/no/such/arecord"), GIVE_UP, Duration.ZERO)) {
            AudioException e = assertThrows(AudioException.class, () -> mic.read(new short[1_600]));

            assertTrue(e.getMessage().contains("apt install alsa-utils"), e.getMessage());
        }
    }

    @Test
    void unpluggedMicrophone_comesBack() throws Exception {
        Path raw = Files.write(folder.resolve("mic.raw"), new Pcm(ramp(1_600)).littleEndian());
        Path plugged = folder.resolve("plugged");

        try (AlsaMicrophone mic = mic(TRY_AGAIN,
                "test -e " + plugged + " && exec cat " + raw + "; echo unplugged >&2; exit 1")) {
            await().until(() -> mic.trouble().isPresent());
            assertTrue(mic.trouble().get().contains("unplugged"), mic.trouble().get());
            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> mic.read(new short[1_600]));
            assertFalse(read.isDone());

            Files.createFile(plugged);

            assertEquals(1_600, read.get(10, TimeUnit.SECONDS));
            assertTrue(mic.trouble().isEmpty());
        }
    }

    @Test
    void soundNobodyReads_isDroppedAndCounted() throws Exception {
        Path raw = Files.write(folder.resolve("mic.raw"), new byte[2 * 23 * Pcm.RATE]);

        try (AlsaMicrophone mic = mic(GIVE_UP, "cat " + raw + "; sleep 60")) {
            await().untilAsserted(() -> assertEquals(3, mic.droppedSeconds(), 0.001));
        }
    }

    @Test
    void level_isThatOfTheLatestSound() throws Exception {
        short[] loud = new short[1_600];
        Arrays.fill(loud, (short) 16_384);
        Path raw = Files.write(folder.resolve("mic.raw"), new Pcm(loud).littleEndian());

        try (AlsaMicrophone mic = mic(GIVE_UP, "cat " + raw)) {
            assertEquals(1_600, mic.read(new short[1_600]));
            assertEquals(-6.02, mic.level().peakDecibels(), 0.01);
        }
    }

    @Test
    void closing_endsAReadThatWaitsAndTheRecorder() throws Exception {
        Path pid = folder.resolve("pid");
        AlsaMicrophone mic = mic(TRY_AGAIN, "echo $$ > " + pid + "; trap '' TERM; sleep 1000; sleep 1000");
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> mic.read(new short[1_600]));
        await().until(() -> Files.exists(pid) && Files.size(pid) > 1);
        long recorder = Long.parseLong(Files.readString(pid).strip());

        assertTimeoutPreemptively(Duration.ofSeconds(5), mic::close);
        mic.close();

        assertEquals(-1, read.get(5, TimeUnit.SECONDS));
        await().until(() -> ProcessHandle.of(recorder).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void closing_endsThePauseBetweenAttempts() {
        AlsaMicrophone mic = new AlsaMicrophone("hw:9", List.of("false"), TRY_AGAIN, Duration.ofHours(1));
        await().until(() -> mic.trouble().isPresent());

        assertTimeoutPreemptively(Duration.ofSeconds(5), mic::close);
        assertEquals(-1, mic.read(new short[1]));
    }

    @Test
    void recorderThatComplainsWithoutEnd_goesOn() throws Exception {
        String frame = "head -c 3200 /dev/zero";
        try (AlsaMicrophone mic = mic(GIVE_UP,
                "for i in 1 2 3 4; do head -c 60000 /dev/zero | tr '\\0' x >&2; " + frame + "; done; sleep 60")) {
            short[] all = new short[4 * 1_600];
            assertEquals(all.length, mic.read(all));
        }
    }

    private static AlsaMicrophone mic(AlsaMicrophone.OnFailure onFailure, String script) {
        return new AlsaMicrophone("hw:9", List.of("sh", "-c", script), onFailure, Duration.ofMillis(20));
    }

    private static short[] ramp(int length) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) (i + 1);
        }
        return samples;
    }
}
