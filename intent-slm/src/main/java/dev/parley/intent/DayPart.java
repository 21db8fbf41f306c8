package dev.parley.intent;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tells the halves of the day apart. */
enum DayPart {
    MORNING, AFTERNOON,
    /** Until five in the morning. */
    NIGHT;

    private static final int NOON = 12;
    private static final int DAWN = 5;
    private static final int LONGEST = 3;

    private static final Map<List<String>, DayPart> PHRASES = Map.ofEntries(
            Map.entry(List.of("am"), MORNING), Map.entry(List.of("in", "the", "morning"), MORNING),
            Map.entry(List.of("this", "morning"), MORNING), Map.entry(List.of("pm"), AFTERNOON),
            Map.entry(List.of("in", "the", "afternoon"), AFTERNOON),
            Map.entry(List.of("this", "afternoon"), AFTERNOON),
            Map.entry(List.of("in", "the", "evening"), AFTERNOON), Map.entry(List.of("this", "evening"), AFTERNOON),
            Map.entry(List.of("tonight"), NIGHT), Map.entry(List.of("at", "night"), NIGHT),
            Map.entry(List.of("in", "the", "night"), NIGHT));
    private static final Map<String, DayPart> WORDS =
            Map.of("morning", MORNING, "afternoon", AFTERNOON, "evening", AFTERNOON, "night", NIGHT);

    /** The part that is said at a word, as of any day: "pm", "in the evening", "tonight". */
    static Optional<Found<DayPart>> at(List<String> words, int from) {
        for (int end = from + 1; end <= Math.min(words.size(), from + LONGEST); end++) {
            DayPart part = PHRASES.get(words.subList(from, end));
            if (part != null) {
                return Optional.of(new Found<>(part, end - from));
            }
        }
        return Optional.empty();
    }

    /** The part that is said right behind a day: the "morning" of "tomorrow morning". */
    static Optional<Found<DayPart>> ofDay(List<String> words, int at) {
        return Optional.ofNullable(WORDS.get(Words.at(words, at))).map(part -> new Found<>(part, 1));
    }

    /**
     * The hour of 24 that an hour means in this part of the day, or empty where it has none such.
     *
     * @param known true where the hour's half of the day is told already
     */
    Optional<Integer> hour(int hour, boolean known) {
        if (known && hour != NOON) {
            return this == NIGHT || (this == MORNING) == hour < NOON ? Optional.of(hour) : Optional.empty();
        }
        int halfDay = hour % NOON;
        return Optional.of(this == MORNING || this == NIGHT && halfDay < DAWN ? halfDay : halfDay + NOON);
    }
}
