package dev.parley.runtime.turn;

import dev.parley.intent.Intent;
import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Ask;
import dev.parley.runtime.resolve.Resolution.Tell;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What the certainty of the language model is enough for. What a template has understood is certain. Of what is risky
 * and less than nearly certain nothing is done; other things are asked about where they are likely, and done where they
 * are most likely. The measures are those of docs/model.md.
 */
public final class Doubt {

    private static final double ENOUGH_TO_ASK = 0.45;
    /** From here on what is not risky is done. */
    public static final double ENOUGH_TO_ACT = 0.7;
    private static final double ENOUGH_FOR_RISK = 0.9;
    private static final double ENOUGH_TO_TELL = 0.55;
    private static final double ENOUGH_FOR_TALK = 0.95;
    /** Small words between people, too, which mean something only where a dialogue is open. */
    private static final Set<String> TALK = Set.of("affirm", "deny", "cancel", "help", "repeat", "again", "undo", "same",
            "more", "correct");

    /** Deeds that, said of a place alone, may be about anything there: "fire in the snug" is not for its lamps. */
    private static final Set<String> SWEEPING = Set.of("turn_on", "turn_off", "open", "close", "start", "stop");
    private static final Set<String> PLACES = Set.of("area", "floor", "here");
    private static final Set<String> THINGS = Set.of("name", "type", "kind", "scope", "reference");

    /** What to do with something that was understood. */
    enum Verdict { DO, ASK, TURN_DOWN }

    private Doubt() {
    }

    /** The plan, or one of nothing where a part of it is too doubtful; what was agreed to is not. */
    static Plan settled(Plan plan) {
        boolean doubtful = plan.consent() == Guard.NONE
                && plan.resolutions().stream().anyMatch(each -> of(each) == Verdict.TURN_DOWN);
        return doubtful ? Plan.of(plan.said(), List.of()) : plan;
    }

    /** The verdict on one of the things that a plan is made of. */
    static Verdict of(Resolution resolution) {
        Intent intent = resolution.intent();
        if (intent.source() == Intent.Source.TEMPLATE) {
            return Verdict.DO;
        }
        double certain = intent.confidence();
        if (TALK.contains(intent.name())) {
            return certain >= ENOUGH_FOR_TALK ? Verdict.DO : Verdict.TURN_DOWN;
        }
        if (resolution instanceof Act act) {
            return act.guard() != Guard.NONE ? certain >= ENOUGH_FOR_RISK ? Verdict.DO : Verdict.TURN_DOWN
                    : certain >= ENOUGH_TO_ACT && !isVague(intent) ? Verdict.DO
                    : certain >= ENOUGH_TO_ASK ? Verdict.ASK : Verdict.TURN_DOWN;
        }
        double enough = resolution instanceof Tell || resolution instanceof Ask ? ENOUGH_TO_TELL : ENOUGH_TO_ACT;
        return certain >= enough ? Verdict.DO : Verdict.TURN_DOWN;
    }

    private static boolean isVague(Intent intent) {
        Set<String> slots = intent.slots().keySet();
        return SWEEPING.contains(intent.name()) && !Collections.disjoint(slots, PLACES)
                && Collections.disjoint(slots, THINGS);
    }
}
