package dev.parley.audio;

import java.util.Iterator;
import java.util.List;

/** Where sound goes: a sound card, or a file where there is none. Thread-safe; one sound at a time. */
public interface Speaker extends AutoCloseable {

    /**
     * Plays a sound part by part, the first before the last is there, and returns once it has been heard to its end
     * (the device's buffer is drained), or {@link #close} was called.
     *
     * @param parts asked for one after the other, on the calling thread; they may take their time
     * @throws AudioException where the device or file fails
     */
    void play(Iterator<Pcm> parts);

    /** Plays a whole sound, likewise. */
    default void play(Pcm sound) {
        play(List.of(sound).iterator());
    }

    /** Stops what plays, from any thread. Calling it twice does no harm. */
    @Override
    void close();
}
