package dev.parley.intent.template;

/** Templates that would make an unreasonably large automaton. */
final class TooLargeException extends Exception {

    TooLargeException() {
        super("too many combinations; use fewer optional parts, or lists in their place");
    }

    private TooLargeException(Template template) {
        super("the sentence " + template.pointer() + " of the intent " + template.intent()
                + " allows too many combinations; use fewer optional parts, or lists in their place");
    }

    /** The same trouble, found in one sentence. */
    static TooLargeException in(Template template) {
        return new TooLargeException(template);
    }
}
