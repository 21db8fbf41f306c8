package dev.parley.runtime.doctor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import dev.parley.audio.wav.RawSource;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private final List<short[]> frames = new ArrayList<>();

    private static short[] ramp(int length) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) i;
        }
        return samples;
    }

    private Pcm record(short[] samples, double seconds) {
        try (AudioSource source =
                new RawSource(new ByteArrayInputStream(new Pcm(samples).littleEndian()), "a room")) {
            return Recording.of(source, seconds, frames::add);
        }
    }

    @Test
    void soundIsCutAtItsTime_andShownFrameByFrame() {
        short[] second = ramp(Pcm.RATE);

        assertArrayEquals(Arrays.copyOf(second, 4_000), record(second, 0.25).samples());
        assertEquals(3, frames.size());
        assertArrayEquals(Arrays.copyOf(second, Pcm.FRAME), frames.get(0));
    }

    @Test
    void soundThatEndsBefore_isShorter() {
        assertEquals(2_000, record(ramp(2_000), 1).samples().length);
        assertEquals(400, frames.get(1).length);
    }
}
