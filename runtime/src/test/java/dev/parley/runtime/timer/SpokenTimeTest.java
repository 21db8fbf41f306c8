package dev.parley.runtime.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTimeTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', value = {
        "PT0.4S | 0 seconds | 0 second", "PT1S | 1 second | 1 second", "PT59.6S | 1 minute | 1 minute",
        "PT90S | 1 minute and 30 seconds | 1 minute 30 second", "PT10M | 10 minutes | 10 minute",
        "PT1H30M5S | 1 hour and 30 minutes | 1 hour 30 minute", "P1DT2H3M | 1 day and 2 hours | 1 day 2 hour",
        "P2D | 2 days | 2 day"})
    void length_isReadAsPeopleSayIt(Duration length, String said, String adjective) {
        assertEquals(said, SpokenTime.length(length));
        assertEquals(adjective, SpokenTime.adjective(length));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"2026-03-14T19:30:00Z, 7:30 PM", "2026-03-15T07:00:00Z, 7:00 AM tomorrow",
        "2026-03-17T12:05:00Z, 12:05 PM on Tuesday", "2026-05-04T00:00:00Z, 12:00 AM on May 4"})
    void moment_isReadWithTheDay_whereThatIsNotToday(Instant moment, String said) {
        assertEquals(said, SpokenTime.moment(moment, ZonedDateTime.of(2026, 3, 14, 15, 9, 0, 0, ZoneOffset.UTC)));
    }
}
