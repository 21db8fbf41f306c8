package dev.parley.intent.template;

/** What came of marking a sentence by another that means the same. */
public sealed interface Marking {

    /** Its words are marked. */
    record Marked(Example example) implements Marking {
    }

    /**
     * It cannot be marked.
     *
     * @param why and how to mend it
     */
    record Unmarked(String why) implements Marking {
    }
}
