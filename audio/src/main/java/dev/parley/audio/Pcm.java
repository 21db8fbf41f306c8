package dev.parley.audio;

import java.util.Objects;

/**
 * A stretch of sound: signed 16-bit samples, mono, {@value #RATE} a second.
 *
 * @param samples the samples; not copied, treat as read only
 */
public record Pcm(short[] samples) {

    /** Samples a second, everywhere inside Parley. */
    public static final int RATE = 16_000;

    /** Samples in the 100 ms that travel at a time. */
    public static final int FRAME = RATE / 10;

    public Pcm {
        Objects.requireNonNull(samples);
    }

    /** Its length in seconds. */
    public double seconds() {
        return samples.length / (double) RATE;
    }
}
