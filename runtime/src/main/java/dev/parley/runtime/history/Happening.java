package dev.parley.runtime.history;

import java.time.Instant;
import java.util.Objects;

/**
 * One value of one device that became another.
 *
 * @param key   the state key
 * @param from  the value before: a boolean, a double or a text
 * @param to    the value after
 * @param at    when; of what nobody saw, when it was found
 * @param cause how it came about
 */
public record Happening(String key, Object from, Object to, Instant at, Cause cause) {

    /** How something came about. */
    public enum Cause {
        /** Somebody asked Parley for it. */
        SAID,
        /** By hand, by another program, or of itself. */
        ITSELF,
        /** While Parley, or the way to the device, was not there. */
        UNSEEN
    }

    public Happening {
        Objects.requireNonNull(key);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(at);
        Objects.requireNonNull(cause);
    }

    /** True where another change of the same value goes on what this one began: a gate on its way. */
    boolean goesOn(Happening next) {
        return key.equals(next.key) && from instanceof Double begin && to instanceof Double middle
                && next.from instanceof Double && next.to instanceof Double end
                && Math.signum(middle - begin) == Math.signum(end - middle);
    }

    /** This one with the value that another ended with. */
    Happening until(Happening next) {
        return new Happening(key, from, next.to, at, cause);
    }
}
