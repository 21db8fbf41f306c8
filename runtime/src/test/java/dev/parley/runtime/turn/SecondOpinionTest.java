package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.Intent.Source;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.turn.TurnResult.Status;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The language model is asked, too, where what a template makes of an utterance means nothing in the home. */
class SecondOpinionTest {

    private Assistant villa;

    @BeforeEach
    void open() throws URISyntaxException {
        Path file = Path.of(SecondOpinionTest.class.getResource("/slm/villa.yaml").toURI());
        villa = Wiring.assistant(new HomeReader().read(file), new TestClock()).start();
    }

    @AfterEach
    void close() {
        villa.close();
    }

    @Test
    void takesTheModelsReadingWhereTheTemplatesMeansNothingHere() {
        TurnResult result = say("attic light, kill it");

        assertEquals(Status.DONE, result.status());
        assertEquals(Source.SLM, result.commands().get(0).intent().source());
    }

    @Test
    void keepsTheTemplatesReadingWhereTheModelHasNoBetterOne() {
        assertEquals("There is no list called barn.", say("put milk on the barn list").response());
    }

    private TurnResult say(String text) {
        return villa.turns().take(Utterance.typed(text, Optional.empty()));
    }
}
