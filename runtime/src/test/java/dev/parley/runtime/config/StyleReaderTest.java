package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.answer.Persona;
import dev.parley.intent.answer.Style;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleReaderTest {

    @TempDir
    private Path directory;

    private HomeFile read(String keys) {
        return new HomeReader().read(Texts.write(directory, "home.yaml", "name: Home\n" + keys));
    }

    private List<String> problems(String keys) {
        return Texts.problems(() -> read(keys));
    }

    @Test
    void personaAnswersAndTheirTimeAreRead() {
        Style style = read("persona: warm\nanswer_milliseconds: 90\nanswers:\n"
                + "  - \"Aye aye, {name} is {state}, captain!\"\n").texts().style().orElseThrow();

        assertEquals(Persona.WARM, style.persona());
        assertEquals(Duration.ofMillis(90), style.budget());
        assertEquals("captain", style.examples().get(0).closer());
    }

    @Test
    void homeWithoutAPersona_hasNoStyle() {
        assertEquals(Optional.empty(), read("").texts().style());
        assertEquals(new Style(Persona.TERSE), read("persona: terse\n").texts().style().orElseThrow());
    }

    @Test
    void unknownPersona_isAProblemWithTheNearest() {
        assertEquals(List.of("2: persona cannot be \"worm\"; did you mean \"warm\"?"), problems("persona: worm\n"));
    }

    @Test
    void answersWithoutAPersona_areAProblem() {
        assertEquals(List.of("2: answers needs a persona; add one of terse, plain, warm, as in persona: plain"),
                problems("answers: [\"Hey, {name} is {state}\"]\n"));
    }

    @Test
    void wordingThatWouldNotAlwaysBeTrue_isAProblemOnItsLine() {
        assertEquals(List.of("5: \"Done, {name} is {state}\" begins or ends with \"done\", which would not be true of"
                + " every answer"), problems("persona: plain\nanswers:\n  - \"Hey, {name} is {state}\"\n"
                + "  - \"Done, {name} is {state}\"\n"));
    }

    @Test
    void timeOutOfBounds_isAProblem() {
        assertEquals(List.of("3: answer_milliseconds must be a whole number from 1 to 2000, not 0"),
                problems("persona: plain\nanswer_milliseconds: 0\n"));
    }
}
