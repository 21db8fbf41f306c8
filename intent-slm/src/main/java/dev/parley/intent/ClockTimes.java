package dev.parley.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Times of day in words: "half past seven", "19:30", "quarter to nine in the evening", "noon". Written
 * {@code HH:mm} where the half of the day is known, else {@code ~HH:mm} from 00:00 to 11:59: "half past seven" is
 * {@code ~07:30}. Thread-safe; takes a time that does not grow with the text.
 */
public final class ClockTimes {

    private static final int HALF_DAY = 12;
    private static final int DAY = 24;
    private static final int MINUTES = 60;

    private static final Set<String> TO = Set.of("to", "before", "till", "til");
    private static final Set<String> PAST = Set.of("past", "after");
    private static final Map<String, Clock> NAMED =
            Map.of("noon", new Clock(12, 0, true), "midday", new Clock(12, 0, true), "midnight", new Clock(0, 0, true));

    private ClockTimes() {
    }

    /**
     * A time as it was said.
     *
     * @param hour   0 to 23
     * @param known  true where no half of the day is open
     */
    record Clock(int hour, int minute, boolean known) {

        /** The time some minutes before. */
        Clock before(int minutes) {
            int hours = known ? DAY : HALF_DAY;
            return minutes == 0 ? this : new Clock((hour + hours - 1) % hours, MINUTES - minutes, known);
        }

        String written() {
            return known ? written(hour) : "~" + written(hour % HALF_DAY);
        }

        private String written(int hours) {
            return "%02d:%02d".formatted(hours, minute);
        }

        Optional<Clock> in(DayPart part) {
            return part.hour(hour, known).map(exact -> new Clock(exact, minute, true));
        }
    }

    /**
     * All times that start at a word, the shortest first: "seven", "seven thirty", "seven thirty in the evening".
     *
     * @param words as {@link Normalizer#tokens} makes them
     */
    public static List<Found<String>> at(List<String> words, int from) {
        return clocks(words, from).stream().map(clock -> new Found<>(clock.value().written(), clock.words())).toList();
    }

    /** The same, not yet written down. */
    static List<Found<Clock>> clocks(List<String> words, int from) {
        List<Found<Clock>> found = new ArrayList<>();
        for (Found<Clock> clock : plain(words, from)) {
            found.add(clock);
            DayPart.at(words, from + clock.words()).ifPresent(part -> clock.value().in(part.value()).ifPresent(exact ->
                    found.add(new Found<>(exact, clock.words() + part.words()))));
        }
        return found;
    }

    /** Times without a part of the day. */
    private static List<Found<Clock>> plain(List<String> words, int from) {
        List<Found<Clock>> found = new ArrayList<>();
        named(words, from).ifPresent(found::add);
        relative(words, from).ifPresent(found::add);
        digits(words, from, false, found);
        if (Words.is(words, from, "0") || Words.is(words, from, "oh") || Words.is(words, from, "o")) {
            digits(words, from, true, found);
        }
        return found;
    }

    private static Optional<Found<Clock>> named(List<String> words, int from) {
        int name = Words.is(words, from, "12") ? from + 1 : from;
        Clock clock = name < words.size() ? NAMED.get(words.get(name)) : null;
        return clock == null ? Optional.empty() : Optional.of(new Found<>(clock, name + 1 - from));
    }

    /** "Half past seven", "half seven", "a quarter to nine", "ten past six". */
    private static Optional<Found<Clock>> relative(List<String> words, int from) {
        int at = Words.is(words, from, "a") ? from + 1 : from;
        boolean half = Words.is(words, at, "half");
        int minutes = half ? 30 : Words.is(words, at, "quarter") ? 15 : at == from ? whole(words, at) : -1;
        if (minutes <= 0 || minutes >= MINUTES) {
            return Optional.empty();
        }
        at++;
        at += Words.is(words, at, "minutes") || Words.is(words, at, "minute") ? 1 : 0;
        String word = Words.at(words, at);
        boolean to = TO.contains(word) || word.equals("of") && minutes == 15;
        boolean past = PAST.contains(word);
        if (!to && !past && !half) {
            return Optional.empty();
        }
        int hour = to || past ? at + 1 : at;
        int start = from;
        return hour(words, hour).map(full -> new Found<>(
                to ? full.value().before(minutes) : new Clock(full.value().hour(), minutes, full.value().known()),
                hour + full.words() - start));
    }

    /** "Seven", "seven o'clock", "noon", for what is before or past it. */
    private static Optional<Found<Clock>> hour(List<String> words, int at) {
        int number = whole(words, at);
        return number > 0 && number < DAY
                ? Optional.of(new Found<>(new Clock(number, 0, number > HALF_DAY), 1 + oClock(words, at + 1)))
                : named(words, at);
    }

    /** "Seven", "7 o'clock", "7 30", "zero 7 30", "1930 hours". */
    private static void digits(List<String> words, int from, boolean zero, List<Found<Clock>> found) {
        int at = zero ? from + 1 : from;
        int number = whole(words, at);
        int after = at + 1 - from;
        if (number >= 100 && number / 100 < DAY && number % 100 < MINUTES) {
            found.add(new Found<>(clock(number / 100, number % 100, zero), after));
            if (Words.is(words, at + 1, "hours")) {
                found.add(new Found<>(new Clock(number / 100, number % 100, true), after + 1));
            }
        }
        if (number < 0 || number >= DAY || zero && number > 9) {
            return;
        }
        int oClock = oClock(words, at + 1);
        if (number > 0 && number <= HALF_DAY && !zero) {
            found.add(new Found<>(clock(number, 0, false), after));
        }
        if (oClock > 0) {
            found.add(new Found<>(clock(number, 0, zero), after + oClock));
        }
        minute(words, at + 1).ifPresent(minute ->
                found.add(new Found<>(clock(number, minute.value(), zero), after + minute.words())));
    }

    private static Clock clock(int hour, int minute, boolean exact) {
        return new Clock(hour, minute, exact || hour == 0 || hour > HALF_DAY);
    }

    /** "30", "oh five", "zero zero". */
    private static Optional<Found<Integer>> minute(List<String> words, int at) {
        int number = whole(words, at);
        if (number >= 10 && number < MINUTES) {
            return Optional.of(new Found<>(number, 1));
        }
        int unit = number == 0 || Words.is(words, at, "oh") || Words.is(words, at, "o") ? whole(words, at + 1) : -1;
        return unit >= 0 && unit < 10 ? Optional.of(new Found<>(unit, 2)) : Optional.empty();
    }

    /** How many words "o'clock" takes here, or 0. */
    private static int oClock(List<String> words, int at) {
        return Words.is(words, at, "oclock") ? 1 : Words.is(words, at, "o") && Words.is(words, at + 1, "clock") ? 2 : 0;
    }

    /** The number of at most four digits at a place, or -1. */
    private static int whole(List<String> words, int at) {
        String word = Words.at(words, at);
        boolean digits = !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(word) : -1;
    }
}
