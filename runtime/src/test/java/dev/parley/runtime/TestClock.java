package dev.parley.runtime;

import dev.parley.runtime.timer.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes only when told to, from nine past three in the afternoon of Saturday, March 14, 2026. Thread-safe. */
public final class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-14T15:09:00Z");

    /** Lets some time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** The same time by the wall and by the machine's ticks. */
    public Clocks clocks() {
        return new Clocks(this, () -> now.toEpochMilli() * 1_000_000, "test");
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
