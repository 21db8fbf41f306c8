package dev.parley.runtime.board;

import static dev.parley.runtime.board.TestBoard.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.device.mqtt.Mosquitto;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board whose light is on the same broker; the test is the light. */
class WiredHomeIT {

    private static final String SET = "house/kitchen/light/set";
    private static final String STATE = "house/kitchen/light";

    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;
    @TempDir
    private Path brokerFolder;

    private Mosquitto broker;
    private TestBoard board;

    @BeforeEach
    void startBroker() {
        broker = Mosquitto.start(brokerFolder);
        board = new TestBoard(broker, folder, cache, """
                name: Wired home
                drivers: {mqtt: {url: "%s"}}
                areas: [{id: kitchen, name: Kitchen}]
                devices:
                  - id: light.kitchen
                    name: Kitchen light
                    type: light
                    area: kitchen
                    state: {on: false}
                    driver: {type: mqtt, state: {on: %s}, command: {on: %s}}
                """.formatted(broker.url(), STATE, SET));
    }

    @AfterEach
    void stop() {
        board.close();
        broker.close();
    }

    /** The state the broker keeps has come once the board knows better than its home file. */
    private void onWithLight(String state) {
        board.witness().say(STATE, state, true);
        board.onAndReadyToListen();
    }

    @Test
    void lightThatAnswers_isOn() {
        onWithLight("OFF");
        board.say("ask", "turn on the kitchen light");

        await().atMost(PATIENCE).until(() -> board.witness().payloads(SET).equals(List.of("ON")));
        board.witness().say(STATE, "ON", true);

        assertEquals("done", board.result(1).get("status").asText());
    }

    @Test
    void lightThatNeverAnswers_isAFailure_thatTheAnswerNames() {
        onWithLight("OFF");
        board.say("ask", "turn on the kitchen light");

        JsonNode result = board.result(1);
        assertEquals("failed", result.get("status").asText());
        assertEquals("[]", result.get("changes").toString());
        assertTrue(result.get("response").asText().contains("kitchen light"), result.toString());
        assertEquals(List.of("ON"), board.witness().payloads(SET));
    }

    @Test
    void stopWhileALightIsWaitedFor_isQuick() {
        onWithLight("OFF");
        board.say("ask", "turn on the kitchen light");
        await().atMost(PATIENCE).until(() -> !board.witness().payloads(SET).isEmpty());

        long start = System.nanoTime();
        board.off();
        double seconds = (System.nanoTime() - start) / 1e9;

        System.out.printf("WiredHomeIT: the service stopped in the middle of a turn in %.0f ms%n", seconds * 1000);
        assertTrue(seconds < 3, "stopped in " + seconds + " s");
        assertEquals("failed", board.result(1).get("status").asText());
    }

    @Test
    void commandSpokenWhileTheBrokerIsGone_fails_andIsNeverSentLater() {
        onWithLight("OFF");
        broker.kill();
        await().atMost(PATIENCE).until(() -> board.service().status().contains("(not reached)"));

        board.service().push();
        board.room().play("af_heart-turn-on-the-kitchen-light");
        await().atMost(PATIENCE).until(() -> !board.answers().isEmpty());
        broker.restart();
        await().atMost(PATIENCE).until(() -> !board.service().status().contains("(not reached)"));
        board.witness().reconnect();
        board.witness().watch("#");
        board.say("ask", "{\"text\": \"turn off the kitchen light\", \"id\": \"after\"}");
        await().atMost(PATIENCE).until(() -> board.last("result").filter(text -> text.contains("after")).isPresent());

        assertFalse(board.witness().payloads(SET).contains("ON"), board.witness().payloads(SET).toString());
    }
}
