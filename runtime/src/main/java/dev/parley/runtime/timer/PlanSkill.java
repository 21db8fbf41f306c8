package dev.parley.runtime.timer;

import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Chore;
import dev.parley.runtime.resolve.Resolution.Upshot;
import dev.parley.runtime.resolve.Skill;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what waits to be carried out, and calls it off. Thread-safe. */
public final class PlanSkill implements Skill {

    private final Delays delays;
    private final Clock clock;

    /** A skill with the delayed commands of a home; the clock's zone is where the home is. */
    public PlanSkill(Delays delays, Clock clock) {
        this.delays = delays;
        this.clock = clock;
    }

    @Override
    public Set<String> intents() {
        return Set.of("plan_status", "cancel_plan");
    }

    @Override
    public void reset() {
        delays.reset();
    }

    @Override
    public Resolution resolve(Intent intent, Optional<String> area) {
        boolean cancels = intent.name().equals("cancel_plan");
        return new Chore(intent, List.of(), Optional.empty(), () -> {
            List<Delay> found = cancels ? delays.cancelAll() : delays.all();
            if (found.isEmpty()) {
                return Upshot.told(of("nothing", "", ""));
            }
            Fact[] facts = found.stream().map(delay -> of(cancels ? "cancelled" : "waits", delay.said(),
                    SpokenTime.moment(delay.due(), ZonedDateTime.now(clock)))).distinct().toArray(Fact[]::new);
            return cancels ? Upshot.done(facts) : Upshot.told(facts);
        });
    }

    private static Fact of(String answer, String said, String when) {
        return new Fact(Kind.PLANNED, List.of(), Map.of("answer", answer, "text", said, "when", when));
    }
}
