package dev.parley.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lengths of time in words: "an hour and a half", "1 h 20", "90 secs", "three quarters of an hour". Thread-safe; takes
 * a time that does not grow with the text.
 */
public final class Durations {

    private static final double MAX_SECONDS = 365 * 86_400.0;
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;
    private static final int WEEK = 7 * DAY;

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("second", 1), Map.entry("seconds", 1), Map.entry("sec", 1), Map.entry("secs", 1),
            Map.entry("s", 1), Map.entry("minute", MINUTE), Map.entry("minutes", MINUTE), Map.entry("min", MINUTE),
            Map.entry("mins", MINUTE), Map.entry("m", MINUTE), Map.entry("hour", HOUR), Map.entry("hours", HOUR),
            Map.entry("hr", HOUR), Map.entry("hrs", HOUR), Map.entry("h", HOUR), Map.entry("day", DAY),
            Map.entry("days", DAY), Map.entry("week", WEEK), Map.entry("weeks", WEEK));
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> FILLERS = Set.of("more", "extra", "whole", "full");

    /** "Twenty minutes", without what may follow. */
    private record Part(double amount, int unit, int end) {
        double seconds() {
            return amount * unit;
        }
    }

    private record Amount(double value, int end) {
    }

    private Durations() {
    }

    /**
     * All durations that start at a word, in seconds, the shortest first: "an hour", "an hour and a half". None is zero
     * or longer than a year; a number without a unit is none.
     *
     * @param words as {@link Normalizer#tokens} makes them
     */
    public static List<Found<Double>> at(List<String> words, int from) {
        List<Found<Double>> found = new ArrayList<>();
        double seconds = 0;
        int unit = Integer.MAX_VALUE;
        int end = from;
        Optional<Part> part = part(words, from);
        while (part.isPresent() && part.get().unit() < unit) {
            seconds += part.get().seconds();
            unit = part.get().unit();
            end = part.get().end();
            add(found, seconds, end - from);
            Amount rest = rest(words, end, unit);
            if (rest.end() > end) {
                add(found, seconds + rest.value(), rest.end() - from);
                return found;
            }
            part = part(words, Words.is(words, end, "and") ? end + 1 : end);
        }
        return found;
    }

    private static void add(List<Found<Double>> found, double seconds, int words) {
        if (seconds > 0 && seconds <= MAX_SECONDS) {
            found.add(new Found<>(seconds, words));
        }
    }

    /** What may stand behind a unit and ends the whole, in seconds: "and a half", or the 20 of "an hour 20". */
    private static Amount rest(List<String> words, int at, int unit) {
        if (Words.is(words, at, "and")) {
            Amount fraction = fraction(words, at + 1);
            boolean ofAnother = fraction.end() > at + 1 && part(words, at + 1).isPresent();
            return fraction.end() == at + 1 || ofAnother ? new Amount(0, at)
                    : new Amount(fraction.value() * unit, fraction.end());
        }
        double number = number(words, at);
        boolean smaller = (unit == HOUR || unit == MINUTE) && number >= 1 && number < 60 && number == Math.rint(number);
        return smaller && part(words, at).isEmpty() ? new Amount(number * unit / 60, at + 1) : new Amount(0, at);
    }

    private static Optional<Part> part(List<String> words, int from) {
        Amount amount = amount(words, from);
        int at = amount.end();
        if (at == from) {
            return Optional.empty();
        }
        at += FILLERS.contains(Words.at(words, at)) ? 1 : 0;
        Integer unit = UNITS.get(Words.at(words, at));
        return unit == null ? Optional.empty() : Optional.of(new Part(amount.value(), unit, at + 1));
    }

    /** How many of a unit: "20", "a", "another", "a couple of", "half an", "three quarters of an". */
    private static Amount amount(List<String> words, int from) {
        Amount fraction = fraction(words, from);
        if (fraction.end() > from) {
            int of = Words.is(words, fraction.end(), "of") ? fraction.end() + 1 : fraction.end();
            return new Amount(fraction.value(), article(words, of) ? of + 1 : of);
        }
        if (Words.is(words, from, "another")) {
            Amount next = amount(words, from + 1);
            return next.end() > from + 1 ? next : new Amount(1, from + 1);
        }
        int couple = article(words, from) ? from + 1 : from;
        if (Words.is(words, couple, "couple")) {
            return new Amount(2, Words.is(words, couple + 1, "of") ? couple + 2 : couple + 1);
        }
        if (couple > from) {
            return new Amount(1, couple);
        }
        double number = number(words, from);
        return number < 0 ? new Amount(0, from) : new Amount(number, from + 1);
    }

    /** "Half", "a quarter", "three quarters"; ends where it starts if there is none. */
    private static Amount fraction(List<String> words, int from) {
        int at = article(words, from) ? from + 1 : from;
        if (Words.is(words, at, "half")) {
            return new Amount(0.5, at + 1);
        }
        if (Words.is(words, at, "quarter")) {
            return new Amount(0.25, at + 1);
        }
        boolean one = Words.is(words, from, "1") && Words.is(words, from + 1, "quarter");
        boolean three = Words.is(words, from, "3") && Words.is(words, from + 1, "quarters");
        return one || three ? new Amount(one ? 0.25 : 0.75, from + 2) : new Amount(0, from);
    }

    /** The number at a place, or one below zero where none is. */
    private static double number(List<String> words, int at) {
        return Normalizer.number(Words.at(words, at)).orElse(-1.0);
    }

    private static boolean article(List<String> words, int at) {
        return ARTICLES.contains(Words.at(words, at));
    }
}
