package dev.parley.device.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection against a real broker that is killed, restarted and cut off. */
class MqttConnectionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;
    private Mosquitto broker;
    private MqttConnection connection;
    private final List<MqttMessageIn> received = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        broker = Mosquitto.start(folder);
        connection = new MqttConnection(MqttSettings.at(broker.url()));
    }

    @AfterEach
    void close() {
        connection.close();
        broker.close();
    }

    @Test
    void messages_goBothWaysWithAllTheirExtras() {
        connection.subscribe("in/+", received::add);
        connect();
        try (Witness witness = new Witness(broker.url()).watch("out")) {
            MqttProperties asked = new MqttProperties();
            asked.setResponseTopic("answers");
            asked.setCorrelationData(new byte[] {1, 2});
            witness.say("in/a", "question".getBytes(StandardCharsets.UTF_8), false, asked);
            await().atMost(PATIENCE).until(() -> received.size() == 1);
            MqttMessageIn in = received.get(0);
            assertEquals("question", in.text());
            assertEquals(Optional.of("answers"), in.extras().responseTopic());
            assertArrayEquals(new byte[] {1, 2}, in.extras().correlation().orElseThrow());
            assertEquals("answers", in.reply("x").orElseThrow().topic());

            MqttExtras extras = new MqttExtras(Optional.of("back"), Optional.of(new byte[] {3}),
                    Map.of("area", "hall"));
            assertEquals(Delivery.ACKNOWLEDGED, publish(MqttMessageOut.of("out", "answer").with(extras), 10));
            await().atMost(PATIENCE).until(() -> witness.seen().size() == 1);
            MqttProperties out = witness.seen().get(0).properties();
            assertEquals("back", out.getResponseTopic());
            assertArrayEquals(new byte[] {3}, out.getCorrelationData());
            assertEquals("hall", out.getUserProperties().get(0).getValue());
        }
    }

    @Test
    void broker_thatIsNotThereYet_isFoundWhenItComes() {
        broker.kill();
        List<Boolean> changes = new CopyOnWriteArrayList<>();
        connection.onConnectionChange(changes::add);
        connection.start();
        await().atMost(PATIENCE).until(() -> changes.equals(List.of(false)));
        broker.restart();
        await().atMost(PATIENCE).until(() -> changes.equals(List.of(false, true)));
        assertTrue(connection.connected());
    }

    @Test
    void brokerKilledAndRestarted_nothingDueIsLostAndNothingStaleIsSent() throws IOException {
        try (ShakyNetwork network = new ShakyNetwork(broker.port());
                MqttConnection board = new MqttConnection(MqttSettings.at(network.url()))) {
            board.subscribe("in", received::add);
            board.start();
            await().atMost(PATIENCE).until(board::connected);
            network.cut();
            broker.kill();
            await().atMost(PATIENCE).until(() -> !board.connected());
            CompletableFuture<Delivery> stale = board.publish(MqttMessageOut.of("out", "stale"),
                    Instant.now().plusMillis(300));
            CompletableFuture<Delivery> due = board.publish(MqttMessageOut.of("out", "due"),
                    Instant.now().plus(PATIENCE));
            assertEquals(Delivery.UNREACHABLE, join(stale));
            broker.restart();
            try (Witness witness = new Witness(broker.url()).watch("out")) { // before the board is back: it sees all
                network.mend();
                assertEquals(Delivery.ACKNOWLEDGED, join(due));
                assertEquals(Delivery.ACKNOWLEDGED, join(board.publish(MqttMessageOut.of("out", "last"),
                        Instant.now().plus(PATIENCE))));
                await().atMost(PATIENCE).until(() -> witness.payloads("out").contains("last"));
                assertEquals(List.of("due", "last"), witness.payloads("out"));
                witness.say("in", "hello again", false);
                await().atMost(PATIENCE).until(() -> received.size() == 1);
            }
        }
    }

    @Test
    void messagesSentToUsWhileWeWereAway_areNotReplayed_butRetainedOnesComeAgain() {
        try (Witness witness = new Witness(broker.url())) {
            witness.say("state", "one", true);
        }
        connection.subscribe("state", received::add);
        connection.subscribe("ask", received::add);
        connect();
        await().atMost(PATIENCE).until(() -> texts().equals(List.of("one")));
        broker.kill();
        await().atMost(PATIENCE).until(() -> !connection.connected());
        received.clear();
        broker.restart();
        try (Witness witness = new Witness(broker.url())) {
            await().atMost(PATIENCE).until(() -> texts().contains("one"));
            assertTrue(received.get(0).retained());
            witness.say("ask", "fresh", false);
            await().atMost(PATIENCE).until(() -> texts().contains("fresh"));
            assertEquals(List.of("one", "fresh"), texts());
        }
    }

    @Test
    void subscriberThatWasAway_doesNotGetACommandPastItsDeadline() {
        connect();
        try (Witness device = new Witness(broker.url()).watch("out")) {
            device.leave();
            assertEquals(Delivery.ACKNOWLEDGED, publish(MqttMessageOut.of("out", "stale"), 1));
            assertEquals(Delivery.ACKNOWLEDGED, publish(MqttMessageOut.of("out", "kept"), 3600));
            Instant expired = Instant.now().plusMillis(2500);
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(expired));
            device.reconnect();
            await().atMost(PATIENCE).until(() -> device.payloads("out").contains("kept"));
            assertEquals(List.of("kept"), device.payloads("out"));
        }
    }

    @Test
    void stalledNetwork_aCommandGivenUpNeverArrivesWhenItGoesOn() throws IOException {
        try (ShakyNetwork network = new ShakyNetwork(broker.port());
                Witness witness = new Witness(broker.url()).watch("out");
                MqttConnection shaky = new MqttConnection(MqttSettings.at(network.url()))) {
            shaky.start();
            assertEquals(Delivery.ACKNOWLEDGED, join(shaky.publish(MqttMessageOut.of("out", "before"),
                    Instant.now().plus(PATIENCE))));
            network.stall(true);
            CompletableFuture<Delivery> given = shaky.publish(MqttMessageOut.of("out", "open the garage"),
                    Instant.now().plusMillis(700));
            assertEquals(Delivery.UNACKNOWLEDGED, join(given));
            network.stall(false);
            assertEquals(Delivery.ACKNOWLEDGED, join(shaky.publish(MqttMessageOut.of("out", "after"),
                    Instant.now().plus(PATIENCE))));
            await().atMost(PATIENCE).until(() -> witness.payloads("out").contains("after"));
            assertEquals(List.of("before", "after"), witness.payloads("out"));
        }
    }

    @Test
    void silentConnection_isKeptAlive_andOneThatIsDeadIsNoticed() throws IOException {
        try (ShakyNetwork network = new ShakyNetwork(broker.port());
                MqttConnection quiet = new MqttConnection(new MqttSettings(network.url(), Optional.empty(),
                        Optional.empty(), Optional.empty(), 1))) {
            List<Boolean> changes = new CopyOnWriteArrayList<>();
            quiet.onConnectionChange(changes::add);
            quiet.start();
            await().atMost(PATIENCE).until(quiet::connected);
            Instant later = Instant.now().plusSeconds(4); // the broker itself gives up after 1.5 s of silence
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(later));
            assertEquals(List.of(true), changes);
            network.stall(true);
            await().atMost(PATIENCE).until(() -> changes.equals(List.of(true, false)));
        }
    }

    @Test
    void handlers_mayPublishAndSubscribe() {
        connection.subscribe("ask", message -> {
            connection.subscribe("more", received::add);
            connection.publish(MqttMessageOut.of("answer", message.text()), Instant.now().plus(PATIENCE)).join();
        });
        connect();
        try (Witness witness = new Witness(broker.url()).watch("answer")) {
            witness.say("ask", "ping", false);
            await().atMost(PATIENCE).until(() -> witness.payloads("answer").equals(List.of("ping")));
            await().atMost(PATIENCE).until(() -> {
                witness.say("more", "pong", false);
                return texts().contains("pong");
            });
        }
    }

    @Test
    void burst_isSentInOrderAndAcknowledgedWhole() {
        connect();
        try (Witness witness = new Witness(broker.url()).watch("burst")) {
            List<CompletableFuture<Delivery>> all = IntStream.range(0, 500).mapToObj(i -> connection.publish(
                    MqttMessageOut.of("burst", Integer.toString(i)), Instant.now().plus(PATIENCE))).toList();
            all.forEach(each -> assertEquals(Delivery.ACKNOWLEDGED, join(each)));
            await().atMost(PATIENCE).until(() -> witness.seen().size() == 500);
            assertEquals(IntStream.range(0, 500).mapToObj(Integer::toString).toList(), witness.payloads("burst"));
        }
    }

    @Test
    void will_isPublishedAtACleanEndToo() {
        try (Witness witness = new Witness(broker.url()).watch("status")) {
            MqttConnection board = new MqttConnection(MqttSettings.at(broker.url()),
                    MqttMessageOut.of("status", "offline").retain());
            board.start();
            join(board.publish(MqttMessageOut.of("status", "online").retain(), Instant.now().plus(PATIENCE)));
            board.close();
            await().atMost(PATIENCE).until(() -> witness.payloads("status").equals(List.of("online", "offline")));
        }
    }

    @Test
    void close_isQuickAndFailsWhatIsUnderWay_evenWithoutABroker() {
        broker.kill();
        connection.start();
        CompletableFuture<Delivery> delivery = connection.publish(MqttMessageOut.of("out", "x"),
                Instant.now().plus(PATIENCE));
        assertTimeoutPreemptively(Duration.ofSeconds(5), connection::close);
        assertEquals(Delivery.UNREACHABLE, delivery.getNow(null));
        assertEquals(Delivery.UNREACHABLE, publish(MqttMessageOut.of("out", "x"), 10));
        connection.close();
    }

    private void connect() {
        connection.start();
        await().atMost(PATIENCE).until(connection::connected);
    }

    private Delivery publish(MqttMessageOut message, int seconds) {
        return join(connection.publish(message, Instant.now().plusSeconds(seconds)));
    }

    private static Delivery join(CompletableFuture<Delivery> delivery) {
        return delivery.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private List<String> texts() {
        return received.stream().map(MqttMessageIn::text).toList();
    }
}
