package dev.parley.runtime;

import dev.parley.device.Command;
import dev.parley.device.Drivers;
import dev.parley.device.Outcome;
import dev.parley.runtime.timer.DelayEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.tinylog.Logger;

/** Hands commands to the drivers when their time has come; those that missed it are only logged. Thread-safe. */
final class DelayedCommands implements Consumer<DelayEvent> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Drivers drivers;

    DelayedCommands(Drivers drivers) {
        this.drivers = drivers;
    }

    /** Returns at once; the drivers answer when they have done it. */
    @Override
    public void accept(DelayEvent event) {
        String said = event.delay().said();
        if (event instanceof DelayEvent.Missed) {
            Logger.warn("\"{}\" was due {} s ago, while Parley was not running, and is not done any more", said,
                    event.late().toSeconds());
            return;
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        for (Command command : event.delay().commands()) {
            drivers.perform(command, deadline).thenAccept(outcome -> {
                if (outcome instanceof Outcome.Failed failed) {
                    Logger.warn("\"{}\", said before, failed on {}: {} {}", said, command.device(), failed.cause(),
                            failed.detail());
                } else {
                    Logger.info("\"{}\", said before, is done on {}", said, command.device());
                }
            });
        }
    }
}
