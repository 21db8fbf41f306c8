package dev.parley.device;

import java.util.List;

/**
 * A storey of a home.
 *
 * @param id      unique among floors
 * @param name    as people say it
 * @param aliases other names, never null
 */
public record Floor(String id, String name, List<String> aliases) {
    public Floor {
        aliases = List.copyOf(aliases);
    }
}
