package dev.parley.runtime.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that rings at its time.
 *
 * @param id     its number, unique among those there are
 * @param kind   what people call it
 * @param name   what it is for, in the user's words, normalised ("pasta"), or empty
 * @param area   the id of the area it was set in, or empty
 * @param length from being set to its end, as it was set at first
 * @param text   what a reminder is to say, as the user said it, or empty
 * @param phase  how it stands
 */
public record Timer(long id, Kind kind, Optional<String> name, Optional<String> area, Duration length,
                    Optional<String> text, Phase phase) {

    public Timer {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(area);
        Objects.requireNonNull(length);
        Objects.requireNonNull(text);
        Objects.requireNonNull(phase);
    }

    /** What people call it. */
    public enum Kind { TIMER, ALARM, REMINDER }

    /**
     * How a timer stands.
     *
     * <pre>
     *              pause                 its time comes
     *    Paused <--------- Running ------------------------> Ringing ---> gone: silenced, or rang to the limit
     *           ---------> ^                                    |
     *             resume   +------------------------------------+
     *                                  extend ("five more minutes")
     * </pre>
     */
    public sealed interface Phase {

        /** Waiting for an instant, by the clock as it is set now. */
        record Running(Instant ends) implements Phase {
            public Running {
                Objects.requireNonNull(ends);
            }
        }

        /** Held, with that much left. */
        record Paused(Duration left) implements Phase {
            public Paused {
                Objects.requireNonNull(left);
            }
        }

        /** Its time has come; it rings until somebody stops it or it gives up. */
        record Ringing(Instant since) implements Phase {
            public Ringing {
                Objects.requireNonNull(since);
            }
        }
    }

    /**
     * A timer to be started.
     *
     * @param name as the user said it ("the pasta timer"), or empty
     */
    public record Draft(Kind kind, When when, Optional<String> name, Optional<String> area, Optional<String> text) {

        public Draft {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(when);
            Objects.requireNonNull(name);
            Objects.requireNonNull(area);
            Objects.requireNonNull(text);
        }

        /** A timer of that length. */
        public static Draft timer(Duration length) {
            return new Draft(Kind.TIMER, When.after(length), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** An alarm at that instant. */
        public static Draft alarm(Instant instant) {
            return new Draft(Kind.ALARM, When.at(instant), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** A reminder of something. */
        public static Draft reminder(When when, String text) {
            return new Draft(Kind.REMINDER, when, Optional.empty(), Optional.empty(), Optional.of(text));
        }

        /** The same, with a name. */
        public Draft named(Optional<String> name) {
            return new Draft(kind, when, name, area, text);
        }

        /** The same, of an area. */
        public Draft in(Optional<String> area) {
            return new Draft(kind, when, name, area, text);
        }
    }

    /**
     * Which timers are meant; what is empty does not matter.
     *
     * @param name   as the user said it; also finds a reminder by its text
     * @param length as it was set at first
     * @param area   an area's id
     */
    public record Query(Optional<Kind> kind, Optional<String> name, Optional<Duration> length,
                        Optional<String> area) {

        /** All timers. */
        public static final Query ALL =
                new Query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Query {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(name);
            Objects.requireNonNull(length);
            Objects.requireNonNull(area);
        }
    }

    /** True while it rings. */
    public boolean rings() {
        return phase instanceof Phase.Ringing;
    }

    Timer with(Phase next) {
        return new Timer(id, kind, name, area, length, text, next);
    }

    /** The same after the clock was set forward by that much, or back. */
    Timer moved(Duration jump) {
        if (phase instanceof Phase.Running running) {
            return with(new Phase.Running(running.ends().plus(jump)));
        }
        return phase instanceof Phase.Ringing ringing ? with(new Phase.Ringing(ringing.since().plus(jump))) : this;
    }
}
