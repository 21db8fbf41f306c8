package dev.parley.runtime.timer;

import java.time.Duration;

/** What became of delayed commands. Each {@link Delay} that is not cancelled ends in one of these, at most once. */
public sealed interface DelayEvent {

    /** The commands; they wait no longer. */
    Delay delay();

    /** By how much their time has passed. */
    Duration late();

    /** Their time has come. */
    record Due(Delay delay, Duration late) implements DelayEvent {
    }

    /**
     * Their time passed more than {@link Delays#PATIENCE} ago, while the power was off or as the clock was set forward.
     * They must not be carried out: a gate must not open an hour late.
     */
    record Missed(Delay delay, Duration late) implements DelayEvent {
    }
}
