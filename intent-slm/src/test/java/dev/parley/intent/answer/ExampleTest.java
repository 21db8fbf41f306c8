package dev.parley.intent.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleTest {

    @Test
    void hasABeginningWordsBetweenAndAnEnd() {
        assertEquals(new Example("Aye aye", ",", List.of("{name}", "is", "{state}"), "captain", "!"),
                Example.of(" Aye aye, the {name} is {state}, captain! "));
        assertEquals(new Example("", "", List.of("i've", "turned", "{name}", "{state}"), "", "."),
                Example.of("I've turned {name} {state}"));
        assertEquals(new Example("Jawohl, Chef", ":", List.of("{name}", "{state}"), "", "."),
                Example.of("Jawohl, Chef: {name} {state}."));
    }

    @Test
    void unknownWordsAreTakenAsSuch() {
        assertEquals(List.of("<open>", ",", "I've", "<unknown>", "<n1>", "<p1>", "!"),
                Example.of("Hej, I've flipped {name} {state}!").prompt(Persona.PLAIN, Set.of("I've")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "The lamp is on.|must have {name} once",
        "{name} is on.|must have {name} once",
        "{name} {name} {state}|must have {name} once",
        "Yes, {name} is {state}.|begins or ends with \"yes\"",
        "Sorry, {name} is {state}.|begins or ends with \"sorry\"",
        "All done: {name} is {state}.|begins or ends with \"done\"",
        "{name} is {state}, isn't it.|begins or ends with \"isn't\"",
        "Is {name} {state}?|no question",
        "Hey. {name} is {state}.|one sentence",
        "Agent 7, {name} is {state}|digits",
        "{name} is {state}, yo, {else}|has braces beside"
    })
    void saysWhatIsWrongWithIt(String text, String wrong) {
        String message = assertThrows(IllegalArgumentException.class, () -> Example.of(text)).getMessage();
        assertTrue(message.contains(wrong), message);
    }

    @Test
    void isNotTooLong() {
        assertThrows(IllegalArgumentException.class, () -> Example.of("ha".repeat(60) + ", {name} is {state}"));
    }
}
