package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.runtime.Assistant;
import dev.parley.runtime.ShippedHome;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.Understood;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.retrieval.Cottage;
import dev.parley.runtime.turn.TurnResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where nothing can be done, by words alone. */
class TurnDownTest {

    @TempDir
    private Path directory;
    private Assistant cottage;

    @BeforeEach
    void cottage() throws IOException {
        Path file = Files.writeString(directory.resolve("home.yaml"), """
                name: Cottage
                areas: [{id: kitchen, name: Kitchen}]
                devices:
                  - {id: light.kitchen, name: Kitchen light, type: light, area: kitchen, state: {on: false}}
                  - {id: cover.gate, name: Garden gate, type: cover, kind: gate, state: {position: 0}}
                documents: '%s'
                """.formatted(Cottage.folder()));
        cottage = Wiring.assistant(new HomeReader().read(file), new TestClock().clocks(), Memory.inMemory(),
                Understood.BY_TEMPLATES).start();
    }

    @AfterEach
    void close() {
        cottage.close();
    }

    private TurnResult say(String text) {
        return cottage.turns().take(Utterance.typed(text, Optional.empty()));
    }

    @Test
    void questionThatADocumentKnows_isAnsweredWithItsSource() {
        TurnResult result = say("how do I descale the coffee machine");

        assertEquals(Status.ANSWERED, result.status());
        assertEquals("The coffee machine manual says: Descale the machine every two months with 15 grams of citric acid"
                + " in a full tank of water.", result.response());
        assertEquals(List.of(), result.changes());
    }

    @Test
    void severalRules_say() {
        assertEquals("The house rules say: Two dogs are welcome; they may not sleep on the beds.",
                say("are dogs welcome").response());
    }

    @Test
    void questionAboutADevice_isAnsweredFromItsState() {
        assertEquals("No, the garden gate is closed.", say("is the garden gate open").response());
    }

    @Test
    void questionThatNoDocumentKnows_isTurnedDown() {
        TurnResult result = say("what is the capital of France");

        assertEquals(Status.REJECTED, result.status());
        assertEquals("Sorry, I did not understand that.", result.response());
    }

    @Test
    void requestThatIsNearlyServed_isTurnedDownWithASentenceThatWorks() {
        TurnResult result = say("turn on the kitchen light thing");

        assertEquals(Status.REJECTED, result.status());
        assertEquals("I can't do that. You can say: turn on the kitchen light.", result.response());
        assertEquals(false, cottage.states().state("light.kitchen").get("on"));
    }

    @Test
    void talk_isTurnedDownShortly() {
        assertEquals("Sorry, I did not understand that.", say("the kitchen light is older than you").response());
        assertEquals("Sorry, I did not understand that.", say("tell Tom to open the garden gate").response());
    }

    @Test
    void lastAnswer_isRepeated() {
        String answer = say("where are the logs").response();

        assertEquals(answer, say("say that again").response());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "house", "factory", "coffee"})
    void everySentenceThatMayBeOffered_works(String name) {
        try (Assistant home = Wiring.assistant(ShippedHome.file(name), new TestClock().clocks(), Memory.inMemory(),
                Understood.BY_TEMPLATES).start()) {
            List<String> sentences = Examples.all(home.file().home());
            List<String> useless = sentences.stream()
                    .filter(sentence -> Set.of(Status.REJECTED, Status.UNSUPPORTED).contains(home.turns()
                            .take(Utterance.typed(sentence, Optional.empty())).status())).toList();
            assertEquals(List.of(), useless);
            assertTrue(sentences.size() > home.file().home().devices().size());
        }
    }
}
