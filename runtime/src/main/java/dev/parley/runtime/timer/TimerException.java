package dev.parley.runtime.timer;

/** Something cannot be set for later; the message is one sentence for the person who asked. */
public final class TimerException extends RuntimeException {

    TimerException(String message) {
        super(message);
    }
}
