package dev.parley.runtime.timer;

import dev.parley.device.Area;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Chore;
import dev.parley.runtime.resolve.Resolution.Declined;
import dev.parley.runtime.resolve.Resolution.Need;
import dev.parley.runtime.resolve.Resolution.Upshot;
import dev.parley.runtime.resolve.Skill;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Timers, alarms and reminders by word of mouth. Thread-safe. */
public final class TimerSkill implements Skill {

    private static final Set<String> INTENTS = Set.of("start_timer", "cancel_timer", "pause_timer", "resume_timer",
            "add_timer", "timer_status", "set_alarm", "cancel_alarm", "alarm_status", "snooze", "set_reminder",
            "cancel_reminder", "reminder_status");
    private static final Duration SNOOZE = Duration.ofMinutes(9);

    private final Timers timers;
    private final TimerFacts facts;
    private final HomeIndex index;
    private final Clock clock;

    /** A skill with the timers of a home; the clock's zone is where the home is. */
    public TimerSkill(Timers timers, HomeIndex index, Clock clock) {
        this.timers = timers;
        this.index = index;
        this.facts = new TimerFacts(timers, clock);
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
            return Upshot.done(facts.of(meant, "silenced"));
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
                .or(() -> intent.slot("time").map(time -> NextTime.of(time, intent.slot("day"), now())));
        if (when.isEmpty()) {
            return new Need(intent, TimerFacts.of(kind, "how_long"), answer ->
                    WhenAnswer.fill(intent, kind != Timer.Kind.TIMER, answer).map(filled -> resolve(filled, area)));
        }
        when.get().length(clock.instant());
        Timer.Draft draft = new Timer.Draft(kind, when.get(), intent.slot("name").map(Slot::text), area,
                intent.slot("text").map(slot -> slot.value().toString()));
        return chore(intent, () -> Upshot.done(facts.of(timers.start(draft), "started")));
    }

    private Resolution extend(Intent said, Optional<String> area) {
        Intent intent = signed(said);
        Optional<Duration> by = intent.slot("duration").map(TimerSkill::seconds);
        if (by.isEmpty()) {
            return new Need(intent, TimerFacts.of(Timer.Kind.TIMER, "how_long"), answer ->
                    WhenAnswer.fill(intent, false, answer).map(filled -> resolve(filled, area)));
        }
        return meant(intent, area, Timer.Kind.TIMER, chosen -> each(chosen, "changed",
                id -> timers.extend(id, by.get())));
    }

    /** Taking time off is adding a negative duration. */
    private static Intent signed(Intent intent) {
        Map<String, Slot> slots = new LinkedHashMap<>(intent.slots());
        boolean down = Optional.ofNullable(slots.get("direction")).filter(slot -> slot.value().equals("down")).isPresent();
        if (down && slots.containsKey("duration")) {
            slots.remove("direction");
            slots.computeIfPresent("duration", (name, slot) -> new Slot(name, slot.text(), -slot.number()));
        }
        return new Intent(intent.name(), slots, intent.source(), intent.confidence());
    }

    private Resolution snooze(Intent intent) {
        Duration length = intent.slot("duration").map(TimerSkill::seconds).orElse(SNOOZE);
        List<Timer> ringing = timers.ringing();
        return ringing.isEmpty() ? new Declined(intent, TimerFacts.of(Timer.Kind.ALARM, "none_rings"))
                : chore(intent, () -> each(ringing, "changed", id -> timers.extend(id, length)));
    }

    /** Does something with the timers that are meant, or asks which. */
    private Resolution meant(Intent intent, Optional<String> area, Timer.Kind kind,
                             Function<List<Timer>, Upshot> deed) {
        List<Timer> found = found(intent, kind);
        List<Timer> near = found.stream().filter(timer -> timer.area().equals(area)).toList();
        List<Timer> likely = near.isEmpty() || intent.slot("area").isPresent() ? found : near;
        if (likely.isEmpty()) {
            return new Declined(intent, TimerFacts.of(kind, "nothing"));
        }
        if (likely.size() == 1 || intent.slot("scope").isPresent()) {
            return chore(intent, () -> deed.apply(likely));
        }
        return Need.oneOf(intent, likely.stream().map(facts::name).toList(),
                likely.stream().map(timer -> (Resolution) chore(intent, () -> deed.apply(List.of(timer)))).toList());
    }

    /** By name, or by its length at first, or by its time, or by area. */
    private List<Timer> found(Intent intent, Timer.Kind kind) {
        Timer.Query query = new Timer.Query(Optional.of(kind),
                intent.slot("name").or(() -> intent.slot("text")).map(Slot::text),
                intent.slot("start_duration").map(TimerSkill::seconds),
                intent.slot("area").map(slot -> index.areaMeant(slot.text()).map(Area::id).orElse(slot.text())));
        return timers.find(query).stream().filter(timer -> fits(timer, intent)).toList();
    }

    /** By the time it is set for, and the day. */
    private boolean fits(Timer timer, Intent intent) {
        if (intent.slot("time").isEmpty() && intent.slot("day").isEmpty()) {
            return true;
        }
        return timer.phase() instanceof Timer.Phase.Running running && intent.slot("time")
                .map(time -> NextTime.names(time, intent.slot("day"), running.ends(), now()))
                .orElseGet(() -> NextTime.sameDay(intent.slot("day"), running.ends().atZone(clock.getZone()), now()));
    }

    private Resolution status(Intent intent, Optional<String> area, Timer.Kind kind) {
        List<Timer> found = found(intent, kind);
        if (found.isEmpty()) {
            return chore(intent, () -> Upshot.told(TimerFacts.of(kind, "nothing")));
        }
        return chore(intent, () -> Upshot.told(facts.of(found, "status")));
    }

    private Upshot cancel(List<Timer> chosen) {
        chosen.forEach(timer -> timers.cancel(timer.id()));
        return Upshot.done(facts.of(chosen, "cancelled"));
    }

    private Upshot each(List<Timer> chosen, String answer, Function<Long, Optional<Timer>> change) {
        List<Timer> changed = new ArrayList<>();
        chosen.forEach(timer -> change.apply(timer.id()).ifPresent(changed::add));
        return Upshot.done(facts.of(changed, answer));
    }

    private static Chore chore(Intent intent, Supplier<Upshot> deed) {
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

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private static Duration seconds(Slot slot) {
        return Duration.ofMillis(Math.round(slot.number() * 1000));
    }
}
