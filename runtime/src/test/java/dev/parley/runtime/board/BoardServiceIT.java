package dev.parley.runtime.board;

import static dev.parley.runtime.board.TestBoard.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.audio.Chime;
import dev.parley.audio.wav.WavFile;
import dev.parley.device.mqtt.Mosquitto;
import dev.parley.device.mqtt.Witness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole service, on a real Mosquitto; where it listens, with the real recogniser and the shipped recordings. */
class BoardServiceIT {

    private static final String HOME = """
            name: Test home
            areas: [{id: kitchen, name: Kitchen}, {id: hall, name: Hall}]
            devices:
              - {id: light.kitchen, name: Kitchen light, type: light, area: kitchen, state: {on: false, brightness: 0}}
              - {id: light.hall, name: Hall light, type: light, area: hall, state: {on: false}}
              - {id: switch.heater, name: Heater, type: switch, kind: heater, area: hall, state: {on: false}}
            """;
    private static final String LIGHT_ON = "af_heart-turn-on-the-kitchen-light";

    /** Made once: the model of a home is cached by its content. */
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
        board = new TestBoard(broker, folder, cache, HOME);
    }

    @AfterEach
    void stop() {
        board.close();
        broker.close();
    }

    @Test
    void plainText_isDone_whereTheBoardStands() {
        board.on().say("ask", "turn on the light");

        JsonNode result = board.result(1);
        assertEquals("done", result.get("status").asText());
        assertEquals("[\"light.kitchen\"]", result.at("/commands/0/targets").toString());
        String change = "{\"device\":\"light.kitchen\",\"key\":\"on\",\"from\":false,\"to\":true}";
        assertTrue(result.get("changes").toString().contains(change), result.toString());
        assertEquals("kitchen", result.get("area").asText());
        assertFalse(result.has("id"));
        assertFalse(result.has("heard"));
    }

    @Test
    void json_isDone_whereItSays_andAnsweredWithItsId() {
        board.on().say("ask", "{\"text\": \"turn on the light\", \"id\": \"7\", \"area\": \"hall\"}");

        JsonNode result = board.result(1);
        assertEquals("7", result.get("id").asText());
        assertEquals("light.hall", result.at("/changes/0/device").asText());
    }

    @Test
    void whoWantsAReply_getsTheResult_withItsCorrelationData() {
        MqttProperties properties = new MqttProperties();
        properties.setResponseTopic("reply/to/me");
        properties.setCorrelationData(new byte[] {1, 0, (byte) 0xff});

        board.on().witness().say(TestBoard.TOPIC + "ask",
                "turn on the hall light".getBytes(StandardCharsets.UTF_8), false, properties);

        JsonNode result = board.result(1);
        await().atMost(PATIENCE).until(() -> !board.witness().payloads("reply/to/me").isEmpty());
        Witness.Seen reply = board.witness().seen().stream().filter(seen -> seen.topic().equals("reply/to/me"))
                .findFirst().orElseThrow();
        assertEquals(result, TestBoard.json(reply.payload()));
        assertArrayEquals(new byte[] {1, 0, (byte) 0xff}, reply.properties().getCorrelationData());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ask    | {\"text\": | not JSON",
        "ask    | ' '        | an empty text",
        "listen | please     | is neither start nor stop",
        "mute   | maybe      | is neither on nor off",
        "say    | ' '        | an empty text",
    })
    void whatCannotBeRead_isTold_andNothingHappens(String topic, String payload, String complaint) {
        board.on().say(topic, payload);
        board.say("ask", "is the hall light on");

        assertEquals("answered", board.result(1).get("status").asText());
        assertEquals(1, board.errors().size());
        assertTrue(board.errors().get(0).startsWith("parley/test/" + topic + ": "), board.errors().get(0));
        assertTrue(board.errors().get(0).contains(complaint), board.errors().get(0));
        assertEquals(1, board.payloads("result").size());
        assertEquals(List.of(), board.answers());
    }

    @Test
    void retainedWish_isOneThatIsOver() {
        board.witness().say(TestBoard.TOPIC + "ask", "turn on the light", true);

        board.on().say("ask", "is the kitchen light on");

        JsonNode result = board.result(1);
        assertEquals("is the kitchen light on", result.get("text").asText());
        assertTrue(result.get("response").asText().startsWith("No"), result.get("response").asText());
    }

    @Test
    void tones_sayThatItListens_andThatNothingWasUnderstood(@TempDir Path other) {
        try (TestBoard singing = new TestBoard(broker, other, cache, HOME, "voice: {tones: true}\n")) {
            singing.onAndReadyToListen().say("listen", "start");
            await().atMost(PATIENCE).until(() -> !singing.events("listening").isEmpty());
            assertEquals(Chime.LISTENING.sound().seconds(), WavFile.read(singing.answers().get(0)).seconds());

            singing.say("listen", "start");
            singing.say("listen", "stop");

            await().atMost(PATIENCE).until(() -> singing.answers().size() == 2);
            await().atMost(PATIENCE).until(() -> WavFile.read(singing.answers().get(1)).seconds()
                    == Chime.NOT_UNDERSTOOD.sound().seconds());
        }
    }

    @Test
    void recordedSpeech_isHeard_done_andAnsweredAloud() {
        board.onAndReadyToListen().speak(LIGHT_ON);

        JsonNode result = board.result(1);
        assertTrue(result.get("text").asText().startsWith("turn on the kitchen light"), result.toString());
        assertEquals("done", result.get("status").asText());
        assertEquals("light.kitchen", result.at("/changes/0/device").asText());
        assertTrue(result.at("/heard/seconds").asDouble() > 1, result.toString());
        await().atMost(PATIENCE).until(() -> !board.answers().isEmpty());
        await().atMost(PATIENCE).until(() -> WavFile.read(board.answers().get(0)).seconds() > 0.5);
        JsonNode heard = board.events("heard").get(0);
        assertEquals("end_of_speech", heard.get("ended").asText());
        assertTrue(Instant.parse(heard.get("at").asText()).isAfter(Instant.parse("2020-01-01T00:00:00Z")));
        assertEquals(1, board.events("listening").size());
    }

    @Test
    void severalUtterances_areHeardOneAfterTheOther_eachAfterItsPush() {
        board.onAndReadyToListen();

        board.speak(LIGHT_ON);
        board.result(1);
        board.speak("am_michael-switch-on-the-heater");

        assertEquals("switch.heater", board.result(2).at("/changes/0/device").asText());
    }

    @Test
    void silence_isRejected_andNothingIsDone() {
        board.onAndReadyToListen().say("listen", "start");

        await().atMost(PATIENCE).until(() -> !board.events("rejected").isEmpty());
        assertEquals("no_speech", board.events("rejected").get(0).path("ended").asText(), () -> board.payloads("event").toString());
        assertEquals(List.of(), board.payloads("result"));
    }

    @Test
    void stop_endsListening() {
        board.onAndReadyToListen().say("listen", "start");
        await().atMost(PATIENCE).until(() -> !board.events("listening").isEmpty());

        board.say("listen", "stop");

        await().atMost(PATIENCE).until(() -> !board.events("rejected").isEmpty());
    }

    @Test
    void mutedBoard_refusesToListen_untilItIsOpened_evenAfterARestart() {
        board.onAndReadyToListen();
        await().atMost(PATIENCE).until(() -> board.last("muted").equals(Optional.of("off")));

        board.say("mute", "on");
        await().atMost(PATIENCE).until(() -> board.last("muted").equals(Optional.of("on")));
        board.say("listen", "start");
        await().atMost(PATIENCE).until(() -> board.errors().equals(List.of("cannot listen: the microphone is muted")));
        board.off();
        board.on();

        await().atMost(PATIENCE).until(() -> board.service().status().contains("microphone muted"));
        await().atMost(PATIENCE).until(() -> board.last("muted").equals(Optional.of("on")));
        board.say("mute", "off");
        await().atMost(PATIENCE).until(() -> board.service().status().contains("microphone on"));
        board.speak(LIGHT_ON);
        assertEquals("done", board.result(1).get("status").asText());
    }

    @Test
    void say_isSpoken() {
        board.on().say("say", "dinner is ready");

        await().atMost(PATIENCE).until(() -> !board.answers().isEmpty());
        await().atMost(PATIENCE).until(() -> WavFile.read(board.answers().get(0)).seconds() > 0.5);
    }

    @Test
    void typedText_isNotAnsweredAloud() {
        board.on().say("ask", "turn on the light");
        board.result(1);
        board.say("say", "dinner is ready");

        await().atMost(PATIENCE).until(() -> !board.answers().isEmpty());
        assertEquals(1, board.answers().size());
    }

    @Test
    void whatIsNoCommand_isRejected_andToldAsAnEvent() {
        board.on().say("ask", "we watched a film about whales last night");

        assertEquals("rejected", board.result(1).get("status").asText());
        await().atMost(PATIENCE).until(() -> !board.events("rejected").isEmpty());
        assertEquals("we watched a film about whales last night", board.events("rejected").get(0).get("text").asText());
    }

    @Test
    void metrics_arePublished() {
        board.on();

        await().atMost(PATIENCE).until(() -> !board.payloads("metrics").isEmpty());
        JsonNode metrics = TestBoard.json(board.payloads("metrics").get(0));
        assertTrue(metrics.get("turns").isObject() && metrics.get("stages_ms").isObject(), metrics.toString());
    }

    @Test
    void cleanStop_isQuick_andLeavesTheBoardOffLine() {
        board.onAndReadyToListen().speak(LIGHT_ON);
        board.result(1);

        long start = System.nanoTime();
        board.off();
        double seconds = (System.nanoTime() - start) / 1e9;

        System.out.printf("BoardServiceIT: the service stopped in %.0f ms%n", seconds * 1000);
        assertTrue(seconds < 3, "stopped in " + seconds + " s");
        await().atMost(PATIENCE).until(() -> board.last("status").equals(Optional.of("offline")));
        try (Witness later = new Witness(broker.url()).watch(TestBoard.TOPIC + "status")) {
            await().atMost(PATIENCE).until(() -> later.payloads(TestBoard.TOPIC + "status").equals(List.of("offline")));
        }
    }

    @Test
    void whatWasAskedWhileTheBoardWasAway_isNeverDone() {
        board.on();
        board.off();
        board.say("ask", "turn on the light");

        board.on().say("ask", "is the kitchen light on");

        assertTrue(board.result(1).get("response").asText().startsWith("No"));
        assertEquals(1, board.payloads("result").size());
    }

    @Test
    void brokerThatIsKilled_isFoundAgain_andSpeechWorksMeanwhile() {
        board.onAndReadyToListen();

        broker.kill();
        await().atMost(PATIENCE).until(() -> board.service().status().contains("(not reached)"));
        board.service().push();
        board.room().play(LIGHT_ON);
        await().atMost(PATIENCE).until(() -> !board.answers().isEmpty());
        broker.restart();

        await().atMost(PATIENCE).until(() -> !board.service().status().contains("(not reached)"));
        board.witness().reconnect();
        board.witness().watch("#");
        board.say("ask", "{\"text\": \"is the kitchen light on\", \"id\": \"after\"}");
        await().atMost(PATIENCE).until(() -> board.last("result").filter(text -> text.contains("after")).isPresent());
        assertTrue(board.last("result").orElseThrow().contains("Yes"), board.last("result").orElseThrow());
        assertEquals(Optional.of("online"), board.last("status"));
    }
}
