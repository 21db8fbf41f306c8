package dev.parley.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.parley.device.Assistants;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.TurnResult.Status;
import dev.parley.runtime.turn.Utterance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmarks measure what they say: homes of the size asked for, and sentences that are understood in them. */
class GeneratedHomeTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 200})
    void aHome_hasAsManyDevicesAsAskedFor(int devices) {
        assertEquals(devices, Assistants.others(GeneratedHome.of(devices, 0).home()));
    }

    @Test
    void allSentencesButTheLast_areUnderstoodInTheSmallestHome() {
        try (Assistant assistant = Wiring.assistant(GeneratedHome.of(10, 0), Clock.systemUTC()).start()) {
            List<String> said = UnderstandingBenchmark.SAID;
            for (String sentence : said.subList(0, said.size() - 1)) {
                assertNotEquals(Status.REJECTED, say(assistant, sentence).status(), sentence);
            }
            assertEquals(Status.REJECTED, say(assistant, said.get(said.size() - 1)).status());
        }
    }

    @Test
    void ownSentences_areUnderstoodBesideTheBuiltInOnes() {
        try (Assistant assistant = Wiring.assistant(GeneratedHome.of(10, 40), Clock.systemUTC()).start()) {
            assertEquals("own_1", say(assistant, "is the acme aquarium ready").commands().get(0).intent().name());
            assertEquals("own_28", say(assistant, "set orion fountain to 30").commands().get(0).intent().name());
            assertEquals("turn_on", say(assistant, "turn on the kitchen lamp").commands().get(0).intent().name());
        }
    }

    private static TurnResult say(Assistant assistant, String text) {
        return assistant.turns().take(Utterance.typed(text, Optional.of("r1")));
    }
}
