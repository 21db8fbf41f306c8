package dev.parley.audio.model;

import java.io.OutputStream;

/**
 * Kaldi's binary format: tokens end with a blank, a number is preceded by its size in bytes, vectors and matrices by
 * their type and dimensions. Confined to one thread.
 */
final class KaldiOutput {

    private final BinaryOutput out;

    KaldiOutput(OutputStream out) {
        this.out = new BinaryOutput(out);
    }

    /** Marks the file as binary; the first thing in it. */
    KaldiOutput binaryMark() {
        out.int8(0).int8('B');
        return this;
    }

    KaldiOutput token(String token) {
        out.text(token + " ");
        return this;
    }

    /** Lines of text in between, as they are. */
    KaldiOutput text(String text) {
        out.text(text);
        return this;
    }

    KaldiOutput int32(int value) {
        out.int8(Integer.BYTES).int32(value);
        return this;
    }

    KaldiOutput float32(double value) {
        out.int8(Float.BYTES).float32(value);
        return this;
    }

    KaldiOutput float64(double value) {
        out.int8(Double.BYTES).float64(value);
        return this;
    }

    KaldiOutput bool(boolean value) {
        out.int8(value ? 'T' : 'F');
        return this;
    }

    KaldiOutput integers(int[] values) {
        int32(values.length);
        for (int value : values) {
            out.int32(value);
        }
        return this;
    }

    KaldiOutput vector(double... values) {
        token("FV").int32(values.length);
        for (double value : values) {
            out.float32(value);
        }
        return this;
    }

    /** A matrix of at least one row. */
    KaldiOutput matrix(double[][] rows) {
        token("FM").int32(rows.length).int32(rows[0].length);
        for (double[] row : rows) {
            for (double value : row) {
                out.float32(value);
            }
        }
        return this;
    }

    /** Hands everything on. */
    void flush() {
        out.flush();
    }
}
