package dev.parley.audio.wav;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** WAV files made in memory, and the sound of what is read. */
final class WavBytes {

    static final int PCM = 1;
    static final int FLOAT = 3;

    private WavBytes() {
    }

    /** The same mono sound in every channel. */
    static byte[] wav(float[] sound, int rate, int channels, int bits, int tag) {
        ByteBuffer data = ByteBuffer.allocate(sound.length * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : sound) {
            for (int channel = 0; channel < channels; channel++) {
                put(data, sample, bits, tag);
            }
        }
        return file(chunk("fmt ", format(tag, channels, rate, channels * bits / 8, bits)),
                chunk("data", data.array()));
    }

    static byte[] format(int tag, int channels, int rate, int frameBytes, int bits) {
        return ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putShort((short) tag).putShort((short) channels)
                .putInt(rate).putInt(rate * frameBytes).putShort((short) frameBytes).putShort((short) bits).array();
    }

    static byte[] chunk(String id, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN)
                .put(id.getBytes(StandardCharsets.US_ASCII)).putInt(content.length).put(content).array();
    }

    static byte[] file(byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        byte[] body = out.toByteArray();
        return ByteBuffer.allocate(12 + body.length).order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + body.length)
                .put("WAVE".getBytes(StandardCharsets.US_ASCII)).put(body).array();
    }

    static short[] read(byte[] file) {
        try (WavSource source = new WavSource(new ByteArrayInputStream(file), "test.wav")) {
            short[] all = new short[0];
            short[] frame = new short[1_600];
            for (int count = source.read(frame); count > 0; count = source.read(frame)) {
                all = Arrays.copyOf(all, all.length + count);
                System.arraycopy(frame, 0, all, all.length - count, count);
            }
            return all;
        }
    }

    private static void put(ByteBuffer data, float sample, int bits, int tag) {
        if (tag == FLOAT) {
            if (bits == 32) {
                data.putFloat(sample);
            } else {
                data.putDouble(sample);
            }
            return;
        }
        if (bits == 8) {
            data.put((byte) Math.round(128 + 127 * sample));
            return;
        }
        long value = Math.round(sample * ((1L << bits - 1) - 1));
        for (int i = 0; i < bits / 8; i++) {
            data.put((byte) (value >> 8 * i));
        }
    }
}
