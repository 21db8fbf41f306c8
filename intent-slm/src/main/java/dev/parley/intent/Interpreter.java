package dev.parley.intent;

/** Text to intents. Thread-safe; never blocks. */
@FunctionalInterface
public interface Interpreter {

    /** Understands one utterance, in words as typed or heard; any text is allowed, none throws. */
    Understanding understand(String utterance);

    /**
     * What an utterance may mean otherwise, where nothing comes of what {@link #understand} made of it; not understood
     * where there is no other opinion.
     */
    default Understanding otherwise(String utterance) {
        return new Understanding.NotUnderstood();
    }
}
