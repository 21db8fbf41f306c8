package dev.parley.runtime;

import dev.parley.device.StateStore;
import dev.parley.device.simulated.SimulatedDriver;
import dev.parley.intent.template.Templates;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.turn.TurnLoop;

/**
 * Everything that serves one home, wired and not yet started.
 *
 * @param file      the home's file
 * @param devices   its devices, and the ways to them
 * @param templates its sentences
 * @param understanders what understands by them, and beyond
 * @param answers   what words its answers
 * @param keeping   timers, lists and what is to be done later
 * @param turns     from utterance to answer
 */
public record Assistant(HomeFile file, Devices devices, Templates templates, Understanders understanders,
                        Answers answers, Keeping keeping, TurnLoop turns) implements AutoCloseable {

    /** Starts the drivers; returns at once. What is missing joins when it is there. */
    public Assistant start() {
        devices.drivers().start();
        keepTime();
        return this;
    }

    /**
     * Starts the drivers, and waits for the devices on a broker to tell how they are, which takes some tenths of a
     * second: for commands that take an utterance and end.
     */
    public Assistant startSettled() {
        try {
            devices.startAndSettle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keepTime();
        return this;
    }

    /** Commands whose time has come go straight to the drivers; what came of them is logged. */
    private void keepTime() {
        keeping.delays().onEvent(new DelayedCommands(devices.drivers()));
        keeping.keeper().start();
    }

    /** What the devices are known to be. */
    public StateStore states() {
        return devices.states();
    }

    /** The way to devices that exist only here. */
    public SimulatedDriver simulated() {
        return devices.simulated();
    }

    @Override
    public void close() {
        keeping.close();
        devices.drivers().close();
        understanders.close();
        answers.close();
    }
}
