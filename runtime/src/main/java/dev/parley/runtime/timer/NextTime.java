package dev.parley.runtime.timer;

import dev.parley.intent.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Clock times and days as people say them, as instants: the next time that fits. Stateless. */
public final class NextTime {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    /** Marks a clock time of which the half of the day is not known. */
    private static final String OPEN = "~";

    private NextTime() {
    }

    /**
     * The next instant that the words fit. "Half past seven" is in the morning or in the evening, whichever comes first;
     * a time that is over today is tomorrow's, unless a day was said.
     *
     * @param time {@code 19:30}, or {@code ~07:30} where the half of the day is open
     * @param day  {@code today}, {@code tomorrow}, {@code MO} to {@code SU}, or empty
     * @param now  the present, where the home is
     * @throws TimerException where that time is over
     */
    public static When of(Slot time, Optional<Slot> day, ZonedDateTime now) {
        String said = time.value().toString();
        boolean open = said.startsWith(OPEN);
        LocalTime first = LocalTime.parse(open ? said.substring(1) : said);
        List<LocalTime> times = open ? List.of(first, first.plusHours(12)) : List.of(first);
        return days(day.map(slot -> slot.value().toString()), now.toLocalDate())
                .flatMap(date -> times.stream().map(each -> date.atTime(each).atZone(now.getZone())))
                .filter(moment -> moment.isAfter(now)).findFirst()
                .map(moment -> When.at(moment.toInstant()))
                .orElseThrow(() -> new TimerException("That time has passed already."));
    }

    /** The days that words may mean, the likeliest first. */
    private static Stream<LocalDate> days(Optional<String> day, LocalDate today) {
        if (day.isEmpty()) {
            return Stream.of(today, today.plusDays(1));
        }
        return switch (day.get()) {
            case "today" -> Stream.of(today);
            case "tomorrow" -> Stream.of(today.plusDays(1));
            default -> {
                LocalDate next = today.with(TemporalAdjusters.nextOrSame(
                        DayOfWeek.of(1 + WEEKDAYS.indexOf(day.get()))));
                yield Stream.of(next, next.plusWeeks(1));
            }
        };
    }
}
