package dev.parley.audio.capture;

import dev.parley.audio.Pcm;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hum of the mains: a tone of 50 or 60 Hz and its harmonics.
 *
 * @param hertz    50 or 60
 * @param decibels its power with that of its first three overtones, below full scale
 */
public record MainsHum(int hertz, double decibels) {

    /** Half a second tells tones apart that lie 2 Hz apart. */
    private static final int WINDOW = Pcm.RATE / 2;
    private static final int HARMONICS = 4;
    /** A tone stands out of what is this much beside it; rumble does not. */
    private static final int BESIDE = 8;
    private static final double PROMINENCE = 10;
    private static final double FAINTEST_DECIBELS = -70;

    /**
     * Looks for hum that is there most of the time: a voice that happens to have its pitch goes on to another.
     *
     * @param samples at {@value Pcm#RATE} a second; less than half a second has no hum
     */
    static Optional<MainsHum> in(short[] samples) {
        return Stream.of(of(50, samples), of(60, samples)).flatMap(Optional::stream)
                .max((one, other) -> Double.compare(one.decibels, other.decibels));
    }

    private static Optional<MainsHum> of(int hertz, short[] samples) {
        double power = power(samples, harmonic -> harmonic * hertz);
        double beside = (power(samples, harmonic -> harmonic * hertz - BESIDE)
                + power(samples, harmonic -> harmonic * hertz + BESIDE)) / 2;
        double decibels = SoundLevel.decibels(Math.sqrt(power));
        return decibels > FAINTEST_DECIBELS && power > PROMINENCE * beside
                ? Optional.of(new MainsHum(hertz, decibels)) : Optional.empty();
    }

    /** The power of some frequencies together that three quarters of the windows have at least. */
    private static double power(short[] samples, DoubleUnaryOperator frequency) {
        double[] powers = IntStream.range(0, samples.length / WINDOW)
                .mapToDouble(window -> power(samples, window * WINDOW, frequency)).sorted().toArray();
        return powers.length == 0 ? 0 : powers[powers.length / 4];
    }

    private static double power(short[] samples, int from, DoubleUnaryOperator frequency) {
        return IntStream.rangeClosed(1, HARMONICS)
                .mapToDouble(harmonic -> goertzel(samples, from, frequency.applyAsDouble(harmonic))).sum();
    }

    /**
     * The power of one frequency in a window: the square of its root mean square. Source: G. Goertzel, "An Algorithm
     * for the Evaluation of Finite Trigonometric Series", American Mathematical Monthly 65 (1958).
     */
    private static double goertzel(short[] samples, int from, double hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Pcm.RATE);
        double last = 0;
        double beforeLast = 0;
        for (short sample : Arrays.copyOfRange(samples, from, from + WINDOW)) {
            double next = sample + coefficient * last - beforeLast;
            beforeLast = last;
            last = next;
        }
        double square = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
        return 2 * square / ((double) WINDOW * WINDOW);
    }
}
