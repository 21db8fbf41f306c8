package dev.parley.runtime.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lengths and moments as they are read in an answer. Stateless. */
public final class SpokenTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);

    private SpokenTime() {
    }

    /** "1 hour and 30 minutes"; of hours the seconds are left out, of days the minutes. */
    public static String length(Duration length) {
        List<String> parts = parts(length, true);
        return parts.size() < 2 ? parts.get(0)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    /** "10 minute", as in "the 10 minute timer". */
    public static String adjective(Duration length) {
        return String.join(" ", parts(length, false));
    }

    private static List<String> parts(Duration length, boolean plurals) {
        Duration rounded = Duration.ofSeconds(Math.round(length.toMillis() / 1000.0));
        long days = rounded.toDays();
        List<String> parts = new ArrayList<>();
        add(parts, days, "day", plurals);
        add(parts, rounded.toHoursPart(), "hour", plurals);
        add(parts, days > 0 ? 0 : rounded.toMinutesPart(), "minute", plurals);
        add(parts, rounded.toHours() > 0 ? 0 : rounded.toSecondsPart(), "second", plurals);
        return parts.isEmpty() ? List.of("0 " + (plurals ? "seconds" : "second")) : parts;
    }

    private static void add(List<String> parts, long count, String unit, boolean plurals) {
        if (count > 0) {
            parts.add(count + " " + unit + (plurals && count > 1 ? "s" : ""));
        }
    }

    /** "7:30 AM", "7:30 AM tomorrow", "7:30 AM on Monday", "7:30 AM on May 4". */
    public static String moment(Instant instant, ZonedDateTime now) {
        ZonedDateTime moment = instant.atZone(now.getZone());
        LocalDate today = now.toLocalDate();
        String time = moment.format(TIME);
        if (moment.toLocalDate().equals(today)) {
            return time;
        }
        if (moment.toLocalDate().equals(today.plusDays(1))) {
            return time + " tomorrow";
        }
        return time + " on " + moment.format(moment.toLocalDate().isBefore(today.plusDays(7)) ? DAY : DATE);
    }

    /** Of what is over: "7:30 AM", "7:30 AM yesterday", "7:30 AM on Monday", "7:30 AM on May 4". */
    public static String past(Instant instant, ZonedDateTime now) {
        ZonedDateTime moment = instant.atZone(now.getZone());
        LocalDate day = moment.toLocalDate();
        LocalDate today = now.toLocalDate();
        String time = moment.format(TIME);
        if (!day.isBefore(today)) {
            return time;
        }
        return day.equals(today.minusDays(1)) ? time + " yesterday"
                : time + " on " + moment.format(day.isAfter(today.minusDays(7)) ? DAY : DATE);
    }
}
