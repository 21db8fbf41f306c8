package dev.parley.runtime.retrieval;

import java.util.Objects;

/**
 * A sentence of a document.
 *
 * @param source  the document's title, "Coffee machine manual"
 * @param context the headings above it, and what leads to it: "Cleaning"; may be empty
 * @param text    the sentence as it is to be said
 */
public record Passage(String source, String context, String text) {
    public Passage {
        Objects.requireNonNull(source);
        Objects.requireNonNull(context);
        Objects.requireNonNull(text);
    }
}
