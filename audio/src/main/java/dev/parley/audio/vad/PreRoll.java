package dev.parley.audio.vad;

import java.util.function.Consumer;

/** The sound of just before now, for when it turns out to have been the beginning of speech. Confined to one thread. */
public final class PreRoll {

    private final short[][] frames;
    private int next;
    private int kept;

    /**
     * A memory of the last frames; the oldest is dropped when another comes.
     *
     * @param frames  how many, at least 1
     * @param samples the length of each
     */
    public PreRoll(int frames, int samples) {
        this.frames = new short[frames][samples];
    }

    /** Keeps a copy of a frame. */
    public void add(short[] frame) {
        System.arraycopy(frame, 0, frames[next], 0, frames[next].length);
        next = (next + 1) % frames.length;
        kept = Math.min(kept + 1, frames.length);
    }

    /** Gives all frames, the oldest first, and forgets them; they are to be used at once, for they are written anew. */
    public void drain(Consumer<short[]> use) {
        for (int i = kept; i > 0; i--) {
            use.accept(frames[Math.floorMod(next - i, frames.length)]);
        }
        clear();
    }

    /** Forgets all frames. */
    public void clear() {
        kept = 0;
    }
}
