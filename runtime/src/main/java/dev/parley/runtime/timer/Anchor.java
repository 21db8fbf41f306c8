package dev.parley.runtime.timer;

import java.time.Duration;
import java.time.Instant;

/**
 * How the wall clock stood to the ticks of a boot. While both go on this stays the same; where somebody sets the clock,
 * it differs from before by as much.
 *
 * @param zero what the wall clock would have said when the ticks were zero
 */
record Anchor(String boot, Instant zero) {

    /** What is less is the two clocks being read one after the other, and the network's slow corrections. */
    private static final Duration JUMP = Duration.ofSeconds(1);

    /** By how much the clock was set forward since an earlier anchor; zero where the boots differ and none can know. */
    Duration jumpSince(Anchor earlier) {
        Duration jump = Duration.between(earlier.zero, zero);
        return boot.equals(earlier.boot) && jump.abs().compareTo(JUMP) >= 0 ? jump : Duration.ZERO;
    }
}
