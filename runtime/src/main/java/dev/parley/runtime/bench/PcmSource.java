package dev.parley.runtime.bench;

import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;

/** Sound in memory as a source. Confined to one thread. */
final class PcmSource implements AudioSource {

    private final short[] samples;
    private int at;

    PcmSource(Pcm sound) {
        this.samples = sound.samples();
    }

    @Override
    public int read(short[] frame) {
        int length = Math.min(frame.length, samples.length - at);
        if (length <= 0) {
            return -1;
        }
        System.arraycopy(samples, at, frame, 0, length);
        at += length;
        return length;
    }

    @Override
    public void close() {
        at = samples.length;
    }
}
