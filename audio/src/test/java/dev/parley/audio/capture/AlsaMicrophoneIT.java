package dev.parley.audio.capture;

import static dev.parley.audio.capture.AlsaMicrophone.OnFailure.GIVE_UP;
import static dev.parley.audio.capture.AlsaMicrophone.OnFailure.TRY_AGAIN;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.Tone;
import dev.parley.audio.capture.AlsaMicrophone.Pace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    private static final Pace FAST = new Pace(Duration.ofMillis(20), Duration.ofHours(1));

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
                    + " This machine has no sound card that records. List devices with: arecord -L", e.getMessage());
        }
    }

    @Test
    void missingRecorder_saysWhatToInstall() {
        try (AlsaMicrophone mic = mic("hw:9", GIVE_UP, List.of("/no/such/arecord"), FAST)) {
            AudioException e = assertThrows(AudioException.class, () -> mic.read(new short[1_600]));

            assertTrue(e.getMessage().contains("apt install alsa-utils"), e.getMessage());
        }
    }

    @Test
    void unpluggedMicrophone_comesBack() throws Exception {
        Path raw = Files.write(folder.resolve("mic.raw"), new Pcm(ramp(1_600)).littleEndian());
        Path plugged = folder.resolve("plugged");

        try (AlsaMicrophone mic = mic(TRY_AGAIN,
                "test -e " + plugged + " && cat " + raw + " && exec sleep 1000; echo unplugged >&2; exit 1")) {
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
            await().untilAsserted(() -> assertEquals(3, mic.counts().droppedSeconds(), 0.001));
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
        AlsaMicrophone mic = mic("hw:9", TRY_AGAIN, List.of("false"),
                new Pace(Duration.ofHours(1), Duration.ofHours(1)));
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

    @Test
    void soundThatBreaksOffAndComesBack_isCounted() throws Exception {
        Path raw = Files.write(folder.resolve("mic.raw"), new Pcm(ramp(1_600)).littleEndian());
        Path before = folder.resolve("before");

        try (AlsaMicrophone mic = mic(TRY_AGAIN, "cat " + raw + "; test -e " + before + " && exec sleep 1000; touch "
                + before + "; echo unplugged >&2; exit 1")) {
            assertEquals(1_600, mic.read(new short[1_600]));
            assertEquals(1_600, mic.read(new short[1_600]));

            assertEquals(new CaptureCounts(0, 0, 1), mic.counts());
        }
    }

    @Test
    void recorderThatEnds_isStartedAgain_asArecordEndsAt2Gigabytes() throws Exception {
        Path raw = Files.write(folder.resolve("mic.raw"), new Pcm(ramp(1_600)).littleEndian());

        try (AlsaMicrophone mic = mic(TRY_AGAIN, "exec cat " + raw)) {
            assertEquals(1_600, mic.read(new short[1_600]));
            assertEquals(1_600, mic.read(new short[1_600]));
        }
    }

    @Test
    void recorderThatEndsWithoutASound_isAFailure() {
        try (AlsaMicrophone mic = mic(GIVE_UP, "exit 0")) {
            AudioException e = assertThrows(AudioException.class, () -> mic.read(new short[1_600]));

            assertTrue(e.getMessage().contains("it gave no sound"), e.getMessage());
        }
    }

    @Test
    void soundTheCardHadToThrowAway_isCounted() throws Exception {
        String overrun = "echo 'overrun!!! (at least 12.345 ms long)' >&2; head -c 3200 /dev/zero; ";

        try (AlsaMicrophone mic = mic(GIVE_UP, overrun + overrun + "sleep 60")) {
            await().untilAsserted(() -> assertEquals(2, mic.counts().overruns()));
        }
    }

    @Test
    void microphoneByName_isLookedForAtEachOpening() throws Exception {
        try (AlsaMicrophone mic = mic("ReSpeaker 4", TRY_AGAIN,
                List.of("sh", "-c", "printf '%-3200s' \"$2\"; exec sleep 1000"), FAST)) {
            await().until(() -> mic.trouble().isPresent());
            assertEquals("There is no microphone \"ReSpeaker 4\". This machine has no sound card that records",
                    mic.trouble().get());

            Files.writeString(folder.resolve("pcm"), "03-00: USB Audio : USB Audio : capture 1\n");
            Files.writeString(folder.resolve("cards"), " 3 [Array          ]: USB-Audio - ReSpeaker 4 Mic Array\n");

            short[] frame = new short[1_600];
            assertEquals(1_600, mic.read(frame));
            assertEquals("plughw:CARD=Array,DEV=0", new String(new Pcm(frame).littleEndian(), US_ASCII).strip());
        }
    }

    /** What {@code hw:} devices do: arecord records at the nearest rate, and only the head of the file tells it. */
    @Test
    void otherRateThanAskedFor_isResampled() throws Exception {
        Path wav = Files.write(folder.resolve("mic.wav"), wav(440, 44_100, 1));

        try (AlsaMicrophone mic = mic(GIVE_UP, "cat " + wav)) {
            short[] second = new short[Pcm.RATE];
            assertEquals(Pcm.RATE, mic.read(second));
            assertEquals(0.5, Tone.amplitude(second, 440), 0.01);
        }
    }

    @Test
    void cardThatCannotGiveParleysFormat_isAskedForItsOwn() throws Exception {
        Path wav = Files.write(folder.resolve("mic.wav"), wav(440, 44_100, 2));
        String card = "test \"$5 $7 $9\" = 'S16_LE 44100 2' && exec cat " + wav + "; printf 'FORMAT:  S16_LE S32_LE\n"
                + "CHANNELS: 2\nRATE: [44100 48000]\n---\n' >&2; echo 'Channels count non available' >&2; exit 1";

        try (AlsaMicrophone mic = mic(GIVE_UP, card)) {
            short[] second = new short[Pcm.RATE];
            assertEquals(Pcm.RATE, mic.read(second));
            assertEquals(0.5, Tone.amplitude(second, 440), 0.01);
        }
    }

    @Test
    void cardThatHangs_isOpenedAgain() throws Exception {
        Path before = folder.resolve("before");
        String hanging = "test -e " + before + " || { touch " + before + "; exec sleep 1000; }; ";
        Path raw = Files.write(folder.resolve("mic.raw"), new Pcm(ramp(1_600)).littleEndian());

        try (AlsaMicrophone mic = mic("hw:9", TRY_AGAIN, List.of("sh", "-c", hanging + "cat " + raw + "; sleep 1000"),
                new Pace(Duration.ofMillis(20), Duration.ofMillis(200)))) {
            assertEquals(1_600, mic.read(new short[1_600]));

            await().until(() -> mic.trouble().isPresent());
            assertTrue(mic.trouble().get().contains("it hangs, and gives no sound"), mic.trouble().get());
        }
    }

    @Test
    void cardThatGivesNothingAtAll_isAFailure_inItsWords() {
        try (AlsaMicrophone mic = mic(GIVE_UP, "printf 'FORMAT:  S32_LE\nCHANNELS: 2\nRATE: 48000\n---\n' >&2;"
                + " echo 'Unable to install hw params:' >&2; exit 1")) {
            AudioException e = assertThrows(AudioException.class, () -> mic.read(new short[1_600]));

            assertTrue(e.getMessage().contains("does not work: Unable to install hw params:."), e.getMessage());
        }
    }

    private AlsaMicrophone mic(AlsaMicrophone.OnFailure onFailure, String script) {
        return mic("hw:9", onFailure, List.of("sh", "-c", script), FAST);
    }

    /** The program finds arecord's options after its own arguments. */
    private AlsaMicrophone mic(String name, AlsaMicrophone.OnFailure onFailure, List<String> program, Pace pace) {
        return new AlsaMicrophone(name, new Arecord(program, new SoundCards(folder)), onFailure, pace);
    }

    /** 1.5 s of a tone of half of full scale, the same in all channels, as arecord writes it to a pipe. */
    private static byte[] wav(double hertz, int rate, int channels) {
        float[] tone = Tone.sine(hertz, rate, 1.5);
        ByteBuffer file = ByteBuffer.allocate(44 + 2 * channels * tone.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(US_ASCII)).putInt(0x8000_0024).put("WAVEfmt ".getBytes(US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(2 * channels * rate);
        file.putShort((short) (2 * channels)).putShort((short) 16);
        file.put("data".getBytes(US_ASCII)).putInt(0x8000_0000);
        for (float sample : tone) {
            for (int channel = 0; channel < channels; channel++) {
                file.putShort((short) (32_768 * sample));
            }
        }
        return file.array();
    }

    private static short[] ramp(int length) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) (i + 1);
        }
        return samples;
    }
}
