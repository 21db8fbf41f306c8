package dev.parley.runtime.learn;

import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One thing learned: an utterance, what the language model made of it, and what the speaker meant.
 *
 * @param id         its number
 * @param print      the utterance
 * @param understood what it was taken for, at least one intent
 * @param meant      what was meant; empty where all that is known is that it was not that
 * @param times      how often it was learned
 * @param at         when it was learned last
 */
public record Lesson(long id, Print print, List<Intent> understood, List<Intent> meant, int times, Instant at) {

    private static final double HALF_LIFE_DAYS = 60;
    private static final double MOST_WEIGHT = 3;
    private static final double SECONDS_A_DAY = 86_400;

    /** What a speaker said to a reading. */
    public enum Verdict {
        CONFIRMED, DENIED, CORRECTED;

        /** The word in exports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Lesson {
        understood = List.copyOf(understood);
        meant = List.copyOf(meant);
    }

    /** The utterance. */
    public String said() {
        return print.said();
    }

    /** What the speaker said to what was understood. */
    public Verdict verdict() {
        return meant.isEmpty() ? Verdict.DENIED : same(understood, meant) ? Verdict.CONFIRMED : Verdict.CORRECTED;
    }

    /** How much it counts now: 1 when new, more when it was learned again, half of that after sixty days. */
    double weight(Instant now) {
        double days = Math.max(0, Duration.between(at, now).toSeconds() / SECONDS_A_DAY);
        return Math.min(times, MOST_WEIGHT) * Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    /** True where another teaches the same of the same words. */
    boolean repeats(Lesson other) {
        return said().equals(other.said()) && same(understood, other.understood) && same(meant, other.meant);
    }

    /** True where two readings come to the same, however they were put and however certain they are. */
    public static boolean same(List<Intent> one, List<Intent> other) {
        return one.stream().map(Lesson::meaning).toList().equals(other.stream().map(Lesson::meaning).toList());
    }

    private static Object meaning(Intent intent) {
        return List.of(intent.name(), intent.slots().values().stream()
                .collect(Collectors.<Slot, String, Object>toMap(Slot::name, Slot::value)));
    }
}
