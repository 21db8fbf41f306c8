package dev.parley.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.device.Device;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.config.StateValues;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** A shipped home at nine past three in the afternoon of Saturday, March 14, 2026, wired as the product wires it. */
public final class ShippedHome implements AutoCloseable {

    private final Assistant assistant;

    /** The home of that name among the resources, where time stands still. */
    public ShippedHome(String name) {
        this(name, new TestClock());
    }

    /** The home of that name among the resources, with a clock that goes when told to. */
    public ShippedHome(String name, TestClock clock) {
        assistant = Wiring.assistant(file(name), clock.clocks(), Memory.inMemory(), Understood.BY_TEMPLATES).start();
    }

    /** The file of a shipped home. */
    public static HomeFile file(String name) {
        try {
            return new HomeReader().read(Path.of(HomeFile.class.getResource("/homes/" + name + ".yaml").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parts of the home. */
    public Assistant assistant() {
        return assistant;
    }

    /** Puts the home back to its file, and then to the given states by device id. */
    public void reset(JsonNode given) {
        assistant.simulated().reset();
        assistant.turns().reset();
        given.properties().forEach(entry -> {
            Device device = assistant.file().home().device(entry.getKey()).orElseThrow();
            assistant.simulated().put(device.id(), StateValues.parse(device.type(), entry.getValue(), (key, problem) -> {
                throw new IllegalArgumentException(device.id() + ": " + problem);
            }));
        });
    }

    /** Says something. */
    public TurnResult say(String text, Optional<String> area) {
        return assistant.turns().take(Utterance.typed(text, area));
    }

    @Override
    public void close() {
        assistant.close();
    }
}
