package dev.parley.device.mqtt;

import static dev.parley.device.Homes.device;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.Command.Verb;
import dev.parley.device.Home;
import dev.parley.device.Homes;
import dev.parley.device.Outcome;
import dev.parley.device.Outcome.Cause;
import dev.parley.device.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices behind a real broker; the witness plays the devices. */
class MqttDriverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(700);

    private final Home home = Homes.of(
            device("switch.relay", Map.of("on", false),
                    "{type: 'mqtt', state: {on: 'relay'}, command: {on: 'relay/set'}, availability: 'relay/up'}"),
            device("light.lamp", Map.of("on", false, "brightness", 0.0),
                    "{type: 'mqtt', state_topic: 'lamp', command_topic: 'lamp/set',"
                            + "state: {on: {pointer: '/state'}, brightness: {pointer: '/brightness', range: [0, 254]}},"
                            + "command: {on: {template: {state: '{value}'}},"
                            + "brightness: {template: {brightness: '{value}'}, range: [0, 254]}}}"),
            device("cover.blind", Map.of("position", 0.0),
                    "{type: 'mqtt', command_topic: 'blind/set', command: {position: {}}, action: {stop: {}}}"),
            device("sensor.porch", Map.of("reading", 0.0, "unit", "C"), "{type: 'mqtt', state: {reading: 'porch'}}"));

    @TempDir
    private Path folder;
    private Mosquitto broker;
    private ShakyNetwork network;
    private Witness witness;
    private StateStore store;
    private MqttConnection connection;
    private MqttDriver driver;

    @BeforeEach
    void open() {
        broker = Mosquitto.start(folder);
        network = new ShakyNetwork(broker.port());
        witness = new Witness(broker.url()).watch("+/set");
        store = new StateStore(home);
        connection = new MqttConnection(MqttSettings.at(network.url()));
        driver = new MqttDriver(home, store, connection);
    }

    @AfterEach
    void close() throws IOException {
        driver.close();
        witness.close();
        network.close();
        broker.close();
    }

    @Test
    void retainedState_isReadAtTheStart() {
        witness.say("lamp", "{\"state\": \"ON\", \"brightness\": 127}", true);
        start();
        await().atMost(PATIENCE).until(() -> store.state("light.lamp").equals(Map.of("on", true, "brightness", 50.0)));
    }

    @Test
    void set_succeedsOnlyOnceTheStateCameBack() {
        start();
        CompletableFuture<Outcome> outcome = set("switch.relay", Map.of("on", true), LONG);
        await().atMost(PATIENCE).until(() -> witness.payloads("relay/set").equals(List.of("ON")));
        assertFalse(outcome.isDone());
        assertEquals(false, store.state("switch.relay").get("on"));
        witness.say("relay", "ON", true);
        assertEquals(new Outcome.Done(List.of(new Change("switch.relay", "on", false, true))), join(outcome));
    }

    @Test
    void set_ofSeveralKeys_isOneMessageAndWaitsForAll() {
        start();
        CompletableFuture<Outcome> outcome = set("light.lamp", Map.of("on", true, "brightness", 40.0), LONG);
        await().atMost(PATIENCE).until(() -> witness.payloads("lamp/set").size() == 1);
        witness.say("lamp", "{\"state\": \"ON\", \"brightness\": 0}", true);
        await().atMost(PATIENCE).until(() -> store.state("light.lamp").get("on").equals(true));
        assertFalse(outcome.isDone());
        witness.say("lamp", "{\"state\": \"ON\", \"brightness\": 102}", true);
        assertInstanceOf(Outcome.Done.class, join(outcome));
        assertEquals(Map.of("on", true, "brightness", 40.0), store.state("light.lamp"));
    }

    @Test
    void set_whatAlreadyIs_isSentAgainAndSucceeds() {
        witness.say("relay", "ON", true);
        start();
        await().atMost(PATIENCE).until(() -> store.state("switch.relay").get("on").equals(true));
        assertEquals(new Outcome.Done(List.of()), join(set("switch.relay", Map.of("on", true), LONG)));
        await().atMost(PATIENCE).until(() -> witness.payloads("relay/set").equals(List.of("ON")));
    }

    @Test
    void set_withoutAnAnswer_timesOut() {
        start();
        assertEquals(Cause.TIMEOUT, failure(set("switch.relay", Map.of("on", true), SHORT)));
        assertEquals(false, store.state("switch.relay").get("on"));
    }

    @Test
    void keyWithoutStateTopic_succeedsOnTheBrokersWord() {
        start();
        assertEquals(new Outcome.Done(List.of(new Change("cover.blind", "position", 0.0, 70.0))),
                join(set("cover.blind", Map.of("position", 70.0), LONG)));
        assertEquals(new Outcome.Done(List.of()), join(
                driver.perform(Command.of("cover.blind", Verb.STOP), Instant.now().plus(LONG))));
        await().atMost(PATIENCE).until(() -> witness.payloads("blind/set").equals(List.of("70", "STOP")));
    }

    @Test
    void deviceThatSaysItIsOffLine_isUnavailableAtOnce() {
        start();
        witness.say("relay/up", "offline", true);
        await().atMost(PATIENCE).until(() -> !store.available("switch.relay"));
        assertEquals(Cause.UNAVAILABLE, failure(set("switch.relay", Map.of("on", true), LONG)));
        assertEquals(List.of(), witness.payloads("relay/set"));
        witness.say("relay/up", "online", true);
        await().atMost(PATIENCE).until(() -> store.available("switch.relay"));
    }

    @Test
    void brokerRestart_devicesComeBack_andWhatWasGivenUpIsNeverSent() {
        start();
        loseBroker();
        await().atMost(PATIENCE).until(() -> !store.available("switch.relay") && !store.available("light.lamp"));
        assertEquals(Cause.UNAVAILABLE, failure(set("switch.relay", Map.of("on", true), SHORT)));
        findBroker();
        await().atMost(PATIENCE).until(() -> store.available("switch.relay"));
        CompletableFuture<Outcome> outcome = set("light.lamp", Map.of("on", true), LONG);
        await().atMost(PATIENCE).until(() -> witness.payloads("lamp/set").equals(List.of("{\"state\":\"ON\"}")));
        witness.say("lamp", "{\"state\": \"ON\"}", true);
        assertInstanceOf(Outcome.Done.class, join(outcome));
        assertEquals(List.of(), witness.payloads("relay/set"));
    }

    @Test
    void commandGivenWhileTheBrokerIsAway_isSentOnceWhenItComesBackInTime() {
        start();
        loseBroker();
        await().atMost(PATIENCE).until(() -> !connection.connected());
        CompletableFuture<Outcome> outcome = set("cover.blind", Map.of("position", 30.0), LONG);
        findBroker();
        assertInstanceOf(Outcome.Done.class, join(outcome));
        await().atMost(PATIENCE).until(() -> witness.payloads("blind/set").equals(List.of("30")));
    }

    @Test
    void stateThatChangedWhileTheBrokerWasAway_isReadWhenItComesBack() {
        witness.say("relay", "OFF", true);
        start();
        loseBroker();
        broker.restart();
        witness.reconnect();
        witness.say("relay", "ON", true);
        network.mend();
        await().atMost(PATIENCE).until(() -> store.state("switch.relay").get("on").equals(true));
    }

    @Test
    void nonsense_isCountedAndChangesNothing() {
        start();
        witness.say("lamp", "{\"state\": \"ON\", \"brightness\": 127}", false);
        witness.say("lamp", "{\"state\": ", false);
        witness.say("lamp", new byte[] {(byte) 0xff, 0, 1}, false, new MqttProperties());
        witness.say("relay", "perhaps", false);
        witness.say("porch", "21.5", false);
        await().atMost(PATIENCE).until(() -> store.state("sensor.porch").get("reading").equals(21.5));
        assertEquals(Map.of("on", true, "brightness", 50.0), store.state("light.lamp"));
        assertEquals(5, driver.unreadable());
    }

    @Test
    void close_failsWhatIsUnderWayWithinASecondOrTwo() {
        start();
        CompletableFuture<Outcome> outcome = set("switch.relay", Map.of("on", true), LONG);
        await().atMost(PATIENCE).until(() -> witness.payloads("relay/set").equals(List.of("ON")));
        assertTimeoutPreemptively(Duration.ofSeconds(10), driver::close);
        assertTrue(outcome.isDone());
        assertEquals(Cause.UNAVAILABLE, failure(outcome));
        assertEquals(Cause.UNAVAILABLE, failure(set("switch.relay", Map.of("on", true), LONG)));
    }

    private void start() {
        driver.start();
        await().atMost(PATIENCE).until(connection::connected);
    }

    private void loseBroker() {
        network.cut();
        broker.kill();
    }

    /** The witness is back before the driver, and so sees all it sends. */
    private void findBroker() {
        broker.restart();
        witness.reconnect();
        witness.watch("+/set");
        network.mend();
    }

    private CompletableFuture<Outcome> set(String device, Map<String, Object> state, Duration time) {
        return driver.perform(Command.set(device, state), Instant.now().plus(time));
    }

    private static Outcome join(CompletableFuture<Outcome> outcome) {
        return outcome.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Cause failure(CompletableFuture<Outcome> outcome) {
        return assertInstanceOf(Outcome.Failed.class, join(outcome)).cause();
    }
}
