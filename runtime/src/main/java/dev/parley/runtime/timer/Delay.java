package dev.parley.runtime.timer;

import dev.parley.device.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Commands to be carried out later.
 *
 * @param id       its number, unique among those there are
 * @param due      when, by the clock as it is set now
 * @param commands in the order they are to be carried out
 * @param said     the user's words
 * @param area     the id of the area it was said in, or empty
 */
public record Delay(long id, Instant due, List<Command> commands, String said, Optional<String> area) {

    public Delay {
        Objects.requireNonNull(due);
        commands = List.copyOf(commands);
        Objects.requireNonNull(said);
        Objects.requireNonNull(area);
    }

    /** The same after the clock was set forward by that much, or back. */
    Delay moved(Duration jump) {
        return new Delay(id, due.plus(jump), commands, said, area);
    }
}
