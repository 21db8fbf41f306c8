package dev.parley.runtime.timer;

import java.time.Duration;

/** What became of a timer that rings. After each {@link Finished} comes one of the others. */
public sealed interface TimerEvent {

    /** The timer. */
    Timer timer();

    /**
     * Its time came; it rings from now on.
     *
     * @param late by how much it missed its time: some milliseconds, or as long as the power was off
     */
    record Finished(Timer timer, Duration late) implements TimerEvent {
    }

    /** Somebody ended the ringing, or wanted some minutes more. */
    record Silenced(Timer timer) implements TimerEvent {
    }

    /** It rang to the limit. */
    record GaveUp(Timer timer) implements TimerEvent {
    }
}
