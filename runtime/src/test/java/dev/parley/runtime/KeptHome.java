package dev.parley.runtime;

import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.intent.Fact;
import dev.parley.intent.Intent;
import dev.parley.intent.reply.TemplateResponder;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Chore;
import dev.parley.runtime.resolve.Resolution.Declined;
import dev.parley.runtime.resolve.Resolution.Need;
import dev.parley.runtime.resolve.Skill;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What Parley keeps for a small home, asked by intents and answering in words. */
public final class KeptHome implements AutoCloseable {

    private final TestClock clock = new TestClock();
    private final Keeping keeping;
    private final StateStore states;
    private Optional<Need> open = Optional.empty();

    /** A home with these devices. */
    public KeptHome(Home home) {
        states = new StateStore(home);
        keeping = Keeping.of(Memory.inMemory(), clock.clocks(), new HomeIndex(home), states);
    }

    /** The states of its devices. */
    public StateStore states() {
        return states;
    }

    /** The parts. */
    public Keeping keeping() {
        return keeping;
    }

    /** Lets time pass, and does what is due. */
    public void pass(Duration time) {
        clock.pass(time);
        keeping.keeper().look();
    }

    /** The answer to an intent said in an area, or nowhere in particular. */
    public String say(String area, String intent, String slots) {
        return carriedOut(skill(intent).resolve(Things.intent(intent, slots), Optional.ofNullable(area)));
    }

    /** The answer to an intent. */
    public String say(String intent, String slots) {
        return say(null, intent, slots);
    }

    /** What comes of an answer to the open question. */
    public String answer(String words) {
        return open.orElseThrow().answer().apply(words).map(this::carriedOut).orElse("(no answer)");
    }

    /** What "stop" comes to. */
    public Optional<String> stop(String area) {
        Intent stop = Things.intent("stop");
        return keeping.skills().stream()
                .flatMap(skill -> skill.interrupted(stop, Optional.ofNullable(area)).stream())
                .findFirst().map(this::carriedOut);
    }

    private Skill skill(String intent) {
        return keeping.skills().stream().filter(skill -> skill.intents().contains(intent)).findFirst().orElseThrow();
    }

    private String carriedOut(Resolution resolution) {
        open = Optional.empty();
        if (resolution instanceof Need need) {
            open = Optional.of(need);
            return words(List.of(need.question()));
        }
        return resolution instanceof Declined declined ? words(List.of(declined.reason()))
                : words(((Chore) resolution).deed().get().facts());
    }

    private static String words(List<Fact> facts) {
        return new TemplateResponder().reply(facts);
    }

    @Override
    public void close() {
        keeping.close();
    }
}
