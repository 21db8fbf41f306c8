package dev.parley.runtime.list;

/** A list cannot take what it is given; the message is one sentence for the person who asked. */
public final class ListException extends RuntimeException {

    ListException(String message) {
        super(message);
    }
}
