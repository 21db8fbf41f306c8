package dev.parley.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    /** What the whole text is read as. */
    private static String read(String text) {
        List<String> words = Normalizer.tokens(text);
        return Moments.at(words, 0).stream().filter(found -> found.words() == words.size())
                .map(found -> found.value().stream().map(slot -> slot.name() + "=" + slot.value())
                        .collect(Collectors.joining(" "))).distinct().collect(Collectors.joining(" or "));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = '|', value = {
        "in ten minutes|delay=600.0",
        "in an hour and a half|delay=5400.0",
        "after five minutes|delay=300.0",
        "in an hour's time|delay=3600.0",
        "in ten minutes from now|delay=600.0",
        "ten minutes from now|delay=600.0",
        "in ten minutes please|delay=600.0",
        "for thirty seconds|for=30.0",
        "for another hour|for=3600.0",
        "for the next two hours|for=7200.0",
        "at half past seven|at=~07:30",
        "at 7 pm|at=19:00",
        "at seven|at=~07:00",
        "7 pm|at=19:00",
        "at noon|at=12:00",
        "at eight tonight|at=20:00 day=today",
        "tonight at eight|at=20:00 day=today",
        "tonight at two|at=02:00",
        "this evening at half past six|at=18:30 day=today",
        "in the evening at seven|at=19:00",
        "tomorrow|day=tomorrow",
        "on monday|day=MO",
        "tomorrow at seven|at=~07:00 day=tomorrow",
        "tomorrow morning at seven|at=07:00 day=tomorrow",
        "tomorrow 7 am|at=07:00 day=tomorrow",
        "at seven tomorrow|at=~07:00 day=tomorrow",
        "at seven tomorrow evening|at=19:00 day=tomorrow",
        "at 6 in the morning on friday|at=06:00 day=FR",
        "on friday night at 11|at=23:00 day=FR",
    })
    void readsWhatPeopleSay(String text, String slots) {
        assertEquals(slots, read(text));
    }

    @ParameterizedTest(name = "\"{0}\" is none")
    @ValueSource(strings = {"in", "for", "at", "in the kitchen", "for me", "ten minutes", "at thirteen", "at fifty",
        "seven", "tomorrow evening", "tonight", "tomorrow morning at 7 pm", "in seven", "ten minutes later", "please"})
    void refusesWhatIsNone(String text) {
        assertEquals("", read(text));
    }

    @Test
    void keepsTheWordsOfEachSlot() {
        assertEquals(List.of(new Slot("at", "half past 7", "~07:30"), new Slot("day", "on monday", "MO")),
                Moments.at(Normalizer.tokens("at half past seven on monday"), 0).get(1).value());
    }

    @Test
    void takesAnyWords() {
        Random random = new Random(20260803);
        List<String> parts = List.of("in", "for", "at", "after", "the", "next", "a", "half", "past", "7", "30", "pm",
                "minutes", "hour", "and", "tonight", "this", "morning", "tomorrow", "on", "monday", "please", "from",
                "now", "time");
        for (int i = 0; i < 20_000; i++) {
            List<String> words = random.ints(1 + random.nextInt(12), 0, parts.size()).mapToObj(parts::get).toList();
            Moments.at(words, 0).forEach(found -> assertTrue(found.words() <= words.size(), words.toString()));
        }
    }
}
