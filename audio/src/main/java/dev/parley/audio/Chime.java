package dev.parley.audio;

/** The sound of a timer: two falling notes, a bell's second of them. Stateless. */
public final class Chime {

    private static final double[] NOTES = {880, 698.46};
    private static final double NOTE_SECONDS = 0.35;
    private static final double DECAY_SECONDS = 0.12;
    private static final double LOUDNESS = 0.5;

    private Chime() {
    }

    /** The sound, {@code 0.7} s long. */
    public static Pcm sound() {
        int length = (int) (NOTE_SECONDS * Pcm.RATE);
        short[] samples = new short[length * NOTES.length];
        for (int i = 0; i < samples.length; i++) {
            double seconds = (double) (i % length) / Pcm.RATE;
            double wave = Math.sin(2 * Math.PI * NOTES[i / length] * seconds) * Math.exp(-seconds / DECAY_SECONDS);
            samples[i] = (short) Math.round(LOUDNESS * Short.MAX_VALUE * wave);
        }
        return new Pcm(samples);
    }
}
