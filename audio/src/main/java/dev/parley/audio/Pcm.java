package dev.parley.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /** Sound as devices and files have it: two bytes a sample, the low one first; an odd last byte is dropped. */
    public static Pcm ofLittleEndian(byte[] bytes, int length) {
        Objects.checkFromIndexSize(0, length, bytes.length);
        short[] samples = new short[length / 2];
        ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new Pcm(samples);
    }

    /** The same sound as two bytes a sample, the low one first. */
    public byte[] littleEndian() {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    /** Its length in seconds. */
    public double seconds() {
        return samples.length / (double) RATE;
    }
}
