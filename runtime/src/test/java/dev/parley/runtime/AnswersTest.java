package dev.parley.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.reply.TemplateResponder;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.turn.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that says how its answers are to sound. */
class AnswersTest {

    @TempDir
    private Path directory;

    @Test
    void homeWithAPersonaAndOwnWordings_isAnsweredInThem() throws IOException {
        Path file = Files.writeString(directory.resolve("home.yaml"), """
                name: Home
                persona: warm
                answer_milliseconds: 2000
                answers: ["Aye aye, {name} is {state}, captain!"]
                devices:
                  - {id: light.k, name: Küchenlicht, type: light, state: {on: false}}
                """);
        try (Assistant home = Wiring.assistant(new HomeReader().read(file), new TestClock().clocks(), Memory.inMemory(),
                Understood.BY_TEMPLATES).start()) {
            String response = home.turns().take(Utterance.typed("turn on the küchenlicht", Optional.empty())).response();

            assertTrue(response.startsWith("Aye aye, ") && response.contains("küchenlicht"), response);
        }
    }

    @Test
    void homeWithout_isAnsweredByTemplates() {
        assertEquals(TemplateResponder.class, Answers.of(Optional.empty()).responder().getClass());
    }
}
