package dev.parley.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Days that are near: "today", "tomorrow", "[on] [next] monday". Thread-safe. */
public final class Days {

    private static final Map<String, String> DAYS = Map.of("today", "today", "tomorrow", "tomorrow", "monday", "MO",
            "tuesday", "TU", "wednesday", "WE", "thursday", "TH", "friday", "FR", "saturday", "SA", "sunday", "SU");
    private static final Set<String> WHICH = Set.of("next", "this", "coming");

    private Days() {
    }

    /**
     * The day that starts at a word, or none: "today", "tomorrow", or for the next day of that name "MO", "TU", "WE",
     * "TH", "FR", "SA" or "SU".
     *
     * @param words as {@link Normalizer#tokens} makes them
     */
    public static List<Found<String>> at(List<String> words, int from) {
        List<Found<String>> found = new ArrayList<>(1);
        int at = Words.is(words, from, "on") ? from + 1 : from;
        at += WHICH.contains(Words.at(words, at)) ? 1 : 0;
        String day = DAYS.get(Words.at(words, at));
        boolean named = day != null && day.length() == 2;
        if (named || day != null && at == from) {
            found.add(new Found<>(day, at + 1 - from));
        }
        return found;
    }
}
