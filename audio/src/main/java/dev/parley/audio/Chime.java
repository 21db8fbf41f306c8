package dev.parley.audio;

/** The sounds Parley makes without words: two notes each, a bell's decay in them. */
public enum Chime {

    /** A timer has ended: two falling notes, 0.7 s. */
    TIMER(0.35, 880, 698.46),
    /** Speak now: two short rising notes, 0.18 s. */
    LISTENING(0.09, 659.26, 880),
    /** That was not understood: two short falling notes, deeper, 0.24 s. */
    NOT_UNDERSTOOD(0.12, 440, 349.23);

    private static final double DECAYS_A_NOTE = 2.9;
    private static final double LOUDNESS = 0.5;

    private final double noteSeconds;
    private final double[] hertz;

    Chime(double noteSeconds, double... hertz) {
        this.noteSeconds = noteSeconds;
        this.hertz = hertz;
    }

    /** The sound. */
    public Pcm sound() {
        int length = (int) (noteSeconds * Pcm.RATE);
        short[] samples = new short[length * hertz.length];
        for (int i = 0; i < samples.length; i++) {
            double seconds = (double) (i % length) / Pcm.RATE;
            double decay = Math.exp(-DECAYS_A_NOTE * seconds / noteSeconds);
            double wave = Math.sin(2 * Math.PI * hertz[i / length] * seconds) * decay;
            samples[i] = (short) Math.round(LOUDNESS * Short.MAX_VALUE * wave);
        }
        return new Pcm(samples);
    }
}
