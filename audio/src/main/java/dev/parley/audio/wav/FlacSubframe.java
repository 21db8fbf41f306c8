package dev.parley.audio.wav;

import java.io.IOException;
import java.util.Arrays;

/** One channel of one FLAC frame (RFC 9639, section 9.2): a predictor and what it missed. */
final class FlacSubframe {

    private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

    private final BitReader bits;
    private final int[] samples;
    private final int count;

    private FlacSubframe(BitReader bits, int[] samples, int count) {
        this.bits = bits;
        this.samples = samples;
        this.count = count;
    }

    /**
     * Decodes a channel.
     *
     * @param depth   bits a sample
     * @param samples where they go
     * @param count   how many there are
     * @throws IOException where the data is damaged or ends
     */
    static void decode(BitReader bits, int depth, int[] samples, int count) throws IOException {
        new FlacSubframe(bits, samples, count).decode(depth);
    }

    private void decode(int depth) throws IOException {
        if (bits.unsigned(1) != 0) {
            throw damaged();
        }
        int type = (int) bits.unsigned(6);
        int wasted = bits.unsigned(1) == 0 ? 0 : bits.unary() + 1;
        int width = depth - wasted;
        if (width < 1) {
            throw damaged();
        }
        if (type == 0) {
            Arrays.fill(samples, 0, count, bits.signed(width));
        } else if (type == 1) {
            warmUp(count, width);
        } else if (type >= 8 && type <= 12) {
            warmUp(type - 8, width);
            residual(type - 8);
            predict(FIXED[type - 8], 0);
        } else if (type >= 32) {
            linear(type - 31, width);
        } else {
            throw damaged();
        }
        for (int i = 0; wasted > 0 && i < count; i++) {
            samples[i] <<= wasted;
        }
    }

    private void warmUp(int order, int width) throws IOException {
        if (order > count) {
            throw damaged();
        }
        for (int i = 0; i < order; i++) {
            samples[i] = bits.signed(width);
        }
    }

    private void linear(int order, int width) throws IOException {
        warmUp(order, width);
        int precision = (int) bits.unsigned(4) + 1;
        int shift = bits.signed(5);
        if (precision == 16 || shift < 0) {
            throw damaged();
        }
        int[] coefficients = new int[order];
        for (int i = 0; i < order; i++) {
            coefficients[i] = bits.signed(precision);
        }
        residual(order);
        predict(coefficients, shift);
    }

    /** Reads what the predictor missed, from sample number {@code order} on, in Rice codes (section 9.2.7). */
    private void residual(int order) throws IOException {
        int method = (int) bits.unsigned(2);
        int partitions = 1 << bits.unsigned(4);
        int length = count / partitions;
        if (method > 1 || count % partitions != 0 || length < order) {
            throw damaged();
        }
        int parameterBits = method == 0 ? 4 : 5;
        int at = order;
        for (int partition = 1; partition <= partitions; partition++) {
            int parameter = (int) bits.unsigned(parameterBits);
            boolean plain = parameter == (1 << parameterBits) - 1;
            int width = plain ? (int) bits.unsigned(5) : parameter;
            for (; at < partition * length; at++) {
                samples[at] = plain ? bits.signed(width) : rice(width);
            }
        }
    }

    private int rice(int parameter) throws IOException {
        long folded = (long) bits.unary() << parameter | bits.unsigned(parameter);
        return (int) (folded >>> 1 ^ -(folded & 1));
    }

    private void predict(int[] coefficients, int shift) {
        for (int i = coefficients.length; i < count; i++) {
            long sum = 0;
            for (int j = 0; j < coefficients.length; j++) {
                sum += (long) coefficients[j] * samples[i - 1 - j];
            }
            samples[i] += (int) (sum >> shift);
        }
    }

    private static IOException damaged() {
        return new IOException("its FLAC data is damaged");
    }
}
