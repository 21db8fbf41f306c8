package dev.parley.intent.template;

/** Templates that would make an unreasonably large automaton. */
final class TooLargeException extends Exception {

    TooLargeException() {
        super("these sentences allow too many combinations; use fewer optional parts or split them into lists");
    }
}
