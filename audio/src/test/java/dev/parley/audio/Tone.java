package dev.parley.audio;

/** Pure tones, and how much of one there is in a sound. */
public final class Tone {

    private Tone() {
    }

    /** A sine of half of full scale. */
    public static float[] sine(double hertz, int rate, double seconds) {
        float[] samples = new float[(int) (rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    /** Loudness of the middle half of a sound (its ends ring) against a sine of half of full scale, in decibels. */
    public static double decibels(short[] samples) {
        double sum = 0;
        int from = samples.length / 4;
        int to = samples.length * 3 / 4;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(Math.max(1e-9, sum / (to - from)) / (0.5 * 16_384.0 * 16_384));
    }

    /** Amplitude of one frequency in a sound at {@link Pcm#RATE}, full scale being 1. */
    public static double amplitude(short[] samples, double hertz) {
        double sine = 0;
        double cosine = 0;
        for (int i = 0; i < samples.length; i++) {
            double angle = 2 * Math.PI * hertz * i / Pcm.RATE;
            sine += samples[i] * Math.sin(angle);
            cosine += samples[i] * Math.cos(angle);
        }
        return 2 * Math.hypot(sine, cosine) / samples.length / 32_768;
    }
}
