package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of little-endian numbers and text that may be cut or corrupt. Confined to one thread. */
final class BinaryInput implements AutoCloseable {

    private static final int LONGEST_TEXT = 1 << 16;

    private final Path file;
    private final InputStream in;

    BinaryInput(Path file) throws IOException {
        this.file = file;
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    int int32() throws IOException {
        return numbers(Integer.BYTES).getInt();
    }

    long int64() throws IOException {
        return numbers(Long.BYTES).getLong();
    }

    /** A text preceded by its length. */
    String text() throws IOException {
        int length = int32();
        if (length < 0 || length > LONGEST_TEXT) {
            throw corrupt();
        }
        return new String(numbers(length).array(), StandardCharsets.UTF_8);
    }

    void skip(int bytes) throws IOException {
        numbers(bytes);
    }

    AudioException corrupt() {
        return new AudioException(file + " is damaged; reinstall the model");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private ByteBuffer numbers(int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length < bytes) {
            throw corrupt();
        }
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
}
