package dev.parley.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private static final int WAV_HEADER = 44;

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

    /** One sound after the other. */
    public static Pcm joined(List<Pcm> parts) {
        short[] samples = new short[parts.stream().mapToInt(part -> part.samples.length).sum()];
        int at = 0;
        for (Pcm part : parts) {
            System.arraycopy(part.samples, 0, samples, at, part.samples.length);
            at += part.samples.length;
        }
        return new Pcm(samples);
    }

    /** The same sound as two bytes a sample, the low one first. */
    public byte[] littleEndian() {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    /** The same sound as a WAV file of 16 bits. */
    public byte[] wav() {
        byte[] data = littleEndian();
        ByteBuffer file = ByteBuffer.allocate(WAV_HEADER + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(WAV_HEADER - 8 + data.length).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        file.put(ascii("data")).putInt(data.length).put(data);
        return file.array();
    }

    /** The same sound, louder or softer; what gets too loud is cut off. */
    public Pcm scaled(double gain) {
        if (gain == 1) {
            return this;
        }
        short[] scaled = new short[samples.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(gain * samples[i])));
        }
        return new Pcm(scaled);
    }

    /** Its length in seconds. */
    public double seconds() {
        return samples.length / (double) RATE;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
