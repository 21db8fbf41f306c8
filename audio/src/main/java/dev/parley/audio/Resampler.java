package dev.parley.audio;

import java.util.Arrays;
import java.util.List;

/**
 * Brings mono sound of any rate to {@value Pcm#RATE} a second, as a stream: a windowed-sinc low-pass, of which every
 * output sample uses the phase that falls on it. Flat to 90 % of the lower of the two Nyquist frequencies, 70 dB down
 * from that frequency on. Confined to one thread.
 *
 * <p>Source: R. E. Crochiere and L. R. Rabiner, "Multirate Digital Signal Processing", 1983, sections 2.4 and 4.3;
 * length and shape of the window by J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window
 * function", 1974.
 */
public final class Resampler {

    /** Lowest rate that is taken. */
    public static final int MIN_RATE = 1_000;

    /** Highest rate that is taken. */
    public static final int MAX_RATE = 384_000;

    private static final double STOP_BAND_DECIBELS = 70;
    private static final double PASS_BAND = 0.9;

    /** Rates that share no large factor with 16,000 would need a table of megabytes; the nearest phase will do. */
    private static final int MAX_PHASES = 1_024;

    /** Input samples to go forward for {@link #up} output samples. */
    private final int down;
    private final int up;
    private final int reach;
    private final float[][] phases;

    /** Input around the next output sample; history[0] is input sample number {@link #first}. */
    private float[] history;
    private int filled;
    private long first;
    private long taken;
    private long made;

    /**
     * Starts a stream.
     *
     * @param rate samples a second that come in, {@value #MIN_RATE} to {@value #MAX_RATE}
     */
    public Resampler(int rate) {
        if (rate < MIN_RATE || rate > MAX_RATE) {
            throw new IllegalArgumentException("rate " + rate);
        }
        int common = greatestCommonDivisor(rate, Pcm.RATE);
        down = rate / common;
        up = Pcm.RATE / common;
        double nyquist = Math.min(1, Pcm.RATE / (double) rate) / 2;
        double transition = 2 * Math.PI * nyquist * (1 - PASS_BAND);
        reach = (int) Math.ceil((STOP_BAND_DECIBELS - 8) / (2.285 * transition) / 2);
        phases = down == up ? new float[0][] : table(Math.min(up, MAX_PHASES), nyquist * (1 + PASS_BAND) / 2, reach);
        history = new float[4 * reach];
        first = -reach;
        filled = reach;
    }

    /**
     * A whole sound at once.
     *
     * @param samples full scale is -1 to 1
     * @param rate    samples a second, {@value #MIN_RATE} to {@value #MAX_RATE}
     */
    public static Pcm whole(float[] samples, int rate) {
        Resampler resampler = new Resampler(rate);
        short[] head = resampler.resample(samples, samples.length);
        return Pcm.joined(List.of(new Pcm(head), new Pcm(resampler.finish())));
    }

    /**
     * Takes the next samples and gives what is ready; some are held back until those after them are known.
     *
     * @param samples full scale is -1 to 1
     * @param length  how many of them count
     */
    public short[] resample(float[] samples, int length) {
        if (phases.length == 0) {
            short[] out = new short[length];
            for (int i = 0; i < length; i++) {
                out[i] = quantize(samples[i]);
            }
            return out;
        }
        append(samples, length);
        taken += length;
        return drain(taken - reach);
    }

    /** The rest of the sound; the stream is over then. */
    public short[] finish() {
        if (phases.length == 0) {
            return new short[0];
        }
        append(new float[reach + 1], reach + 1);
        return drain(taken);
    }

    /** Makes the output samples that lie before an input sample. */
    private short[] drain(long limit) {
        long until = Math.max(made, limit <= 0 ? 0 : (limit * up + down - 1) / down);
        short[] out = new short[(int) (until - made)];
        for (int i = 0; i < out.length; i++) {
            out[i] = quantize(sample(made++));
        }
        forget(made * down / up - reach - first);
        return out;
    }

    private float sample(long number) {
        long position = number * down;
        int phase = (int) Math.round((position % up) / (double) up * phases.length);
        int carry = phase == phases.length ? 1 : 0;
        float[] weights = phases[carry == 1 ? 0 : phase];
        int from = (int) (position / up + carry - reach - first);
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * history[from + i];
        }
        return sum;
    }

    private void append(float[] samples, int length) {
        if (filled + length > history.length) {
            history = Arrays.copyOf(history, filled + length + 2 * reach);
        }
        System.arraycopy(samples, 0, history, filled, length);
        filled += length;
    }

    private void forget(long count) {
        int drop = (int) Math.max(0, Math.min(count, filled));
        System.arraycopy(history, drop, history, 0, filled - drop);
        filled -= drop;
        first += drop;
    }

    /** For each phase p of n: weights of the input samples -reach .. reach around an output sample at p/n. */
    private static float[][] table(int count, double cutoff, int reach) {
        double beta = 0.1102 * (STOP_BAND_DECIBELS - 8.7);
        float[][] table = new float[count][2 * reach + 1];
        for (int phase = 0; phase < count; phase++) {
            for (int i = -reach; i <= reach; i++) {
                double t = i - phase / (double) count;
                double x = t / (reach + 1);
                double window = bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
                table[phase][i + reach] = (float) (2 * cutoff * sinc(2 * cutoff * t) * window);
            }
        }
        return table;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** Modified Bessel function of the first kind, order 0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static short quantize(float value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value * 32_768f)));
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
