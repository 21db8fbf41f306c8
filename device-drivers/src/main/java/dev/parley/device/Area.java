package dev.parley.device;

import java.util.List;
import java.util.Optional;

/**
 * A room or zone of a home.
 *
 * @param id      unique among areas
 * @param name    as people say it
 * @param floor   the floor's id, or empty
 * @param aliases other names, never null
 */
public record Area(String id, String name, Optional<String> floor, List<String> aliases) {
    public Area {
        aliases = List.copyOf(aliases);
    }
}
