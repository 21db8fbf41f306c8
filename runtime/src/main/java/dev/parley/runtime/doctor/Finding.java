package dev.parley.runtime.doctor;

/**
 * What a check found.
 *
 * @param subject what was checked
 * @param state   how it is
 * @param detail  what was found; with {@link State#BAD} and {@link State#MISSING} also how to mend it
 */
public record Finding(String subject, State state, String detail) {

    /** How a thing is. */
    public enum State {
        GOOD,
        /** Not there, and Parley can do without. */
        MISSING,
        /** Must be mended. */
        BAD
    }

    static Finding good(String subject, String detail) {
        return new Finding(subject, State.GOOD, detail);
    }

    static Finding missing(String subject, String detail) {
        return new Finding(subject, State.MISSING, detail);
    }

    static Finding bad(String subject, String detail) {
        return new Finding(subject, State.BAD, detail);
    }
}
