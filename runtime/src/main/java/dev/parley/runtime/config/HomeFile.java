package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A home file that was read and found valid.
 *
 * @param file     where it was read from
 * @param home     what it describes
 * @param drivers  settings of whole drivers by driver type, as checked by these drivers; read only
 * @param pin      the digits some devices ask for, or empty; a secret
 * @param intents  the users' own intents, in order; readable YAML, but not yet checked as sentence templates
 * @param learn    true where Parley may remember how people put it right
 * @param warnings what is doubtful, in file order: namesakes, sound-alikes
 */
public record HomeFile(Path file, Home home, Map<String, ObjectNode> drivers, Optional<String> pin,
                       List<LocatedYaml> intents, boolean learn, List<Problem> warnings) {
    public HomeFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(home);
        drivers = Map.copyOf(drivers);
        intents = List.copyOf(intents);
        warnings = List.copyOf(warnings);
    }

    /** All but the PIN. */
    @Override
    public String toString() {
        return "HomeFile[" + file + "]";
    }
}
