package dev.parley.runtime;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.device.Command;
import dev.parley.device.Drivers;
import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.device.simulated.SimulatedDriver;
import dev.parley.runtime.timer.Delay;
import dev.parley.runtime.timer.DelayEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelayedCommandsTest {

    private static final Home HOME = Things.home(
            Things.device("cover.gate", "{kind: gate, state: {position: 0}}"),
            Things.device("machine.pump", "{state: {run: running}}"));
    private static final Delay DELAY = new Delay(1, Instant.EPOCH, List.of(
            Command.set("cover.gate", Map.of("position", 100.0)), Command.set("machine.pump", Map.of("run", "stopped"))),
            "open the gate", Optional.empty());

    private final StateStore states = new StateStore(HOME);
    private final Drivers drivers = new Drivers(HOME, states, Map.of("simulated", new SimulatedDriver(HOME, states)));
    private final DelayedCommands commands = new DelayedCommands(drivers);

    @BeforeEach
    void start() {
        drivers.start();
    }

    @AfterEach
    void close() {
        drivers.close();
    }

    @Test
    void whatIsDue_isDone() {
        commands.accept(new DelayEvent.Due(DELAY, Duration.ofMillis(20)));

        await().until(() -> "stopped".equals(states.state("machine.pump").get("run"))
                && Double.valueOf(100).equals(states.state("cover.gate").get("position")));
    }

    @Test
    void ofWhatWasMissed_onlyWhatBringsToRest_isDone() {
        commands.accept(new DelayEvent.Missed(DELAY, Duration.ofHours(1)));

        await().until(() -> "stopped".equals(states.state("machine.pump").get("run")));
        assertEquals(0.0, states.state("cover.gate").get("position"));
    }
}
