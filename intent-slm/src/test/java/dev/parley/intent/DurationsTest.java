package dev.parley.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    /** What the whole text is read as, or -1. */
    private static double seconds(String text) {
        List<String> words = Normalizer.tokens(text);
        return words.isEmpty() ? -1 : Durations.at(words, 0).stream().filter(found -> found.words() == words.size())
                .mapToDouble(Found::value).max().orElse(-1);
    }

    @ParameterizedTest(name = "\"{0}\" is {1} s")
    @CsvSource(delimiter = '|', value = {
        "ten minutes|600",
        "10 min|600",
        "a minute|60",
        "one minute|60",
        "one minute thirty|90",
        "90 secs|90",
        "90s|90",
        "2h|7200",
        "1h30|5400",
        "1h30m|5400",
        "1 hour 20|4800",
        "an hour twenty|4800",
        "an hour and twenty minutes|4800",
        "1 hour, 20 minutes and 5 seconds|4805",
        "an hour and a half|5400",
        "an hour and a quarter|4500",
        "two hours and three quarters|9900",
        "one and a half hours|5400",
        "two and a half minutes|150",
        "1.5 hours|5400",
        "half an hour|1800",
        "half hour|1800",
        "a half hour|1800",
        "half a minute|30",
        "quarter of an hour|900",
        "a quarter of an hour|900",
        "a quarter hour|900",
        "three quarters of an hour|2700",
        "a couple of minutes|120",
        "couple of hours|7200",
        "another five minutes|300",
        "another hour|3600",
        "five more minutes|300",
        "a whole day|86400",
        "a day|86400",
        "a day and a half|129600",
        "two days and three hours|183600",
        "a week|604800",
        "an hour's|3600",
        "ten-minute|600",
        "365 days|31536000",
        "a hundred and five minutes|6300",
    })
    void readsWhatPeopleSay(String text, double seconds) {
        assertEquals(seconds, seconds(text));
    }

    @ParameterizedTest(name = "\"{0}\" is none")
    @ValueSource(strings = {"thirty", "half", "a", "minutes", "an hour and", "zero minutes", "minus five minutes",
        "366 days", "999999999 weeks", "ten lamps", "half past ten", "twenty minutes an hour", "an hour and an hour",
        "a day twenty", "1 hour 70", "1 hour 2.5", "quarter to nine", "another", "a couple", "three quarters"})
    void refusesWhatIsNoLength(String text) {
        assertEquals(-1, seconds(text));
    }

    @Test
    void findsShorterOnesToo() {
        assertEquals(List.of(new Found<>(3600.0, 2), new Found<>(5400.0, 5)),
                Durations.at(Normalizer.tokens("for an hour and a half"), 1));
        assertEquals(List.of(new Found<>(600.0, 2), new Found<>(605.0, 5)),
                Durations.at(Normalizer.tokens("ten minutes and five seconds"), 0));
        assertEquals(List.of(new Found<>(600.0, 2)), Durations.at(Normalizer.tokens("ten minutes and lock up"), 0));
    }

    @Test
    void takesAnyWords() {
        Random random = new Random(20260801);
        List<String> parts = List.of("a", "an", "half", "quarter", "quarters", "of", "and", "couple", "another", "1",
                "3", "20", "2.5", "-1", "more", "hour", "minutes", "s", "day", "weeks", "lamp");
        for (int i = 0; i < 20_000; i++) {
            List<String> words = random.ints(1 + random.nextInt(12), 0, parts.size()).mapToObj(parts::get)
                    .collect(Collectors.toList());
            Durations.at(words, random.nextInt(words.size())).forEach(found ->
                    assertNotNull(words.subList(0, found.words())));
        }
    }
}
