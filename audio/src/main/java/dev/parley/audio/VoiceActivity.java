package dev.parley.audio;

/**
 * Whether somebody speaks, frame by frame. What it says of a frame depends on those before it. Confined to one thread.
 */
public interface VoiceActivity extends AutoCloseable {

    /** Samples in a frame: 32 ms. */
    int FRAME = 512;

    /**
     * Takes the next frame of the stream.
     *
     * @param frame samples, {@link Pcm#RATE} a second; the first {@value #FRAME} count
     * @return the probability that there is speech in it, 0 to 1
     * @throws AudioException where it fails; it is not usable after that
     */
    double probability(short[] frame);

    /** Forgets the stream: the next frame begins another. */
    void reset();

    /** Lets the native memory go. Calling it twice does no harm. */
    @Override
    void close();
}
