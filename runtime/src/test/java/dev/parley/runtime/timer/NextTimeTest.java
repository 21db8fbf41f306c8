package dev.parley.runtime.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.intent.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Saturday, March 14, 2026, at 15:09 in Berlin. */
class NextTimeTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 14, 15, 9, 0, 0, ZoneId.of("Europe/Berlin"));

    private static Instant next(String time, String day) {
        Optional<Slot> slot = Optional.ofNullable(day).map(value -> new Slot("day", value, value));
        return ((When.At) NextTime.of(new Slot("time", time, time), slot, NOW)).instant();
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(value = {
        "15:10, -, 2026-03-14T15:10", "15:09, -, 2026-03-15T15:09", "07:00, -, 2026-03-15T07:00",
        "~07:30, -, 2026-03-14T19:30", "~03:00, -, 2026-03-15T03:00", "~03:30, -, 2026-03-14T15:30",
        "~07:00, tomorrow, 2026-03-15T07:00", "19:00, tomorrow, 2026-03-15T19:00", "~08:00, today, 2026-03-14T20:00",
        "07:00, MO, 2026-03-16T07:00", "16:00, SA, 2026-03-14T16:00", "14:00, SA, 2026-03-21T14:00",
        "~11:00, SU, 2026-03-15T11:00"}, nullValues = "-")
    void time_isTheNextThatFits(String time, String day, String local) {
        assertEquals(ZonedDateTime.parse(local + ":00+01:00[Europe/Berlin]").toInstant(), next(time, day));
    }

    @Test
    void timeOfToday_thatIsOver_isTurnedDown() {
        assertThrows(TimerException.class, () -> next("07:00", "today"));
    }

    @Test
    void clockTime_staysTheClockTime_overAChangeToSummerTime() {
        ZonedDateTime eve = ZonedDateTime.of(2026, 3, 28, 22, 0, 0, 0, ZoneId.of("Europe/Berlin"));

        When seven = NextTime.of(new Slot("time", "seven", "07:00"), Optional.empty(), eve);

        assertEquals(Instant.parse("2026-03-29T05:00:00Z"), ((When.At) seven).instant());
    }
}
