package dev.parley.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = '|', value = {"today|today", "tomorrow|tomorrow", "Monday|MO", "on Tuesday|TU",
        "next friday|FR", "on next sunday|SU", "this saturday|SA"})
    void readsWhatPeopleSay(String text, String day) {
        List<String> words = Normalizer.tokens(text);
        assertEquals(List.of(new Found<>(day, words.size())), Days.at(words, 0));
    }

    @ParameterizedTest(name = "\"{0}\" is none")
    @ValueSource(strings = {"on", "next", "on tomorrow", "next today", "every day", "mondays", "on the monday"})
    void refusesWhatIsNoDay(String text) {
        assertEquals(List.of(), Days.at(Normalizer.tokens(text), 0));
    }
}
