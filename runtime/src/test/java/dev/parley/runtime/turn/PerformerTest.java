package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.Drivers;
import dev.parley.device.Home;
import dev.parley.device.Outcome;
import dev.parley.device.StateStore;
import dev.parley.device.simulated.SimulatedDriver;
import dev.parley.runtime.Things;
import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.resolve.Resolution.Order;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PerformerTest {

    private static final Home HOME = Things.home(Things.device("light.a", "{state: {on: false}}"),
            Things.device("light.b", "{state: {on: false}}"), Things.device("light.c", "{state: {on: false}}"));

    private final StateStore states = new StateStore(HOME);
    private final SimulatedDriver simulated = new SimulatedDriver(HOME, states);
    private final Drivers drivers = new Drivers(HOME, states, Map.of("simulated", simulated));

    @BeforeEach
    void start() {
        drivers.start();
    }

    @AfterEach
    void close() {
        drivers.close();
    }

    private List<Outcome> performed(Duration patience, String... ids) {
        return new Performer(drivers, Clock.systemUTC(), patience).perform(Stream.of(ids).map(id ->
                new Order(HOME.device(id).orElseThrow(), Command.set(id, Map.of("on", true)), Guard.NONE)).toList());
    }

    private static Outcome.Cause cause(Outcome outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).cause();
    }

    @Test
    void outcomes_comeInTheOrderOfTheOrders_howeverTheyEnd() {
        simulated.lever("light.a").delay(Duration.ofMillis(20));
        simulated.lever("light.b").refuse(true);
        simulated.lever("light.c").offline(true);

        List<Outcome> outcomes = performed(Duration.ofSeconds(10), "light.a", "light.b", "light.c");

        assertEquals(new Outcome.Done(List.of(new Change("light.a", "on", false, true))), outcomes.get(0));
        assertEquals(Outcome.Cause.REFUSED, cause(outcomes.get(1)));
        assertEquals(Outcome.Cause.UNAVAILABLE, cause(outcomes.get(2)));
    }

    @Test
    void deviceThatIsTooSlow_failsAndStaysAsItWas() {
        simulated.lever("light.a").delay(Duration.ofMinutes(10));

        assertEquals(Outcome.Cause.TIMEOUT, cause(performed(Duration.ofMillis(20), "light.a").get(0)));
        assertEquals(false, states.state("light.a").get("on"));
    }
}
