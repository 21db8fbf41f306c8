package dev.parley.runtime.list;

import java.time.Instant;
import java.util.Objects;

/**
 * An item that was ticked off.
 *
 * @param text as it stood on the list
 * @param at   when it was ticked off
 */
public record DoneItem(String text, Instant at) {
    public DoneItem {
        Objects.requireNonNull(text);
        Objects.requireNonNull(at);
    }
}
