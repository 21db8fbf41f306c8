package dev.parley.runtime.list;

import dev.parley.device.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a change to a list.
 *
 * @param list   the list as it is now
 * @param change what became of its items; empty where it stayed as it was
 * @param done   the items it was done with; those taken off as they stood on the list
 * @param undone the items, as they were said, that were there already or not to be found
 */
public record Edit(NamedList list, Optional<Change> change, List<String> done, List<String> undone) {
    public Edit {
        Objects.requireNonNull(list);
        Objects.requireNonNull(change);
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }
}
