package dev.parley.runtime.timer;

import dev.parley.intent.Durations;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Chore;
import dev.parley.runtime.resolve.Resolution.Declined;
import dev.parley.runtime.resolve.Resolution.Need;
import dev.parley.runtime.resolve.Resolution.Upshot;
import dev.parley.runtime.resolve.Skill;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Timers, alarms and reminders by word of mouth. Thread-safe. */
public final class TimerSkill implements Skill {

    private static final Set<String> INTENTS = Set.of("start_timer", "cancel_timer", "pause_timer", "resume_timer",
            "add_timer", "timer_status", "set_alarm", "cancel_alarm", "alarm_status", "snooze", "set_reminder",
            "cancel_reminder", "reminder_status");
    private static final Duration SNOOZE = Duration.ofMinutes(9);

    private final Timers timers;
    private final Clock clock;

    /** A skill with the timers of a home; the clock's zone is where the home is. */
    public TimerSkill(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public Set<String> intents() {
        return INTENTS;
    }

    @Override
    public void reset() {
        timers.reset();
    }

    /** "Stop", said while something rings, ends the ringing in the speaker's area; where none rings there, all. */
    @Override
    public Optional<Resolution> interrupted(Intent intent, Optional<String> area) {
        List<Timer> ringing = timers.ringing();
        if (ringing.isEmpty()) {
            return Optional.empty();
        }
        List<Timer> near = ringing.stream().filter(timer -> timer.area().equals(area)).toList();
        List<Timer> meant = near.isEmpty() ? ringing : near;
        return Optional.of(chore(intent, () -> {
            timers.silence(timer -> meant.stream().anyMatch(each -> each.id() == timer.id()));
            return Upshot.done(facts(meant, "silenced"));
        }));
    }

    @Override
    public Resolution resolve(Intent intent, Optional<String> area) {
        try {
            return switch (intent.name()) {
                case "start_timer", "set_alarm", "set_reminder" -> start(intent, area);
                case "timer_status" -> status(intent, area, Timer.Kind.TIMER);
                case "alarm_status" -> status(intent, area, Timer.Kind.ALARM);
                case "reminder_status" -> status(intent, area, Timer.Kind.REMINDER);
                case "snooze" -> snooze(intent);
                case "cancel_timer" -> meant(intent, area, Timer.Kind.TIMER, this::cancel);
                case "cancel_alarm" -> meant(intent, area, Timer.Kind.ALARM, this::cancel);
                case "cancel_reminder" -> meant(intent, area, Timer.Kind.REMINDER, this::cancel);
                case "pause_timer" -> meant(intent, area, Timer.Kind.TIMER, chosen -> each(chosen, "paused",
                        timers::pause));
                case "resume_timer" -> meant(intent, area, Timer.Kind.TIMER, chosen -> each(chosen, "resumed",
                        timers::resume));
                default -> extend(intent, area);
            };
        } catch (TimerException e) {
            return declined(intent, e);
        }
    }

    private Resolution start(Intent intent, Optional<String> area) {
        Timer.Kind kind = switch (intent.name()) {
            case "set_alarm" -> Timer.Kind.ALARM;
            case "set_reminder" -> Timer.Kind.REMINDER;
            default -> Timer.Kind.TIMER;
        };
        Optional<When> when = intent.slot("duration").map(TimerSkill::seconds).map(When::after)
                .or(() -> intent.slot("time").map(time -> Moments.next(time, intent.slot("day"), now())));
        if (when.isEmpty()) {
            return new Need(intent, fact("how_long", kind), answer -> asked(intent, kind, answer)
                    .map(filled -> resolve(filled, area)));
        }
        when.get().length(clock.instant());
        Timer.Draft draft = new Timer.Draft(kind, when.get(), intent.slot("name").map(Slot::text), area,
                intent.slot("text").map(Slot::text));
        return chore(intent, () -> Upshot.done(fact(timers.start(draft), "started")));
    }

    /** "Ten minutes" after "for how long?"; for an alarm "at seven" too. */
    private static Optional<Intent> asked(Intent intent, Timer.Kind kind, String answer) {
        List<String> words = Normalizer.tokens(answer);
        for (int from = 0; from < words.size(); from++) {
            Optional<Slot> slot = Answers.whole(Durations.at(words, from), words, from, "duration");
            if (slot.isEmpty() && kind != Timer.Kind.TIMER) {
                slot = Answers.time(words, from);
            }
            if (slot.isPresent()) {
                Map<String, Slot> slots = new HashMap<>(intent.slots());
                slots.put(slot.get().name(), slot.get());
                return Optional.of(new Intent(intent.name(), slots, intent.source(), intent.confidence()));
            }
        }
        return Optional.empty();
    }

    private Resolution extend(Intent intent, Optional<String> area) {
        Optional<Duration> by = intent.slot("duration").map(TimerSkill::seconds);
        if (by.isEmpty()) {
            return new Need(intent, fact("how_long", Timer.Kind.TIMER), answer -> asked(intent, Timer.Kind.TIMER, answer)
                    .map(filled -> resolve(filled, area)));
        }
        boolean down = intent.slot("direction").filter(slot -> slot.value().equals("down")).isPresent();
        Duration change = down ? by.get().negated() : by.get();
        return meant(intent, area, Timer.Kind.TIMER, chosen -> each(chosen, "changed",
                id -> timers.extend(id, change)));
    }

    private Resolution snooze(Intent intent) {
        Duration length = intent.slot("duration").map(TimerSkill::seconds).orElse(SNOOZE);
        List<Timer> ringing = timers.ringing();
        return ringing.isEmpty() ? new Declined(intent, fact("none_rings", Timer.Kind.ALARM))
                : chore(intent, () -> each(ringing, "changed", id -> timers.extend(id, length)));
    }

    /** Does something with the timers that are meant, or asks which. */
    private Resolution meant(Intent intent, Optional<String> area, Timer.Kind kind,
                             Function<List<Timer>, Upshot> deed) {
        List<Timer> found = found(intent, kind);
        List<Timer> near = found.stream().filter(timer -> timer.area().equals(area)).toList();
        List<Timer> likely = near.isEmpty() || intent.slot("area").isPresent() ? found : near;
        if (likely.isEmpty()) {
            return new Declined(intent, fact("none", kind));
        }
        if (likely.size() == 1 || intent.slot("scope").isPresent()) {
            return chore(intent, () -> deed.apply(likely));
        }
        return Need.oneOf(intent, likely.stream().map(this::name).toList(),
                likely.stream().map(timer -> (Resolution) chore(intent, () -> deed.apply(List.of(timer)))).toList());
    }

    /** By name, or by its length at first, or by its time, or by area. */
    private List<Timer> found(Intent intent, Timer.Kind kind) {
        Timer.Query query = new Timer.Query(Optional.of(kind),
                intent.slot("name").or(() -> intent.slot("text")).map(Slot::text),
                intent.slot("start_duration").map(TimerSkill::seconds), intent.slot("area").map(Slot::text));
        List<Timer> found = timers.find(query);
        Optional<Instant> at = intent.slot("time").map(time -> Moments.next(time, intent.slot("day"), now()))
                .map(when -> clock.instant().plus(when.length(clock.instant())));
        return at.isEmpty() ? found : found.stream().filter(timer -> timer.phase() instanceof Timer.Phase.Running running
                && running.ends().equals(at.get())).toList();
    }

    private Resolution status(Intent intent, Optional<String> area, Timer.Kind kind) {
        List<Timer> found = found(intent, kind);
        if (found.isEmpty()) {
            return chore(intent, () -> Upshot.told(fact("none", kind)));
        }
        return chore(intent, () -> Upshot.told(facts(found, "status")));
    }

    private Upshot cancel(List<Timer> chosen) {
        chosen.forEach(timer -> timers.cancel(timer.id()));
        return Upshot.done(facts(chosen, "cancelled"));
    }

    private Upshot each(List<Timer> chosen, String answer, Function<Long, Optional<Timer>> change) {
        List<Timer> changed = new ArrayList<>();
        chosen.forEach(timer -> change.apply(timer.id()).ifPresent(changed::add));
        return Upshot.done(facts(changed, answer));
    }

    private static Chore chore(Intent intent, java.util.function.Supplier<Upshot> deed) {
        return new Chore(intent, List.of(), Optional.empty(), () -> {
            try {
                return deed.get();
            } catch (TimerException e) {
                return Upshot.told(new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", e.getMessage())));
            }
        });
    }

    private static Declined declined(Intent intent, TimerException reason) {
        return new Declined(intent, new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", reason.getMessage())));
    }

    private Fact[] facts(List<Timer> about, String answer) {
        return about.stream().map(timer -> fact(timer, answer)).toArray(Fact[]::new);
    }

    private Fact fact(Timer timer, String answer) {
        Map<String, String> values = new HashMap<>();
        values.put("answer", how(timer, answer));
        values.put("length", SpokenTime.length(timer.length()));
        values.put("left", SpokenTime.length(timers.left(timer)));
        values.put("text", timer.text().orElse(""));
        if (timer.phase() instanceof Timer.Phase.Running running) {
            values.put("time", SpokenTime.moment(running.ends(), now()));
        }
        return new Fact(Kind.TIMER, List.of(name(timer)), values);
    }

    /** The case of the wording: alarms and reminders tell their time, timers what is left. */
    private static String how(Timer timer, String answer) {
        boolean clock = timer.kind() != Timer.Kind.TIMER;
        if (timer.rings() && answer.equals("status")) {
            return "ringing";
        }
        if (timer.phase() instanceof Timer.Phase.Paused && answer.equals("status")) {
            return "held";
        }
        boolean timed = Set.of("started", "status", "changed").contains(answer);
        return timed && clock ? answer + (timer.kind() == Timer.Kind.REMINDER ? "_reminder" : "_alarm") : answer;
    }

    private static Fact fact(String answer, Timer.Kind kind) {
        return new Fact(Kind.TIMER, List.of(word(kind)), Map.of("answer", answer));
    }

    /** What to call a timer: "pasta timer", "10 minute timer", "alarm", "reminder to call mum". */
    public String name(Timer timer) {
        String word = word(timer.kind());
        if (timer.name().isPresent()) {
            return timer.name().get() + " " + word;
        }
        return switch (timer.kind()) {
            case TIMER -> SpokenTime.adjective(timer.length()) + " " + word;
            case ALARM -> timer.phase() instanceof Timer.Phase.Running running
                    ? SpokenTime.moment(running.ends(), now()) + " " + word : word;
            case REMINDER -> word + timer.text().map(text -> " to " + text).orElse("");
        };
    }

    private static String word(Timer.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private static Duration seconds(Slot slot) {
        return Duration.ofMillis(Math.round(slot.number() * 1000));
    }
}
