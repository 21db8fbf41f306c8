package dev.parley.runtime.turn;

import dev.parley.runtime.own.Publication;

/** Sends what users' own intents publish. Thread-safe; returns at once. */
@FunctionalInterface
public interface Publisher {

    /** Sends a message if the broker can be reached soon; it is never sent late. */
    void publish(Publication message);
}
