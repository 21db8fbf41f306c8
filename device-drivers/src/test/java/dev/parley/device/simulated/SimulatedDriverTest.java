package dev.parley.device.simulated;

import static dev.parley.device.Homes.device;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.Command.Verb;
import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.device.Homes;
import dev.parley.device.Outcome;
import dev.parley.device.Outcome.Cause;
import dev.parley.device.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedDriverTest {

    private static final String PLAIN = "{type: 'simulated'}";

    private final Home home = Homes.of(
            device("light.kitchen", Map.of("on", false, "brightness", 0.0), PLAIN),
            device("fan.attic", Map.of("on", false, "fan_speed", 0.0), PLAIN),
            device("climate.hall", Map.of("on", false, "hvac_mode", "off", "target_temperature", 20.0), PLAIN),
            device("cover.blind", Map.of("position", 0.0), PLAIN),
            device("media_player.radio", Map.of("track", 2.0, "playback", "playing"), PLAIN),
            device("vacuum.robo", Map.of("activity", "cleaning"), PLAIN),
            device("machine.press", Map.of("run", "faulted"), PLAIN),
            device("machine.coffee", Map.of(), PLAIN),
            device("binary_sensor.smoke", Map.of("active", true), PLAIN),
            device("scene.night", Map.of(), PLAIN),
            device("button.bell", Map.of(), PLAIN),
            device("switch.deaf", Map.of("on", false), "{type: 'simulated', refuse: true}"),
            device("switch.gone", Map.of("on", false), "{type: 'simulated', offline: true}"));
    private final StateStore store = new StateStore(home);
    private final SimulatedDriver driver = new SimulatedDriver(home, store);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void set_mergesStateAndReportsWhatBecameDifferent() {
        assertEquals(done(new Change("light.kitchen", "on", false, true)), set("light.kitchen", Map.of("on", true)));
        assertEquals(done(), set("light.kitchen", Map.of("on", true)));
    }

    @Test
    void set_brightnessAboveZeroTurnsOn_andOffKeepsBrightness() {
        set("light.kitchen", Map.of("brightness", 40.0));
        assertEquals(Map.of("on", true, "brightness", 40.0), store.state("light.kitchen"));
        set("light.kitchen", Map.of("on", false));
        assertEquals(Map.of("on", false, "brightness", 40.0), store.state("light.kitchen"));
        set("light.kitchen", Map.of("on", true));
        set("light.kitchen", Map.of("brightness", 0.0));
        assertEquals(Map.of("on", false, "brightness", 0.0), store.state("light.kitchen"));
    }

    @Test
    void set_speedAndModeSwitchTheirDevice() {
        set("fan.attic", Map.of("fan_speed", 30.0));
        assertEquals(true, store.state("fan.attic").get("on"));
        set("climate.hall", Map.of("hvac_mode", "heat"));
        assertEquals(true, store.state("climate.hall").get("on"));
    }

    @ParameterizedTest
    @CsvSource({"light.kitchen, 150", "cover.blind, 10"})
    void set_whatTheDeviceCannotDo_isRefused(String device, double brightness) {
        Map<String, Object> before = store.state(device);
        assertEquals(Cause.REFUSED, failure(set(device, Map.of("brightness", brightness))));
        assertEquals(before, store.state(device));
    }

    @Test
    void set_aUsersOwnKey_isTaken() {
        set("machine.coffee", Map.of("drink", "latte"));
        assertEquals("latte", store.state("machine.coffee").get("drink"));
    }

    @Test
    void nextAndPrevious_moveTheTrackButNotBelowOne() {
        perform("media_player.radio", Verb.NEXT);
        assertEquals(3.0, store.state("media_player.radio").get("track"));
        for (int i = 0; i < 5; i++) {
            perform("media_player.radio", Verb.PREVIOUS);
        }
        assertEquals(1.0, store.state("media_player.radio").get("track"));
    }

    @Test
    void stop_endsWhatRuns() {
        perform("vacuum.robo", Verb.STOP);
        perform("media_player.radio", Verb.STOP);
        assertEquals("paused", store.state("vacuum.robo").get("activity"));
        assertEquals("stopped", store.state("media_player.radio").get("playback"));
    }

    @Test
    void acknowledge_clearsAlarmsAndFaults() {
        perform("binary_sensor.smoke", Verb.ACKNOWLEDGE);
        perform("machine.press", Verb.ACKNOWLEDGE);
        assertEquals(false, store.state("binary_sensor.smoke").get("active"));
        assertEquals("stopped", store.state("machine.press").get("run"));
    }

    @Test
    void pressAndActivate_succeedWithoutChanges() {
        assertEquals(done(), perform("button.bell", Verb.PRESS));
        assertEquals(done(), perform("scene.night", Verb.ACTIVATE));
    }

    @Test
    void levers_ofTheHomeFile_hold() {
        driver.start();
        assertEquals(Cause.REFUSED, failure(set("switch.deaf", Map.of("on", true))));
        assertEquals(Cause.UNAVAILABLE, failure(set("switch.gone", Map.of("on", true))));
        assertFalse(store.available("switch.gone"));
        assertEquals(false, store.state("switch.deaf").get("on"));
    }

    @Test
    void levers_canBeMovedWhileItRuns() {
        driver.lever("light.kitchen").offline(true);
        assertEquals(Cause.UNAVAILABLE, failure(set("light.kitchen", Map.of("on", true))));
        driver.lever("light.kitchen").offline(false).refuse(true);
        assertTrue(store.available("light.kitchen"));
        assertEquals(Cause.REFUSED, failure(set("light.kitchen", Map.of("on", true))));
        driver.lever("light.kitchen").refuse(false);
        assertInstanceOf(Outcome.Done.class, set("light.kitchen", Map.of("on", true)));
    }

    @Test
    void delay_actsLater() {
        driver.lever("light.kitchen").delay(Duration.ofMillis(20));
        CompletableFuture<Outcome> outcome = begin(Command.set("light.kitchen", Map.of("on", true)), 30);
        assertEquals(done(new Change("light.kitchen", "on", false, true)), await(outcome));
    }

    @Test
    void delay_beyondTheDeadline_timesOutAndNeverActs() {
        driver.lever("light.kitchen").delay(Duration.ofSeconds(30));
        CompletableFuture<Outcome> outcome = driver.perform(Command.set("light.kitchen", Map.of("on", true)),
                Instant.now().plusMillis(20));
        assertEquals(Cause.TIMEOUT, failure(await(outcome)));
        assertEquals(false, store.state("light.kitchen").get("on"));
    }

    @Test
    void deadlineInThePast_timesOutAndDoesNothing() {
        Outcome outcome = await(driver.perform(Command.set("light.kitchen", Map.of("on", true)), Instant.EPOCH));
        assertEquals(Cause.TIMEOUT, failure(outcome));
        assertEquals(false, store.state("light.kitchen").get("on"));
    }

    @Test
    void stop_haltsATravellingCoverOnItsWay() {
        driver.lever("cover.blind").delay(Duration.ofHours(1));
        CompletableFuture<Outcome> travel = begin(Command.set("cover.blind", Map.of("position", 100.0)), 7200);
        driver.lever("cover.blind").delay(Duration.ZERO);
        assertInstanceOf(Outcome.Done.class, perform("cover.blind", Verb.STOP));
        assertEquals(Cause.REFUSED, failure(await(travel)));
        assertEquals(0.0, store.state("cover.blind").get("position"));
    }

    @Test
    void close_failsWhatIsUnderWay() {
        driver.lever("light.kitchen").delay(Duration.ofHours(1));
        CompletableFuture<Outcome> outcome = begin(Command.set("light.kitchen", Map.of("on", true)), 7200);
        driver.close();
        assertEquals(Cause.UNAVAILABLE, failure(await(outcome)));
        assertEquals(Cause.UNAVAILABLE, failure(set("light.kitchen", Map.of("on", true))));
    }

    @Test
    void reset_putsTheHomeBackToItsFile() {
        set("light.kitchen", Map.of("brightness", 40.0));
        set("machine.coffee", Map.of("drink", "latte"));
        driver.put("machine.press", Map.of("run", "running"));
        driver.reset();
        home.devices().forEach(device -> assertEquals(device.state(), store.state(device.id())));
    }

    @Test
    void put_rejectsAValueThatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> driver.put("light.kitchen", Map.of("on", "yes")));
        assertThrows(IllegalArgumentException.class, () -> driver.put("light.nowhere", Map.of("on", true)));
    }

    @Test
    void check_tellsEveryProblemWithItsPlaceAndMend() {
        List<String> problems = new ArrayList<>();
        Device device = device("light.x", Map.of("on", false),
                "{type: 'simulated', delay: 5, delay_ms: -1, refuse: 'no'}");
        SimulatedDriver.check(device, (pointer, problem) -> problems.add(pointer + " " + problem));
        assertEquals(List.of(
                "/driver/delay_ms must be a whole number from 0 to 3600000, not -1",
                "/driver/refuse must be true or false, not \"no\"",
                "/driver/delay unknown key delay; the keys here are type, delay_ms, refuse, offline"), problems);
    }

    private CompletableFuture<Outcome> begin(Command command, int seconds) {
        return driver.perform(command, Instant.now().plusSeconds(seconds));
    }

    private Outcome set(String device, Map<String, Object> state) {
        return await(begin(Command.set(device, state), 10));
    }

    private Outcome perform(String device, Verb verb) {
        return await(begin(Command.of(device, verb), 10));
    }


    private static Outcome await(CompletableFuture<Outcome> outcome) {
        return outcome.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static Outcome done(Change... changes) {
        return new Outcome.Done(List.of(changes));
    }

    private static Cause failure(Outcome outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).cause();
    }
}
