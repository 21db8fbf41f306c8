package dev.parley.runtime.turn;

import dev.parley.device.Change;
import dev.parley.device.Outcome;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Fact;
import dev.parley.intent.Intent;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Chore;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.resolve.Resolution.Upshot;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.timer.TimerException;
import dev.parley.runtime.timer.When;
import dev.parley.runtime.turn.TurnResult.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Does what a plan says: devices, chores, publications and answers. Everything is clear and allowed by now. Confined to
 * the turn thread.
 */
final class Fulfilment {

    /** Of several endings, that of the whole is the gravest. */
    private static final List<Status> GRAVEST = List.of(Status.FAILED, Status.DONE, Status.ANSWERED);

    private final Performer performer;
    private final Agenda agenda;
    private final OwnIntents own;
    private final Publisher publisher;
    private final DeedFacts deeds;
    private final Talk talk;

    Fulfilment(Performer performer, Agenda agenda, OwnIntents own, Publisher publisher, DeedFacts deeds, Talk talk) {
        this.performer = performer;
        this.agenda = agenda;
        this.own = own;
        this.publisher = publisher;
        this.deeds = deeds;
        this.talk = talk;
    }

    /** Devices, publications and answers, in the order they were asked for. */
    Ending of(Plan plan, Optional<String> area) {
        List<Ending> endings = plan.resolutions().stream().map(resolution -> carryOut(resolution, plan.said(), area)).toList();
        Status gravest = endings.stream().map(Ending::status).min(Comparator.comparing(GRAVEST::indexOf)).orElseThrow();
        return new Ending(gravest, endings.stream().flatMap(ending -> ending.facts().stream()).toList(),
                endings.stream().flatMap(ending -> ending.changes().stream()).toList());
    }

    private Ending carryOut(Resolution resolution, String said, Optional<String> area) {
        if (resolution instanceof Chore chore) {
            Upshot upshot = chore.deed().get();
            return new Ending(upshot.told() ? Status.ANSWERED : Status.DONE, upshot.facts(), upshot.changes());
        }
        Ending acted = resolution instanceof Act act ? act(act, said, area)
                : new Ending(Status.DONE, List.of(), List.of());
        if (own.names().contains(resolution.intent().name())) {
            own.publications(resolution.intent()).forEach(publisher::publish);
            return acted.status() == Status.FAILED ? acted : new Ending(Status.DONE,
                    ownFacts(resolution.intent(), acted.facts()), acted.changes());
        }
        return resolution instanceof Tell tell ? new Ending(Status.ANSWERED, talk.of(tell, area), List.of()) : acted;
    }

    private Ending putOff(Act act, When later, String said, Optional<String> area) {
        try {
            return new Ending(Status.DONE, agenda.putOff(act, later, said, area,
                    deeds.asking(Kind.SCHEDULED, act.intent(), act.targets())), List.of());
        } catch (TimerException e) {
            return new Ending(Status.FAILED, List.of(Ending.words(e.getMessage())), List.of());
        }
    }

    private Ending act(Act act, String said, Optional<String> area) {
        Optional<When> later = agenda.start(act.intent());
        if (later.isPresent()) {
            return putOff(act, later.get(), said, area);
        }
        List<Outcome> outcomes = performer.perform(act.orders());
        List<Change> changes = new ArrayList<>();
        boolean failed = false;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Done done) {
                changes.addAll(done.changes());
            } else {
                failed = true;
            }
        }
        List<Fact> facts = new ArrayList<>(deeds.of(act, outcomes));
        facts.addAll(agenda.undoLater(act, changes, said, area));
        return new Ending(failed ? Status.FAILED : Status.DONE, facts, changes);
    }

    /** A user's own words go before the facts; where there are neither, a plain "okay". */
    private List<Fact> ownFacts(Intent intent, List<Fact> facts) {
        return own.response(intent).map(Ending::words).map(List::of)
                .orElseGet(() -> facts.isEmpty() ? List.of(Fact.of(Kind.HEARD_OWN)) : facts);
    }
}
