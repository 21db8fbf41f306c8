package dev.parley.runtime.timer;

import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Clock times and days as people say them, as instants: the next time that fits. Stateless. */
public final class NextTime {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    /** Marks a clock time of which the half of the day is not known. */
    private static final String OPEN = "~";
    private static final Set<String> CLOCK_TIMES = Set.of("time", "at");

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

    /**
     * The same intent with the half of the day settled in what it says of clock times, so that results tell the time that
     * is meant; a time that is over already stays as it was said.
     */
    public static Intent settled(Intent intent, ZonedDateTime now) {
        Map<String, Slot> slots = new LinkedHashMap<>(intent.slots());
        slots.replaceAll((name, slot) -> CLOCK_TIMES.contains(name) ? settled(slot, intent.slot("day"), now) : slot);
        return new Intent(intent.name(), slots, intent.source(), intent.confidence());
    }

    private static Slot settled(Slot time, Optional<Slot> day, ZonedDateTime now) {
        if (!time.value().toString().startsWith(OPEN)) {
            return time;
        }
        try {
            Instant next = ((When.At) of(time, day, now)).instant();
            return new Slot(time.name(), time.text(), next.atZone(now.getZone()).toLocalTime().toString());
        } catch (TimerException e) {
            return time;
        }
    }

    /** True where an instant's clock time, and its day where one was said, is what the words say. */
    static boolean names(Slot time, Optional<Slot> day, Instant instant, ZonedDateTime now) {
        String said = time.value().toString();
        LocalTime first = LocalTime.parse(said.startsWith(OPEN) ? said.substring(1) : said);
        ZonedDateTime moment = instant.atZone(now.getZone());
        boolean sameTime = moment.toLocalTime().equals(first)
                || said.startsWith(OPEN) && moment.toLocalTime().equals(first.plusHours(12));
        return sameTime && sameDay(day, moment, now);
    }

    /** True where an instant is on the day that was said, or none was. */
    static boolean sameDay(Optional<Slot> day, ZonedDateTime moment, ZonedDateTime now) {
        return day.isEmpty() || days(day.map(slot -> slot.value().toString()), now.toLocalDate())
                .anyMatch(moment.toLocalDate()::equals);
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
