package dev.parley.audio;

/** Sound, a speech model or the native recogniser failed. Its message names the file or device and how to mend it. */
public final class AudioException extends RuntimeException {

    /** A failure with no deeper cause. */
    public AudioException(String message) {
        super(message);
    }

    /** A failure and its cause. */
    public AudioException(String message, Throwable cause) {
        super(message, cause);
    }
}
