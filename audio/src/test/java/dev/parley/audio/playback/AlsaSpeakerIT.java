package dev.parley.audio.playback;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real processes that stand in for aplay. */
@Timeout(30)
class AlsaSpeakerIT {

    private static final Pcm SOUND = new Pcm(new short[50_000]);

    @TempDir
    Path folder;

    @Test
    void play_returnsOnceThePlayerHasTakenAllAndEnded() throws Exception {
        Path heard = folder.resolve("heard.raw");
        Pcm sound = new Pcm(new short[] {1, 2, 3});

        try (AlsaSpeaker speaker = speaker("cat > " + heard)) {
            speaker.play(sound);

            assertArrayEquals(sound.littleEndian(), Files.readAllBytes(heard));
        }
    }

    @Test
    void firstPart_isHeard_beforeTheSecondIsThere() throws Exception {
        Path heard = folder.resolve("heard.raw");
        Pcm sound = new Pcm(new short[] {1, 2, 3});
        List<Pcm> parts = List.of(sound, sound);

        try (AlsaSpeaker speaker = speaker("cat > " + heard)) {
            speaker.play(parts.stream().peek(part -> {
                if (Files.exists(heard)) {
                    await().until(() -> Files.size(heard) == sound.littleEndian().length);
                }
            }).iterator());

            assertArrayEquals(Pcm.joined(parts).littleEndian(), Files.readAllBytes(heard));
        }
    }

    @Test
    void failure_isReportedInThePlayersOwnWords() {
        try (AlsaSpeaker speaker = speaker("echo 'audio open error: Device or resource busy' >&2; exit 1")) {
            AudioException e = assertThrows(AudioException.class, () -> speaker.play(SOUND));

            assertEquals("The speaker \"hw:9\" does not work: audio open error: Device or resource busy."
                    + " List devices with: aplay -L", e.getMessage());
        }
    }

    @Test
    void closing_stopsWhatPlays() throws Exception {
        Path started = folder.resolve("started");
        AlsaSpeaker speaker = speaker("touch " + started + "; sleep 1000");
        CompletableFuture<Void> play = CompletableFuture.runAsync(() -> speaker.play(SOUND));
        await().until(() -> Files.exists(started));

        speaker.close();
        speaker.close();

        play.get(5, TimeUnit.SECONDS);
    }

    @Test
    void closedSpeaker_playsNothing() {
        Path heard = folder.resolve("heard.raw");
        AlsaSpeaker speaker = speaker("cat > " + heard);
        speaker.close();

        speaker.play(SOUND);

        assertFalse(Files.exists(heard));
    }

    @Test
    void sounds_areHeardOneAfterTheOther() throws Exception {
        Path busy = folder.resolve("busy");
        try (AlsaSpeaker speaker = speaker("mkdir " + busy + " && cat > /dev/null && sleep 0.1 && rmdir " + busy)) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> speaker.play(SOUND));
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> speaker.play(SOUND));

            first.get(10, TimeUnit.SECONDS);
            second.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void missingPlayer_saysWhatToInstall() {
        try (AlsaSpeaker speaker = new AlsaSpeaker("hw:9", List.of("/no/such/aplay"))) {
            AudioException e = assertThrows(AudioException.class, () -> speaker.play(SOUND));

            assertTrue(e.getMessage().contains("apt install alsa-utils"), e.getMessage());
        }
    }

    private static AlsaSpeaker speaker(String script) {
        return new AlsaSpeaker("hw:9", List.of("sh", "-c", script));
    }
}
