package dev.parley.audio;

/** Where sound goes: a sound card, or a file where there is none. Thread-safe; one sound at a time. */
public interface Speaker extends AutoCloseable {

    /**
     * Plays a sound and returns once it has been heard to its end (the device's buffer is drained), or {@link #close}
     * was called.
     *
     * @throws AudioException where the device or file fails
     */
    void play(Pcm sound);

    /** Stops what plays, from any thread. Calling it twice does no harm. */
    @Override
    void close();
}
