package dev.parley.audio.wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RawSourceTest {

    @Test
    void bareSamples_areTakenAsTheyAre() {
        short[] samples = {5, -6, 700, 0, 0};

        assertArrayEquals(samples, read(new Pcm(samples).littleEndian(), 5));
    }

    @Test
    void wavHeader_isDetected() {
        byte[] wav = WavBytes.wav(new float[8_000], 8_000, 1, 8, WavBytes.PCM);

        assertEquals(16_000, read(wav, 20_000).length, 1);
    }

    @Test
    void fewerThanFourBytes_areStillSound() {
        assertArrayEquals(new short[] {1}, read(new byte[] {1, 0}, 5));
        assertEquals(0, read(new byte[0], 5).length);
    }

    @Test
    void lastFrame_maySoundShorter() {
        assertEquals(3, read(new byte[7], 5).length);
    }

    @Test
    void samplesThatHaveCome_areGivenWithoutWaitingForABlock() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.sink().write(ByteBuffer.wrap(new Pcm(new short[] {1, 2, 3, 4}).littleEndian()));
        try (AudioSource source = new RawSource(Channels.newInputStream(pipe.source()), "pipe")) {
            short[] frame = new short[4];

            assertEquals(4, assertTimeoutPreemptively(Duration.ofSeconds(5), () -> source.read(frame)));
            assertArrayEquals(new short[] {1, 2, 3, 4}, frame);
        }
    }

    @Test
    void closing_endsAReadThatWaits() throws Exception {
        Pipe pipe = Pipe.open();
        pipe.sink().write(ByteBuffer.allocate(64));
        AudioSource source = new RawSource(Channels.newInputStream(pipe.source()), "pipe");
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
            source.read(new short[32]);
            return source.read(new short[32]);
        });

        source.close();

        assertEquals(-1, read.get(5, TimeUnit.SECONDS));
    }

    private static short[] read(byte[] bytes, int most) {
        try (AudioSource source = new RawSource(new ByteArrayInputStream(bytes), "standard input")) {
            short[] frame = new short[most];
            return Arrays.copyOf(frame, Math.max(0, source.read(frame)));
        }
    }
}
