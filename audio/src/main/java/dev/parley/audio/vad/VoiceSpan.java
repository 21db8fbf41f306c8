package dev.parley.audio.vad;

/**
 * When speech began and for how long it has ceased, from the probabilities of {@link dev.parley.audio.VoiceActivity}.
 * It takes more to begin than to go on, so that neither a click begins it nor a soft consonant ends it. Confined to one
 * thread.
 */
public final class VoiceSpan {

    private static final double BEGINS = 0.5;
    private static final double GOES_ON = 0.35;
    /** Frames in a row that begin speech: 64 ms. Short words ("stop") have some 200 ms. */
    private static final int TO_BEGIN = 2;

    private int inARow;
    private int silent;
    private boolean began;

    /** Takes what is said of the next frame. */
    public void add(double probability) {
        inARow = probability >= BEGINS ? inARow + 1 : 0;
        began |= inARow >= TO_BEGIN;
        silent = probability >= GOES_ON ? 0 : silent + 1;
    }

    /** True once somebody has spoken. */
    public boolean began() {
        return began;
    }

    /** Frames without speech since the last one with it. */
    public int silentFrames() {
        return silent;
    }

    /** Forgets all it was told. */
    public void reset() {
        inARow = 0;
        silent = 0;
        began = false;
    }
}
