package dev.parley.intent.template;

/** An automaton that would grow unreasonably large. */
final class TooLargeException extends Exception {

    private final int state;

    /** Growth in a part of the automaton that has this state. */
    TooLargeException(int state) {
        super("can go on in too many ways at once; use fewer optional parts before a choice, or split it into several");
        this.state = state;
    }

    int state() {
        return state;
    }
}
