package dev.parley.runtime.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** When something is to happen. */
public sealed interface When {

    /** The farthest anything can be set ahead. */
    Duration FARTHEST = Duration.ofDays(366);

    /** Once that much time has gone by, whatever the clock is set to meanwhile. */
    record After(Duration length) implements When {
        public After {
            Objects.requireNonNull(length);
        }
    }

    /** When the clock says so. */
    record At(Instant instant) implements When {
        public At {
            Objects.requireNonNull(instant);
        }
    }

    /** Once that much time has gone by. */
    static When after(Duration length) {
        return new After(length);
    }

    /** When the clock says so. */
    static When at(Instant instant) {
        return new At(instant);
    }

    /**
     * How long that is from now.
     *
     * @throws TimerException where it is over already, or farther than {@link #FARTHEST}
     */
    default Duration length(Instant now) {
        Duration length = this instanceof After after ? after.length() : Duration.between(now, ((At) this).instant());
        if (length.isNegative() || length.isZero()) {
            throw new TimerException(this instanceof After ? "That is no time at all."
                    : "That time has passed already.");
        }
        return checked(length);
    }

    /** That length, unless it is farther than {@link #FARTHEST}. */
    static Duration checked(Duration length) {
        if (length.compareTo(FARTHEST) > 0) {
            throw new TimerException("That is more than a year ahead.");
        }
        return length;
    }
}
