package dev.parley.audio;

/** Sound to text, as a stream. Confined to one thread: the one that made it. */
public interface SpeechRecognizer extends AutoCloseable {

    /**
     * Takes the next samples of the stream, and lets the utterance go on whatever is in them.
     *
     * @param frame  samples, {@link Pcm#RATE} a second
     * @param length how many of them count
     * @return true while it takes what it has heard for a whole sentence, and what came after for silence
     * @throws AudioException where the recogniser fails; it is not usable after that
     */
    boolean hear(short[] frame, int length);

    /** The words heard so far of the utterance under way, or "". */
    String partial();

    /** Ends the utterance under way, whatever was heard of it, and makes ready for a new stream. */
    Transcript finish();

    /** Drops the utterance under way. */
    void reset();

    /** Lets the native memory go. Calling it twice does no harm. */
    @Override
    void close();
}
