package dev.parley.runtime.board;

import static dev.parley.runtime.board.TestBoard.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.device.mqtt.Mosquitto;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timers, lists and delayed commands of a board on a real broker. */
class BoardTimersIT {

    private static final String HOME = """
            name: Test home
            areas: [{id: kitchen, name: Kitchen}]
            devices:
              - {id: light.kitchen, name: Kitchen light, type: light, area: kitchen, state: {on: false}}
              - {id: list.shopping, name: Shopping list, type: list, state: {items: [milk]}}
            """;

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
        board = new TestBoard(broker, folder, cache, HOME).on();
    }

    @AfterEach
    void stop() {
        board.close();
        broker.close();
    }

    private String answer(String text) {
        int before = board.payloads("result").size();
        board.say("ask", text);
        return board.result(before + 1).get("response").asText();
    }

    @Test
    void timer_ringsUntilItIsStopped() {
        assertEquals("The tea timer is set for 1 second.", answer("set a tea timer for one second"));

        await().atMost(PATIENCE).until(() -> !board.events("timer_finished").isEmpty());
        JsonNode finished = board.events("timer_finished").get(0);
        assertEquals("tea", finished.get("name").asText());
        assertEquals("kitchen", finished.get("area").asText());
        await().atMost(PATIENCE).until(() -> board.answers().size() >= 2);

        assertEquals("The tea timer has stopped.", answer("stop"));
        await().atMost(PATIENCE).until(() -> !board.events("timer_silenced").isEmpty());
    }

    @Test
    void pushingTheButton_stopsTheRinging() {
        answer("set a timer for one second");
        await().atMost(PATIENCE).until(() -> !board.events("timer_finished").isEmpty());

        board.say("listen", "start");

        await().atMost(PATIENCE).until(() -> !board.events("timer_silenced").isEmpty());
        assertEquals(0, board.events("listening").size());
    }

    @Test
    void restart_forgetsNeitherTimersNorLists() {
        answer("set a pasta timer for ten minutes");
        answer("add eggs to the shopping list");

        board.off();
        board.on();

        assertEquals("The shopping list has milk and eggs.", answer("what is on the shopping list"));
        assertEquals("The pasta timer is cancelled.", answer("cancel the timer"));
    }
}
