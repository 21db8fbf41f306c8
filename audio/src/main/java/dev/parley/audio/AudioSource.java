package dev.parley.audio;

/** Where sound comes from: a file, standard input, a microphone. Confined to one thread, but for {@link #close}. */
public interface AudioSource extends AutoCloseable {

    /**
     * Fills a frame ({@link Pcm#FRAME} samples or any other length), blocking until it is full or the sound ends.
     *
     * @return the number of samples read, less than the frame's length only at the end; -1 once nothing is left
     * @throws AudioException where the device or file fails
     */
    int read(short[] frame);

    /** Ends a read under way, from any thread, and lets the device or file go. Calling it twice does no harm. */
    @Override
    void close();
}
