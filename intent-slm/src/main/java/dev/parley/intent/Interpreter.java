package dev.parley.intent;

/** Text to intents. Thread-safe; never blocks. */
@FunctionalInterface
public interface Interpreter {

    /** Understands one utterance, in words as typed or heard; any text is allowed, none throws. */
    Understanding understand(String utterance);
}
