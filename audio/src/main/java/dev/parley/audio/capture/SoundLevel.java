package dev.parley.audio.capture;

/**
 * How loud a stretch of sound is, in decibels below full scale: 0 is the loudest there can be, -90 and less silence.
 *
 * @param peakDecibels its loudest sample
 * @param rmsDecibels  its mean power, against that of a full-scale square wave
 */
public record SoundLevel(double peakDecibels, double rmsDecibels) {

    private static final double LOWEST = -100;

    /** The level of nothing at all. */
    public static final SoundLevel SILENCE = new SoundLevel(LOWEST, LOWEST);

    /** Measures the first samples of a frame. */
    public static SoundLevel of(short[] samples, int length) {
        int peak = 0;
        double sum = 0;
        for (int i = 0; i < length; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
            sum += (double) samples[i] * samples[i];
        }
        return new SoundLevel(decibels(peak), decibels(length == 0 ? 0 : Math.sqrt(sum / length)));
    }

    /** Decibels below full scale of an amplitude, 32768 being full scale; never less than silence has. */
    static double decibels(double amplitude) {
        return Math.max(LOWEST, 20 * Math.log10(amplitude / 32_768));
    }
}
