package dev.parley.device.gpio;

import static dev.parley.device.Homes.device;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.Command.Verb;
import dev.parley.device.Device;
import dev.parley.device.DeviceException;
import dev.parley.device.Home;
import dev.parley.device.Homes;
import dev.parley.device.Outcome;
import dev.parley.device.Outcome.Cause;
import dev.parley.device.StateStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver on Pi4J's mock pins. */
class GpioDriverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Home home = Homes.of(
            device("switch.relay", Map.of("on", false), "{type: 'gpio', pin: 5}"),
            device("light.low", Map.of("on", true), "{type: 'gpio', pin: 6, active_low: true}"),
            device("lock.strike", Map.of("locked", true), "{type: 'gpio', pin: 7}"),
            device("machine.belt", Map.of("run", "stopped"), "{type: 'gpio', pin: 8}"),
            device("button.horn", Map.of(), "{type: 'gpio', pin: 9, pulse_ms: 30}"),
            device("cover.garage", Map.of("position", 0.0), "{type: 'gpio', pin: 10, pulse_ms: 60000}"),
            device("binary_sensor.window", Map.of("active", false), "{type: 'gpio', pin: 11, active_low: true}"));
    private final StateStore store = new StateStore(home);
    private final GpioDriver driver = new GpioDriver(home, store, mock(5, 6, 7, 8, 9, 10, 11, 12));

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void outputs_startAtTheirInitialLevel() {
        start();
        assertEquals(List.of(false, false, true, false), List.of(level(5), level(6), level(7), level(8)));
        assertEquals(Map.of("on", true), store.state("light.low"));
    }

    @Test
    void set_drivesThePinAndReportsTheChange() {
        start();
        assertEquals(new Outcome.Done(List.of(new Change("switch.relay", "on", false, true))),
                set("switch.relay", Map.of("on", true)));
        assertTrue(level(5));
        assertInstanceOf(Outcome.Done.class, set("light.low", Map.of("on", false)));
        assertTrue(level(6));
        assertInstanceOf(Outcome.Done.class, set("machine.belt", Map.of("run", "running")));
        assertTrue(level(8));
    }

    @Test
    void stop_stopsWhatRuns() {
        start();
        set("machine.belt", Map.of("run", "running"));
        assertInstanceOf(Outcome.Done.class, perform("machine.belt", Verb.STOP));
        assertFalse(level(8));
        assertEquals("stopped", store.state("machine.belt").get("run"));
    }

    @Test
    void whatAPinCannotDo_isRefused() {
        start();
        assertEquals(Cause.REFUSED, failure(set("switch.relay", Map.of("brightness", 4.0))));
        assertEquals(Cause.REFUSED, failure(set("machine.belt", Map.of("run", "faulted"))));
        assertEquals(Cause.REFUSED, failure(perform("switch.relay", Verb.PRESS)));
        assertEquals(Cause.REFUSED, failure(perform("button.horn", Verb.NEXT)));
        assertEquals(Cause.REFUSED, failure(set("binary_sensor.window", Map.of("active", true))));
    }

    @Test
    void press_pulsesThePin() {
        start();
        assertEquals(new Outcome.Done(List.of()), perform("button.horn", Verb.PRESS));
        await().atMost(PATIENCE).until(() -> !level(9));
        assertEquals(new Outcome.Done(List.of()), perform("button.horn", Verb.PRESS));
    }

    @Test
    void openerPulses_onlyWhereItsStateIsToChange_andNotTwiceAtATime() {
        start();
        assertEquals(new Outcome.Done(List.of()), set("cover.garage", Map.of("position", 0.0)));
        assertFalse(level(10));
        assertEquals(new Outcome.Done(List.of(new Change("cover.garage", "position", 0.0, 100.0))),
                set("cover.garage", Map.of("position", 100.0)));
        assertTrue(level(10));
        assertEquals(Cause.REFUSED, failure(perform("cover.garage", Verb.STOP)));
        assertEquals(Cause.REFUSED, failure(set("cover.garage", Map.of("position", 30.0))));
    }

    @Test
    void inputs_areReportedAtTheStartAndWhenTheyChange() {
        start();
        assertEquals(false, store.state("binary_sensor.window").get("active"));
        driver.mockInput(11, false);
        await().atMost(PATIENCE).until(() -> store.state("binary_sensor.window").get("active").equals(true));
        driver.mockInput(11, true);
        await().atMost(PATIENCE).until(() -> store.state("binary_sensor.window").get("active").equals(false));
    }

    @Test
    void button_callsBackOncePerPress() {
        AtomicInteger presses = new AtomicInteger();
        driver.button(12, true, presses::incrementAndGet);
        start();
        for (int press = 1; press <= 3; press++) {
            int expected = press;
            driver.mockInput(12, false);
            await().atMost(PATIENCE).until(() -> presses.get() == expected);
            driver.mockInput(12, true);
        }
        assertEquals(3, presses.get());
    }

    @Test
    void deadlineInThePast_drivesNothing() {
        start();
        Outcome outcome = join(driver.perform(Command.set("switch.relay", Map.of("on", true)), Instant.EPOCH));
        assertEquals(Cause.TIMEOUT, failure(outcome));
        assertFalse(level(5));
    }

    @Test
    void commandBeforeThePinsAreOpen_waitsNoLongerThanItsDeadline() {
        Outcome outcome = join(driver.perform(Command.set("switch.relay", Map.of("on", true)),
                Instant.now().plusMillis(20)));
        assertEquals(Cause.TIMEOUT, failure(outcome));
    }

    @Test
    void close_putsPinsIntoTheirSafeState_alsoInTheMiddleOfAPulse() {
        start();
        set("switch.relay", Map.of("on", true));
        set("lock.strike", Map.of("locked", false));
        set("cover.garage", Map.of("position", 100.0));
        driver.close();
        assertEquals(List.of(false, true, true, false), List.of(level(5), level(6), level(7), level(10)));
        assertEquals(Cause.UNAVAILABLE, failure(set("switch.relay", Map.of("on", true))));
    }

    @Test
    void pinsNotOnTheList_andPinsUsedTwice_areRefused() {
        Device relay = device("switch.relay", Map.of("on", false), "{type: 'gpio', pin: 5}");
        Device other = device("switch.other", Map.of("on", false), "{type: 'gpio', pin: 5}");
        assertThrows(IllegalArgumentException.class, () -> new GpioDriver(Homes.of(relay), store, mock(6)));
        assertThrows(IllegalArgumentException.class, () -> new GpioDriver(Homes.of(relay, other), store, mock(5)));
        assertThrows(IllegalArgumentException.class, () -> driver.button(20, true, () -> { }));
        assertThrows(IllegalArgumentException.class, () -> driver.button(5, true, () -> { }));
    }

    @Test
    void boardItself_refusesPinsNotOnTheList() {
        try (GpioBoard board = GpioBoard.open(mock(5), ChipFiles.ofThisMachine())) {
            assertThrows(DeviceException.class,
                    () -> board.take(new Pin.Output(6, false, false, false, Optional.empty())));
            assertEquals(Optional.empty(), board.level(6));
        }
    }

    @Test
    void machineWithoutGpio_makesDevicesUnavailableAndStaysUp(@TempDir Path empty) {
        try (GpioDriver real = new GpioDriver(home, store,
                new GpioSettings(Optional.empty(), List.of(5, 6, 7, 8, 9, 10, 11), false),
                new ChipFiles(empty, file -> "none"))) {
            real.start();
            Outcome outcome = join(real.perform(Command.set("switch.relay", Map.of("on", true)),
                    Instant.now().plusSeconds(20)));
            assertEquals(Cause.UNAVAILABLE, failure(outcome));
            assertFalse(store.available("switch.relay"));
            assertFalse(store.available("binary_sensor.window"));
            assertThrows(IllegalStateException.class, () -> real.mockInput(11, true));
        }
    }

    private void start() {
        driver.start();
        await().atMost(PATIENCE).until(() -> driver.level(5).isPresent());
    }

    private boolean level(int pin) {
        return driver.level(pin).orElseThrow();
    }

    private Outcome set(String device, Map<String, Object> state) {
        return join(driver.perform(Command.set(device, state), Instant.now().plusSeconds(20)));
    }

    private Outcome perform(String device, Verb verb) {
        return join(driver.perform(Command.of(device, verb), Instant.now().plusSeconds(20)));
    }

    private static Outcome join(CompletableFuture<Outcome> outcome) {
        return outcome.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static Cause failure(Outcome outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).cause();
    }

    private static GpioSettings mock(Integer... pins) {
        return new GpioSettings(Optional.empty(), List.of(pins), true);
    }
}
