package dev.parley.runtime.timer;

import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What can be said of timers. Thread-safe. */
public final class TimerFacts {

    /** Cases of the wording in which alarms and reminders tell their time, and timers what is left of them. */
    private static final Set<String> TIMED = Set.of("started", "status", "changed", "finished");

    /** Cases that are alike for timers of any length. */
    private static final Set<String> PLAIN = Set.of("cancelled", "silenced");

    private final Timers timers;
    private final Clock clock;

    /** Facts about the timers of a home; the clock's zone is where the home is. */
    public TimerFacts(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    /** The fact that some case of the wording is so of a timer. */
    public Fact of(Timer timer, String answer) {
        Map<String, String> values = new HashMap<>();
        values.put("answer", how(timer, answer));
        if (PLAIN.contains(answer)) {
            return new Fact(Kind.TIMER, List.of(name(timer)), values);
        }
        values.put("length", SpokenTime.length(timer.length()));
        values.put("left", SpokenTime.length(timers.left(timer)));
        values.put("text", timer.text().orElse(""));
        if (timer.phase() instanceof Timer.Phase.Running running) {
            values.put("time", SpokenTime.moment(running.ends(), ZonedDateTime.now(clock)));
        }
        return new Fact(Kind.TIMER, List.of(name(timer)), values);
    }

    /** The fact that a timer ended that long ago, while nobody could be told. */
    public Fact late(Timer timer, Duration late) {
        return new Fact(Kind.TIMER, List.of(name(timer)), Map.of("answer", "finished_late",
                "left", SpokenTime.length(late)));
    }

    /** The same of several. */
    Fact[] of(List<Timer> about, String answer) {
        return about.stream().map(timer -> of(timer, answer)).toArray(Fact[]::new);
    }

    /** What is said of no timer in particular. */
    static Fact of(Timer.Kind kind, String answer) {
        return new Fact(Kind.TIMER, List.of(word(kind)), Map.of("answer", answer));
    }

    private static String how(Timer timer, String answer) {
        if (answer.equals("status") && timer.phase() instanceof Timer.Phase.Ringing) {
            return "ringing";
        }
        if (answer.equals("status") && timer.phase() instanceof Timer.Phase.Paused) {
            return "held";
        }
        return timer.kind() == Timer.Kind.TIMER || !TIMED.contains(answer) ? answer
                : answer + "_" + word(timer.kind());
    }

    /** What to call a timer: "pasta timer", "10 minute timer", "7:00 AM alarm", "reminder to call mum". */
    String name(Timer timer) {
        String word = word(timer.kind());
        if (timer.name().isPresent()) {
            return timer.name().get() + " " + word;
        }
        return switch (timer.kind()) {
            case TIMER -> SpokenTime.adjective(timer.length()) + " " + word;
            case ALARM -> timer.phase() instanceof Timer.Phase.Running running
                    ? SpokenTime.moment(running.ends(), ZonedDateTime.now(clock)) + " " + word : word;
            case REMINDER -> word + timer.text().map(text -> " to " + text).orElse("");
        };
    }

    private static String word(Timer.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
