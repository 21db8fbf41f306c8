package dev.parley.runtime.list;

import java.util.List;
import java.util.Objects;

/**
 * A list as it stands.
 *
 * @param id      the device's id, or {@code list.} and the name for one that people made
 * @param name    as people say it
 * @param aliases other names
 * @param items   what is open on it, as it was typed or said, in the order it was added
 */
public record NamedList(String id, String name, List<String> aliases, List<String> items) {
    public NamedList {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        aliases = List.copyOf(aliases);
        items = List.copyOf(items);
    }
}
