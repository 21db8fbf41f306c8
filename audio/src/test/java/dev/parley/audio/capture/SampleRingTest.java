package dev.parley.audio.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.audio.AudioException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SampleRingTest {

    private final SampleRing ring = new SampleRing(4);

    @Test
    void samples_comeOutInOrderAroundTheEnd() {
        write(1, 2, 3);
        assertArrayEquals(new short[] {1, 2}, read(2));
        write(4, 5, 6);
        assertArrayEquals(new short[] {3, 4, 5, 6}, read(4));
    }

    @Test
    void fullRing_dropsTheOldestAndCountsThem() {
        write(1, 2, 3, 4, 5, 6);

        assertEquals(2, ring.dropped());
        assertArrayEquals(new short[] {3, 4, 5, 6}, read(4));
    }

    @Test
    void reader_waitsForAFullFrame() throws Exception {
        write(1);
        CompletableFuture<short[]> read = CompletableFuture.supplyAsync(() -> read(3));
        write(2);
        write(3);

        assertArrayEquals(new short[] {1, 2, 3}, read.get(5, TimeUnit.SECONDS));
    }

    @Test
    void end_givesWhatIsLeftAndThenNothing() {
        write(1);
        ring.end();

        short[] frame = new short[3];
        assertEquals(1, ring.read(frame));
        assertEquals(-1, ring.read(frame));
    }

    @Test
    void failure_showsOnceWhatIsLeftIsRead() {
        write(1, 2);
        ring.fail(new AudioException("unplugged"));

        assertArrayEquals(new short[] {1, 2}, read(2));
        assertEquals("unplugged", assertThrows(AudioException.class, () -> read(2)).getMessage());
    }

    @Test
    void discard_endsTheSoundAtOnce() {
        write(1, 2);
        ring.discard();

        assertEquals(-1, ring.read(new short[1]));
    }

    @Test
    void samplesThatComeAfterTheEnd_areThrownAway() {
        ring.discard();
        write(1);

        assertEquals(-1, ring.read(new short[1]));
    }

    private void write(int... values) {
        short[] samples = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            samples[i] = (short) values[i];
        }
        ring.write(samples, samples.length);
    }

    private short[] read(int length) {
        short[] frame = new short[length];
        assertEquals(length, ring.read(frame));
        return frame;
    }
}
