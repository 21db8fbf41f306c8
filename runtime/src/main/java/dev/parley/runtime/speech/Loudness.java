package dev.parley.runtime.speech;

/**
 * Whether a stretch of sound has anything in it that stands out, as speech does from the noise of its room. A recogniser
 * that may take sound for unknown speech takes an even noise for it too. Confined to one thread.
 */
final class Loudness {

    /** How much louder than the quietest frame the loudest is where somebody speaks: 10 dB. */
    private static final double RISE = 3.2;

    private double quietest = Double.MAX_VALUE;
    private double loudest;

    /** Takes a frame of sound; one without samples is none. */
    void add(short[] frame, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (double) frame[i] * frame[i];
        }
        if (length > 0) {
            double level = Math.sqrt(sum / length);
            quietest = Math.min(quietest, level);
            loudest = Math.max(loudest, level);
        }
    }

    /** True where something stood out. */
    boolean rose() {
        return loudest > RISE * quietest;
    }
}
