package dev.parley.audio.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Little-endian numbers and text, as Kaldi and OpenFst write them. Confined to one thread. */
final class BinaryOutput {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    BinaryOutput(OutputStream out) {
        this.out = out;
    }

    BinaryOutput int8(int value) {
        room(Byte.BYTES).put((byte) value);
        return this;
    }

    BinaryOutput int32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    BinaryOutput int64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    BinaryOutput float32(double value) {
        room(Float.BYTES).putFloat((float) value);
        return this;
    }

    BinaryOutput float64(double value) {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    BinaryOutput bytes(byte[] bytes) {
        flush();
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    BinaryOutput text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands everything on. */
    void flush() {
        try {
            out.write(buffer.array(), 0, buffer.position());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.clear();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }
}
