package dev.parley.runtime.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.mqtt.MqttConnection;
import dev.parley.device.mqtt.MqttMessageIn;
import dev.parley.device.mqtt.MqttMessageOut;
import dev.parley.device.mqtt.MqttSettings;
import dev.parley.runtime.turn.ResultJson;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.tinylog.Logger;

/**
 * The board's own topics; {@code docs/protocols.md} has them all. What cannot be read gets an error on {@code event},
 * and nothing happens. Thread-safe; nothing here waits for the broker.
 */
final class BoardTopics implements AutoCloseable {

    /** What cannot be told within this is old news. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ONLINE = "online";
    private static final String OFFLINE = "offline";

    private final String base;
    private final MqttConnection connection;
    private final Clock clock;

    /** A handler of a message; what it throws is told on {@code event}. */
    @FunctionalInterface
    interface Handler {
        void message(MqttMessageIn message) throws AskMessage.UnreadableException;
    }

    /**
     * The topics of a board.
     *
     * @param base without a slash at the end: {@code parley/hall}
     */
    BoardTopics(String base, MqttSettings broker, Clock clock) {
        this.base = base;
        this.clock = clock;
        this.connection = new MqttConnection(broker, MqttMessageOut.of(base + "/status", OFFLINE).retain());
    }

    /** Connects in the background; says that the board is on line, and runs the work, each time it is connected. */
    void start(Runnable connected) {
        connection.onConnectionChange(up -> {
            if (up) {
                retained("status", ONLINE);
                connected.run();
            }
        });
        connection.start();
    }

    boolean connected() {
        return connection.connected();
    }

    String url() {
        return connection.url();
    }

    /** Hears a topic; retained messages are none of ours, for they tell of a wish that is over. */
    void hear(String topic, Handler handler) {
        connection.subscribe(base + "/" + topic, message -> {
            if (message.retained()) {
                return;
            }
            try {
                handler.message(message);
            } catch (AskMessage.UnreadableException e) {
                error(base + "/" + topic + ": " + e.getMessage());
            }
        });
    }

    void publish(String topic, String payload) {
        send(MqttMessageOut.of(base + "/" + topic, payload));
    }

    void retained(String topic, String payload) {
        send(MqttMessageOut.of(base + "/" + topic, payload).retain());
    }

    /** Answers a message where it asks for an answer. */
    void reply(MqttMessageIn message, String payload) {
        message.reply(payload).ifPresent(this::send);
    }

    /** Tells that something happened. */
    void event(String name, Consumer<ObjectNode> more) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("event", name)
                .put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        more.accept(event);
        publish("event", ResultJson.line(event));
    }

    /** Tells that something could not be used. */
    void error(String message) {
        Logger.debug("Told on {}/event: {}", base, message);
        publish("event", ResultJson.line(JsonNodeFactory.instance.objectNode().put("error", message)));
    }

    private void send(MqttMessageOut message) {
        connection.publish(message, clock.instant().plus(PATIENCE));
    }

    /** Says that the board is off line, and disconnects. */
    @Override
    public void close() {
        connection.close();
    }
}
