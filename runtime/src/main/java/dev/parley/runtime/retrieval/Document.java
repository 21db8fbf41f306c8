package dev.parley.runtime.retrieval;

import java.util.List;
import java.util.Objects;

/**
 * A text of the home that questions are answered from: a manual, house rules.
 *
 * @param title    as it is said: its first heading, else the name of its file
 * @param passages its sentences, in order
 * @param leftOut  how many sentences are too long to be said
 */
public record Document(String title, List<Passage> passages, int leftOut) {

    /** A longer sentence is not read out to anybody. */
    public static final int MAX_CHARACTERS = 400;

    public Document {
        Objects.requireNonNull(title);
        passages = List.copyOf(passages);
    }

    /**
     * Reads Markdown or plain text.
     *
     * @param name of the file, with or without its ending
     */
    public static Document of(String name, String text) {
        return new MarkdownReader(name).read(text);
    }
}
