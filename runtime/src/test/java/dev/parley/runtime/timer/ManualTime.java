package dev.parley.runtime.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A machine whose time goes by when a test says so. Thread-safe. */
public final class ManualTime extends Clock {

    private Instant wall = Instant.parse("2026-03-14T08:00:00Z");
    private Duration ticks = Duration.ofHours(5);
    private int boot = 1;

    /** Its two clocks, as a process of this boot reads them. */
    public synchronized Clocks clocks() {
        return new Clocks(this, this::ticks, "boot " + boot);
    }

    /** Time goes by. */
    public synchronized void pass(Duration time) {
        wall = wall.plus(time);
        ticks = ticks.plus(time);
    }

    /** Somebody sets the clock forward, or back. */
    public synchronized void setClock(Duration forward) {
        wall = wall.plus(forward);
    }

    /** The power goes, and comes back after a while; the clock goes on by a battery. */
    public synchronized void reboot(Duration off) {
        wall = wall.plus(off);
        ticks = Duration.ofSeconds(20);
        boot++;
    }

    private synchronized long ticks() {
        return ticks.toNanos();
    }

    @Override
    public synchronized Instant instant() {
        return wall;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
