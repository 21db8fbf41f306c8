package dev.parley.runtime.board;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.device.mqtt.Mosquitto;
import dev.parley.device.mqtt.Witness;
import dev.parley.runtime.config.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A board: its service on a real broker, the room it listens to, and somebody who watches all its topics. */
final class TestBoard implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String TOPIC = "parley/test/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Setup setup;
    private final Witness witness;
    private Room room;
    private BoardService service;

    /**
     * A board that is not yet on.
     *
     * @param folder an empty folder of its own
     * @param cache  where speech models are kept; may be shared
     * @param home   the home file's text
     */
    TestBoard(Mosquitto broker, Path folder, Path cache, String home) {
        this(broker, folder, cache, home, "");
    }

    /**
     * A board that is not yet on, with more in its configuration.
     *
     * @param more lines of parley.yaml
     */
    TestBoard(Mosquitto broker, Path folder, Path cache, String home, String more) {
        this.folder = folder;
        write("home.yaml", home);
        write("parley.yaml", """
                board: test
                area: kitchen
                broker: {url: "%s"}
                speaker: {wav: answers}
                state_directory: state
                cache_directory: "%s"
                """.formatted(broker.url(), cache) + more);
        setup = Setup.read(folder.resolve("parley.yaml"), Map.of());
        witness = new Witness(broker.url()).watch("#");
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Switches the board on, and waits until it is on line. */
    TestBoard on() {
        room = new Room();
        service = BoardWiring.service(setup, Optional.of(metrics -> room));
        service.start();
        await().atMost(PATIENCE).until(() -> last("status").equals(Optional.of("online")) && service.status()
                .startsWith("broker " + setup.config().broker().url() + ","));
        return this;
    }

    /** Switches the board on, and waits until it can listen too. */
    TestBoard onAndReadyToListen() {
        on();
        await().atMost(PATIENCE).until(() -> service.status().contains("microphone on"));
        return this;
    }

    BoardService service() {
        return service;
    }

    Room room() {
        return room;
    }

    /** Says something to one of the board's topics. */
    void say(String topic, String payload) {
        witness.say(TOPIC + topic, payload, false);
    }

    Witness witness() {
        return witness;
    }

    /** Pushes to talk, and speaks one of the shipped recordings once the board listens. */
    void speak(String recording) {
        int before = events("listening").size();
        say("listen", "start");
        await().atMost(PATIENCE).until(() -> events("listening").size() > before);
        room.play(recording);
    }

    /** The payloads on one of the board's topics, in order. */
    List<String> payloads(String topic) {
        return witness.payloads(TOPIC + topic);
    }

    Optional<String> last(String topic) {
        List<String> payloads = payloads(topic);
        return payloads.isEmpty() ? Optional.empty() : Optional.of(payloads.get(payloads.size() - 1));
    }

    /** The n-th result, counted from 1; waits for it. */
    JsonNode result(int number) {
        await().atMost(PATIENCE).until(() -> payloads("result").size() >= number);
        return json(payloads("result").get(number - 1));
    }

    /** The errors told, in order. */
    List<String> errors() {
        return payloads("event").stream().map(TestBoard::json).filter(event -> event.has("error"))
                .map(event -> event.get("error").asText()).toList();
    }

    List<JsonNode> events(String name) {
        return payloads("event").stream().map(TestBoard::json)
                .filter(event -> event.path("event").asText().equals(name)).toList();
    }

    /** The spoken answers written so far. */
    List<Path> answers() {
        Path answers = folder.resolve("answers");
        if (!Files.isDirectory(answers)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(answers)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + payload, e);
        }
    }

    /** Switches the board off; it may be switched on again. */
    void off() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    @Override
    public void close() {
        off();
        witness.close();
    }
}
