package dev.parley.runtime.resolve;

/** What must be said before something is done, in order of weight. */
public enum Guard {
    /** Nothing. */
    NONE,
    /** A clear yes. */
    YES,
    /** The PIN of the home. */
    PIN
}
