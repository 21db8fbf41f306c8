package dev.parley.runtime.doctor;

import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads some seconds of a source. Stateless. */
final class Recording {

    private Recording() {
    }

    /**
     * The next samples of a source, fewer where it ends before.
     *
     * @param seconds how many at most
     * @param meter   told each frame of 100 ms, as it comes
     * @throws dev.parley.audio.AudioException where the source fails
     */
    static Pcm of(AudioSource source, double seconds, Consumer<short[]> meter) {
        short[] samples = new short[(int) (seconds * Pcm.RATE)];
        short[] frame = new short[Pcm.FRAME];
        int length = 0;
        while (length < samples.length) {
            int count = source.read(frame);
            if (count < 0) {
                break;
            }
            meter.accept(Arrays.copyOf(frame, count));
            count = Math.min(count, samples.length - length);
            System.arraycopy(frame, 0, samples, length, count);
            length += count;
        }
        return new Pcm(Arrays.copyOf(samples, length));
    }
}
