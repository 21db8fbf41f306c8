package dev.parley.runtime;

import dev.parley.device.Drivers;
import dev.parley.device.StateStore;
import dev.parley.device.simulated.SimulatedDriver;
import dev.parley.intent.template.Templates;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.turn.TurnLoop;

/**
 * Everything that serves one home, wired and not yet started.
 *
 * @param file      the home's file
 * @param states    what its devices are known to be
 * @param drivers   the way to its devices
 * @param simulated those of its devices that are simulated
 * @param templates its sentences
 * @param turns     from utterance to answer
 */
public record Assistant(HomeFile file, StateStore states, Drivers drivers, SimulatedDriver simulated,
                        Templates templates, TurnLoop turns) implements AutoCloseable {

    /** Starts the drivers. */
    public Assistant start() {
        drivers.start();
        return this;
    }

    @Override
    public void close() {
        drivers.close();
    }
}
