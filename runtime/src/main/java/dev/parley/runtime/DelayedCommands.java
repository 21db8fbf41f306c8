package dev.parley.runtime;

import dev.parley.device.Command;
import dev.parley.device.Drivers;
import dev.parley.device.Outcome;
import dev.parley.device.StateKey;
import dev.parley.runtime.timer.DelayEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tinylog.Logger;

/**
 * Hands commands to the drivers when their time has come. Of those that missed it, as the power was off, only what brings
 * something to rest is done: a pump that was to run for a minute stops, a gate does not open an hour late. Thread-safe.
 */
final class DelayedCommands implements Consumer<DelayEvent> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Map<String, Set<Object>> REST = Map.of(StateKey.ON.word(), Set.of(false),
            StateKey.RUN.word(), Set.of("stopped"), StateKey.PLAYBACK.word(), Set.of("stopped", "paused"),
            StateKey.POSITION.word(), Set.of(0.0), StateKey.LOCKED.word(), Set.of(true),
            StateKey.HVAC_MODE.word(), Set.of("off"), StateKey.FAN_SPEED.word(), Set.of(0.0),
            StateKey.BRIGHTNESS.word(), Set.of(0.0), StateKey.ACTIVITY.word(), Set.of("returning", "docked"));

    private final Drivers drivers;

    DelayedCommands(Drivers drivers) {
        this.drivers = drivers;
    }

    /** True where every value a command sets is one of rest. */
    private static boolean ends(Command command) {
        return command.verb() == Command.Verb.SET && command.state().entrySet().stream()
                .allMatch(entry -> REST.getOrDefault(entry.getKey(), Set.of()).contains(entry.getValue()));
    }

    /** Returns at once; the drivers answer when they have done it. */
    @Override
    public void accept(DelayEvent event) {
        String said = event.delay().said();
        boolean missed = event instanceof DelayEvent.Missed;
        if (missed) {
            Logger.warn("\"{}\" was due {} s ago, while Parley was not running; only what ends something is done now",
                    said, event.late().toSeconds());
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        for (Command command : event.delay().commands()) {
            if (missed && !ends(command)) {
                continue;
            }
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
