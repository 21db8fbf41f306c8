package dev.parley.audio;

/** Text to sound. Thread-safe. */
public interface SpeechSynthesizer extends AutoCloseable {

    /**
     * Speaks a text into memory.
     *
     * @param text one or more sentences; plain text, never markup
     * @return the sound, with the pause that belongs after it; without samples where nothing is to be said
     * @throws AudioException where the synthesizer is missing, fails, or is closed
     */
    Pcm synthesize(String text);

    /** Lets native memory go, and ends what is being synthesised, from any thread. Calling it twice does no harm. */
    @Override
    default void close() {
    }
}
