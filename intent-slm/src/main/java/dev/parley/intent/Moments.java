package dev.parley.intent;

import dev.parley.intent.ClockTimes.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * When and for how long something is to be done: "in ten minutes", "for an hour", "at half past seven", "tomorrow
 * morning at six". Thread-safe; takes a time that does not grow with the text.
 */
public final class Moments {

    /** Seconds until then. */
    public static final String DELAY = "delay";
    /** Seconds it is to last. */
    public static final String FOR = "for";
    /** The time of day, as in {@link ClockTimes}. */
    public static final String AT = "at";
    /** The day, as in {@link Days}. */
    public static final String DAY = "day";

    private static final Set<String> TODAY = Set.of("tonight", "this");
    private static final int DAWN = 5;

    /** A day, or a part of it, or both, up to a word. */
    private record Date(Optional<Slot> day, Optional<DayPart> part, int end) {
    }

    private Moments() {
    }

    /**
     * All that can be read from a word on: one or two of the slots above.
     *
     * @param words as {@link Normalizer#tokens} makes them
     */
    public static List<Found<List<Slot>>> at(List<String> words, int from) {
        List<Found<List<Slot>>> found = new ArrayList<>();
        BiConsumer<List<Slot>, Integer> take = (slots, end) -> {
            found.add(new Found<>(slots, end - from));
            if (Words.is(words, end, "please")) {
                found.add(new Found<>(slots, end + 1 - from));
            }
        };
        lengths(words, from, take);
        for (Date date : dates(words, from)) {
            times(words, from, date, take);
        }
        return found;
    }

    private static void lengths(List<String> words, int from, BiConsumer<List<Slot>, Integer> take) {
        boolean in = Words.is(words, from, "in") || Words.is(words, from, "after");
        boolean lasting = Words.is(words, from, "for");
        int start = in || lasting ? from + 1 : from;
        start += lasting && Words.is(words, start, "the") && Words.is(words, start + 1, "next") ? 2 : 0;
        for (Found<Double> length : Durations.at(words, start)) {
            int end = start + length.words();
            Slot slot = new Slot(lasting ? FOR : DELAY, text(words, start, end), length.value());
            if (in || lasting) {
                take.accept(List.of(slot), end);
            }
            if (in && Words.is(words, end, "time")) {
                take.accept(List.of(slot), end + 1);
            }
            if (!lasting && Words.is(words, end, "from") && Words.is(words, end + 1, "now")) {
                take.accept(List.of(slot), end + 2);
            }
        }
    }

    /** What may stand before a time, first that nothing does. */
    private static List<Date> dates(List<String> words, int from) {
        List<Date> dates = new ArrayList<>(List.of(new Date(Optional.empty(), Optional.empty(), from)));
        DayPart.at(words, from).ifPresent(part ->
                dates.add(new Date(Optional.empty(), Optional.of(part.value()), from + part.words())));
        days(words, from).forEach(dates::add);
        return dates;
    }

    /** A day, and a day with its part. */
    private static Stream<Date> days(List<String> words, int from) {
        return Days.at(words, from).stream().flatMap(day -> {
            int end = from + day.words();
            Optional<Slot> slot = Optional.of(new Slot(DAY, text(words, from, end), day.value()));
            return Stream.concat(Stream.of(new Date(slot, Optional.empty(), end)), DayPart.ofDay(words, end).stream()
                    .map(part -> new Date(slot, Optional.of(part.value()), end + part.words())));
        });
    }

    /** Times behind a date; without "at" only what can be nothing else. */
    private static void times(List<String> words, int from, Date date, BiConsumer<List<Slot>, Integer> take) {
        if (date.day().isPresent() && date.part().isEmpty()) {
            take.accept(List.of(date.day().get()), date.end());
        }
        boolean at = Words.is(words, date.end(), "at");
        int start = at ? date.end() + 1 : date.end();
        for (Found<Clock> clock : ClockTimes.clocks(words, start)) {
            int end = start + clock.words();
            if (at || clock.value().known()) {
                Said said = new Said(clock.value(), text(words, start, end), today(words, from, end, clock.value()));
                said.on(date).ifPresent(slots -> take.accept(slots, end));
                if (date.day().isEmpty()) {
                    days(words, end).forEach(day -> said.on(day).ifPresent(slots -> take.accept(slots, day.end())));
                }
            }
        }
    }

    /** True for "eight tonight", but not for "two tonight", which is tomorrow. */
    private static boolean today(List<String> words, int from, int end, Clock clock) {
        return clock.hour() >= DAWN && words.subList(from, end).stream().anyMatch(TODAY::contains);
    }

    /** A time as it was said. */
    private record Said(Clock clock, String text, boolean today) {

        /** The slots of this time on a date; empty where the part of the day does not fit. */
        Optional<List<Slot>> on(Date date) {
            Optional<Clock> exact = date.part().isEmpty() ? Optional.of(clock) : clock.in(date.part().get());
            Stream<Slot> day = date.day().stream();
            Stream<Slot> now = today && date.day().isEmpty() ? Stream.of(new Slot(DAY, "today", "today")) : day;
            return exact.map(time -> Stream.concat(Stream.of(new Slot(AT, text, time.written())), now).toList());
        }
    }

    private static String text(List<String> words, int from, int end) {
        return String.join(" ", words.subList(from, end));
    }
}
