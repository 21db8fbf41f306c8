package dev.parley.runtime.resolve;

import dev.parley.device.Change;
import dev.parley.device.Device;
import java.util.List;
import java.util.Optional;

/**
 * What is known when somebody speaks.
 *
 * @param area      id of the area the speaker is in, or empty
 * @param mentioned the devices the last turn was about, by intent, in the order they were said: what "it" may mean
 * @param changes   what the last turn changed, and "undo" changes back
 */
public record Situation(Optional<String> area, List<List<Device>> mentioned, List<Change> changes) {
    public Situation {
        mentioned = List.copyOf(mentioned);
        changes = List.copyOf(changes);
    }

    /** The first thing said in an area, or somewhere. */
    public static Situation fresh(Optional<String> area) {
        return new Situation(area, List.of(), List.of());
    }

    /** The same somewhere else. */
    Situation in(Optional<String> other) {
        return new Situation(other, mentioned, changes);
    }
}
