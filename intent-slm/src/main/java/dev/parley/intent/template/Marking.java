package dev.parley.intent.template;

/** What came of marking a sentence by another that means the same. */
public sealed interface Marking {

    /** Its words are marked. */
    record Marked(Example example) implements Marking {
    }

    /**
     * Not all that it means is found in its words.
     *
     * @param why what is missing, and how to mend it
     */
    record Unaligned(String why) implements Marking {
    }

    /**
     * What it means cannot be told: a mistake of whoever wrote it.
     *
     * @param why and how to mend it
     */
    record Unreadable(String why) implements Marking {
    }
}
