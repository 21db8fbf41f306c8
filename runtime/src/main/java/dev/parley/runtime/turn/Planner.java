package dev.parley.runtime.turn;

import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Understanding.Reading;
import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.resolve.HomeUnits;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Ask;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.resolve.Situation;
import dev.parley.runtime.timer.NextTime;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From an utterance to what it comes to: an answer to an open question, or a command that may lean on the turn before.
 * Confined to the turn thread.
 */
final class Planner {

    private static final Set<String> NEITHER = Set.of("neither", "none", "neither of them", "none of them",
            "none of those", "no one", "nothing", "neither one", "not any");

    /** Intents whose clock times find something that is set already, in either half of the day. */
    private static final Set<String> FINDING = Set.of("cancel_alarm", "alarm_status", "cancel_reminder");
    private static final Intent NO = new Intent("deny", Map.of(), Intent.Source.TEMPLATE, 1);

    private final Resolver resolver;
    private final Dialogue dialogue;
    private final HomeUnits units;
    private final Ellipsis ellipsis;
    private final WhichAnswer which;
    private final PinGuard pin;
    private final Clock clock;

    Planner(Resolver resolver, Dialogue dialogue, HomeUnits units, WhichAnswer which, PinGuard pin, Clock clock) {
        this.resolver = resolver;
        this.dialogue = dialogue;
        this.units = units;
        this.ellipsis = new Ellipsis(units);
        this.which = which;
        this.pin = pin;
        this.clock = clock;
    }

    /** The plan of an utterance that was read in some ways, or none. */
    Plan plan(String text, Optional<String> area, List<Reading> said) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        List<Reading> readings = units.inCelsius(said).stream().map(reading -> new Reading(reading.intents().stream()
                .map(intent -> FINDING.contains(intent.name()) ? intent : NextTime.settled(intent, now)).toList()))
                .toList();
        return dialogue.take(area).flatMap(open -> answer(open, text, readings)).orElseGet(() -> anew(text, area, readings));
    }

    private Plan anew(String text, Optional<String> area, List<Reading> readings) {
        Optional<Past> past = dialogue.past(area);
        Situation situation = past.map(known -> new Situation(area, known.mentioned(), known.changes()))
                .orElseGet(() -> Situation.fresh(area));
        List<Reading> whole = ellipsis.filled(readings, past);
        return Plan.of(text, whole.isEmpty() ? List.of() : resolver.resolve(whole, situation));
    }

    /** Takes an utterance as the answer to an open question; empty where it is none. */
    private Optional<Plan> answer(Dialogue.Question question, String text, List<Reading> readings) {
        Optional<Intent> dropping = said("deny", readings).or(() -> said("cancel", readings))
                .or(() -> Optional.of(NO).filter(no -> NEITHER.contains(Normalizer.normal(text))));
        if (dropping.isPresent()) {
            return Optional.of(Plan.saying(text, List.of(new Tell(dropping.get(), List.of())), Kind.CANCELLED));
        }
        if (question instanceof Dialogue.Question.Confirm confirm) {
            return confirmed(confirm, text, readings);
        }
        if (question instanceof Dialogue.Question.Which asked) {
            return which.pick(text, asked.ask().targets()).map(picked -> settled(asked, picked));
        }
        Dialogue.Question.Missing asked = (Dialogue.Question.Missing) question;
        return asked.need().answer().apply(text)
                .map(settled -> Plan.of(asked.said(), replaced(asked.resolutions(), asked.need(), settled)));
    }

    private Optional<Plan> confirmed(Dialogue.Question.Confirm confirm, String text, List<Reading> readings) {
        if (confirm.guard() == Guard.YES) {
            return said("affirm", readings).filter(yes -> yes.source() == Intent.Source.TEMPLATE)
                    .map(yes -> Plan.agreed(confirm, Guard.YES));
        }
        return pin.check(text).map(verdict -> switch (verdict) {
            case RIGHT -> Plan.agreed(confirm, Guard.PIN);
            case WRONG -> Plan.saying(text, confirm.resolutions(), Kind.WRONG_PIN);
            case LOCKED -> Plan.saying(text, confirm.resolutions(), Kind.PIN_LOCKED);
        });
    }

    private Plan settled(Dialogue.Question.Which asked, WhichAnswer.Picked picked) {
        Ask ask = asked.ask();
        Resolution settled = picked.settled() ? resolver.resolve(ask.intent(), picked.devices())
                : new Ask(ask.intent(), picked.devices());
        return Plan.of(asked.said(), replaced(asked.resolutions(), ask, settled));
    }

    private static List<Resolution> replaced(List<Resolution> resolutions, Resolution question, Resolution settled) {
        return resolutions.stream().map(each -> each.equals(question) ? settled : each).toList();
    }

    /** The intent of a reading that is nothing else. */
    private static Optional<Intent> said(String intent, List<Reading> readings) {
        return readings.stream().filter(reading -> reading.intents().size() == 1)
                .map(reading -> reading.intents().get(0)).filter(only -> only.name().equals(intent)).findFirst();
    }
}
