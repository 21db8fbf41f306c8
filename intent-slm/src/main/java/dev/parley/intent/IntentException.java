package dev.parley.intent;

/** Sentence templates or a model that cannot be used. Its message names what is wrong and how to mend it. */
public final class IntentException extends RuntimeException {

    /** A failure with no deeper cause. */
    public IntentException(String message) {
        super(message);
    }

    /** A failure and its cause. */
    public IntentException(String message, Throwable cause) {
        super(message, cause);
    }
}
