package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.runtime.ShippedHome;
import dev.parley.runtime.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Several turns in a row, each with what must come of it; {@code golden/conversations.yaml} has them. */
class ConversationTest {

    static Stream<Arguments> conversations() {
        return StreamSupport.stream(GoldenSentences.conversations().spliterator(), false)
                .map(conversation -> Arguments.of(conversation.get("about").asText(), conversation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversations")
    void conversation_goes_asWritten(String about, JsonNode conversation) {
        TestClock clock = new TestClock();
        try (ShippedHome home = new ShippedHome(conversation.path("home").asText("house"), clock)) {
            home.reset(conversation.path("given"));
            for (JsonNode turn : conversation.get("turns")) {
                clock.pass(Duration.ofSeconds(turn.path("wait").asInt()));
                home.assistant().keeping().keeper().look();
                GoldenRow row = GoldenRow.of(turn);
                Optional<String> area = row.setting().area()
                        .or(() -> Optional.ofNullable(conversation.get("area")).map(JsonNode::asText));
                GoldenRow.Outcome actual = GoldenTest.outcome(home.say(row.say(), area));
                assertEquals(row.expected(actual), actual, row.say());
            }
        }
    }
}
