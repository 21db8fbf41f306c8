package dev.parley.audio;

/** Text to sound. Thread-safe. */
public interface SpeechSynthesizer {

    /**
     * Speaks a text into memory.
     *
     * @param text one or more sentences; plain text, never markup
     * @throws AudioException where the synthesizer is missing or fails
     */
    Pcm synthesize(String text);
}
