package dev.parley.audio;

import java.util.List;

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

    /**
     * Cuts a text into what is best synthesised at a time, so that the first can be heard while the next is made.
     *
     * @return all of the text, in order
     */
    default List<String> phrases(String text) {
        return List.of(text);
    }

    /** Lets native memory go, and ends what is being synthesised, from any thread. Calling it twice does no harm. */
    @Override
    default void close() {
    }
}
