package dev.parley.runtime;

/** Bad usage or bad input; the message is the one clear line a person gets. */
public final class UsageException extends RuntimeException {

    /** What is wrong and how to mend it. */
    public UsageException(String message) {
        super(message);
    }
}
