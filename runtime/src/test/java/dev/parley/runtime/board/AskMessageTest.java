package dev.parley.runtime.board;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.runtime.board.AskMessage.UnreadableException;
import dev.parley.runtime.turn.Utterance;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskMessageTest {

    private static final Optional<String> HALL = Optional.of("hall");

    private static Utterance read(String payload) throws UnreadableException {
        return AskMessage.read(payload.getBytes(StandardCharsets.UTF_8), HALL);
    }

    private static String complaint(byte[] payload) {
        return assertThrows(UnreadableException.class, () -> AskMessage.read(payload, HALL)).getMessage();
    }

    @Test
    void plainText_isSaidWhereTheBoardStands() throws UnreadableException {
        assertEquals(Utterance.typed("turn on the light", HALL), read("  turn on the light\n"));
    }

    @Test
    void json_mayNameTheAreaAndAnId() throws UnreadableException {
        assertEquals(new Utterance(Optional.of("7"), "stop", Optional.of("kitchen"), Optional.empty()),
                read("{\"text\": \" stop \", \"id\": \"7\", \"area\": \"kitchen\"}"));
    }

    @Test
    void jsonWithoutArea_isSaidWhereTheBoardStands() throws UnreadableException {
        assertEquals(Utterance.typed("stop", HALL), read("{\"text\": \"stop\", \"area\": null, \"id\": null}"));
    }

    @Test
    void numberAsId_isItsDigits() throws UnreadableException {
        assertEquals(Optional.of("7"), read("{\"text\": \"stop\", \"id\": 7}").id());
    }

    @Test
    void unknownKeys_areForThoseWhoKnowThem() throws UnreadableException {
        assertEquals(Utterance.typed("stop", HALL), read("{\"text\": \"stop\", \"mood\": {\"good\": true}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"txt\": \"stop\"}                  | no \"text\"; send {\"text\": \"turn on the light\"} or plain text",
        "{\"text\": \" \"}                    | no \"text\"; send {\"text\": \"turn on the light\"} or plain text",
        "{\"text\": 7}                        | \"text\" is a text, not 7",
        "{\"text\": \"stop\", \"area\": [1]}  | \"area\" is a text, not [1]",
        "{\"text\": \"stop\", \"id\": {}}     | \"id\" is a text or a number, not {}",
    })
    void jsonThatIsNoUtterance_isRefused_withTheReason(String payload, String reason) {
        assertEquals(reason, complaint(payload.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"text\": \"stop\"", "{\"text\": \"stop\"} {}", "{'text': 'stop'}",
        "{\"text\"\n\n}"})
    void brokenJson_isRefused_inOneLine(String payload) {
        String complaint = complaint(payload.getBytes(StandardCharsets.UTF_8));

        assertTrue(complaint.startsWith("not JSON: "), complaint);
        assertFalse(complaint.contains("\n"), complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void emptyText_isRefused(String payload) {
        assertEquals("an empty text", complaint(payload.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNoText_areRefused() {
        assertEquals("not UTF-8 text", complaint(new byte[] {'a', (byte) 0xff, 'b'}));
    }

    @Test
    void endlessText_isRefused() {
        assertEquals("longer than 10000 bytes", complaint("x".repeat(10_001).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void deeplyNestedJson_isRefused() {
        byte[] deep = ("{\"a\":" + "[".repeat(5_000)).getBytes(StandardCharsets.UTF_8);

        assertTrue(complaint(deep).startsWith("not JSON: "));
    }

    /** Whatever comes, it is an utterance with words or one clear line. */
    @Test
    void anyPayload_isReadOrRefused_inOneLine() {
        byte[] sample = "{\"text\": \"turn on the light\", \"id\": \"7\", \"area\": \"hall\"}"
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20260131);
        for (int i = 0; i < 20_000; i++) {
            byte[] payload = random.nextInt(4) == 0 ? new byte[random.nextInt(64)] : sample.clone();
            if (payload.length != sample.length) {
                random.nextBytes(payload);
            }
            for (int k = random.nextInt(5); k > 0 && payload.length > 0; k--) {
                payload[random.nextInt(payload.length)] = (byte) random.nextInt(256);
            }
            assertDoesNotThrow(() -> readOrRefuse(payload), () -> new String(payload, StandardCharsets.ISO_8859_1));
        }
    }

    private static void readOrRefuse(byte[] payload) {
        try {
            assertFalse(AskMessage.read(payload, HALL).text().isBlank());
        } catch (UnreadableException e) {
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        }
    }
}
