package dev.parley.runtime.turn;

import dev.parley.device.Area;
import dev.parley.device.Change;
import dev.parley.device.Device;
import dev.parley.device.Drivers;
import dev.parley.device.Outcome;
import dev.parley.device.StateStore;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.intent.Interpreter;
import dev.parley.intent.Responder;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.Understood;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.own.Publication;
import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.resolve.HomeUnits;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Ask;
import dev.parley.runtime.resolve.Resolution.Chore;
import dev.parley.runtime.resolve.Resolution.Declined;
import dev.parley.runtime.resolve.Resolution.Need;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.resolve.Resolution.Unable;
import dev.parley.runtime.resolve.Resolution.Upshot;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.resolve.Skill;
import dev.parley.runtime.timer.Delays;
import dev.parley.runtime.timer.TimerException;
import dev.parley.runtime.timer.When;
import dev.parley.runtime.turn.Dialogue.Question;
import dev.parley.runtime.turn.TurnResult.Status;
import dev.parley.runtime.turn.TurnResult.Timing;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The map of the product: what happens between an utterance and its answer. One turn at a time; confined to the turn
 * thread. Nothing is done unless everything an utterance asks for is clear and allowed.
 */
public final class TurnLoop {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Of several endings, that of the whole is the gravest. */
    private static final List<Status> GRAVEST = List.of(Status.FAILED, Status.DONE, Status.ANSWERED);

    private final HomeIndex index;
    private final Interpreter interpreter;
    private final Responder responder;
    private final OwnIntents own;
    private final Publisher publisher;
    private final Performer performer;
    private final Dialogue dialogue;
    private final PinGuard pin;
    private final Planner planner;
    private final List<Skill> skills;
    private final Agenda agenda;
    private final DeedFacts deeds;
    private final QuestionFacts questions;

    /**
     * What the understanding of a home takes.
     *
     * @param interpreter text to intents
     * @param responder   facts to text
     * @param own         the home's own intents
     * @param publisher   where these publish
     * @param skills      what Parley does without a device
     * @param delays      what is to be done later
     * @param pin         digits that guard some devices, or empty
     */
    public record Language(Interpreter interpreter, Responder responder, OwnIntents own, Publisher publisher,
                           List<Skill> skills, Delays delays, Optional<String> pin) {
    }

    /** A loop for one home. */
    public TurnLoop(HomeIndex index, StateStore states, Drivers drivers, Language language, Clock clock) {
        this.index = index;
        this.interpreter = language.interpreter();
        this.responder = language.responder();
        this.own = language.own();
        this.publisher = language.publisher();
        HomeUnits units = new HomeUnits(index.home().imperial());
        this.skills = language.skills();
        this.performer = new Performer(drivers, Clock.systemUTC(), PATIENCE);
        this.dialogue = new Dialogue(clock);
        this.agenda = new Agenda(language.delays(), states, clock);
        this.pin = new PinGuard(language.pin(), clock);
        this.planner = new Planner(new Resolver(index, states, own, skills), dialogue, units,
                new WhichAnswer(index.home()), pin);
        Readable readable = new Readable(units);
        this.deeds = new DeedFacts(states, new Names(index.home()), readable);
        this.questions = new QuestionFacts(index.home(), states, deeds, readable, clock);
    }

    /** What came of a plan. */
    private record Ending(Status status, List<Fact> facts, List<Change> changes) {
    }

    /** Takes one utterance to its end. Devices are given some seconds; everything else is quick. */
    public TurnResult take(Utterance utterance) {
        long start = System.nanoTime();
        Understanding understanding = interpreter.understand(utterance.text());
        long parsed = System.nanoTime();
        Optional<String> area = utterance.area().map(said -> index.areaMeant(said).map(Area::id).orElse(said));
        Plan plan = planner.plan(utterance.text(), area,
                understanding instanceof Understood understood ? understood.readings() : List.of());
        long resolved = System.nanoTime();
        Ending ending = end(plan, utterance.text(), area);
        long acted = System.nanoTime();
        String response = responder.reply(ending.facts());
        dialogue.answered(area, response);
        dialogue.remember(area, Past.of(plan.resolutions(), ending.changes()));
        double heard = utterance.heard().map(Utterance.Heard::decodeSeconds).orElse(0.0) * 1000;
        Timing timing = new Timing(heard, millis(start, parsed), millis(parsed, resolved), millis(resolved, acted),
                millis(acted, System.nanoTime()));
        return new TurnResult(utterance.saying(pin.masked(utterance.text())), ending.status(),
                commands(plan, ending), ending.changes(), response, timing);
    }

    /** Forgets all open questions, timers and the like. */
    public void reset() {
        dialogue.reset();
        skills.forEach(Skill::reset);
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private Ending end(Plan plan, String said, Optional<String> area) {
        if (plan.instead().isPresent()) {
            return new Ending(Status.ANSWERED, List.of(plan.instead().get()), List.of());
        }
        if (plan.resolutions().isEmpty()) {
            return new Ending(Status.REJECTED, List.of(Fact.of(Kind.NOT_UNDERSTOOD)), List.of());
        }
        return impossible(plan).or(() -> unclear(plan, area)).or(() -> guarded(plan, area))
                .orElseGet(() -> carryOut(plan, said, area));
    }

    private Optional<Ending> impossible(Plan plan) {
        for (Resolution resolution : plan.resolutions()) {
            if (resolution instanceof Unable unable) {
                return Optional.of(unable(unable));
            }
            if (resolution instanceof Declined declined) {
                return Optional.of(new Ending(Status.UNSUPPORTED, List.of(declined.reason()), List.of()));
            }
            Optional<String> untimely = resolution instanceof Act ? agenda.complaint(resolution.intent())
                    : Optional.empty();
            if (untimely.isPresent()) {
                return Optional.of(new Ending(Status.UNSUPPORTED, List.of(words(untimely.get())), List.of()));
            }
        }
        return Optional.empty();
    }

    /** Asks what is meant. */
    private Optional<Ending> unclear(Plan plan, Optional<String> area) {
        for (Resolution resolution : plan.resolutions()) {
            if (resolution instanceof Ask ask) {
                dialogue.ask(area, new Question.Which(plan.resolutions(), ask));
                return Optional.of(new Ending(Status.CLARIFY, List.of(deeds.which(ask.targets())), List.of()));
            }
            if (resolution instanceof Need need) {
                dialogue.ask(area, new Question.Missing(plan.resolutions(), need));
                return Optional.of(new Ending(Status.CLARIFY, List.of(need.question()), List.of()));
            }
        }
        return Optional.empty();
    }

    /** Asks for a yes or the PIN, where it was not said yet. */
    private Optional<Ending> guarded(Plan plan, Optional<String> area) {
        Guard needed = plan.resolutions().stream().map(TurnLoop::guard).max(Comparator.naturalOrder()).orElseThrow();
        if (needed.compareTo(plan.consent()) <= 0) {
            return Optional.empty();
        }
        dialogue.ask(area, new Question.Confirm(plan.resolutions(), needed));
        List<Fact> facts = new ArrayList<>(plan.resolutions().stream()
                .flatMap(resolution -> question(resolution).stream()).toList());
        if (needed == Guard.PIN) {
            facts.add(Fact.of(Kind.ASK_PIN));
        }
        return Optional.of(new Ending(Status.CONFIRM, facts, List.of()));
    }

    private static Guard guard(Resolution resolution) {
        if (resolution instanceof Act act) {
            return act.guard();
        }
        return resolution instanceof Chore chore && chore.question().isPresent() ? Guard.YES : Guard.NONE;
    }

    private List<Fact> question(Resolution resolution) {
        if (resolution instanceof Chore chore) {
            return chore.question().stream().toList();
        }
        return resolution instanceof Act act ? deeds.asking(Kind.CONFIRM, act.intent(), act.risks()) : List.of();
    }

    private Ending unable(Unable unable) {
        return switch (unable.reason()) {
            case NO_SUCH -> new Ending(Status.UNSUPPORTED,
                    List.of(new Fact(Kind.NO_SUCH, List.of(), Map.of("words", unable.words()))), List.of());
            case CANNOT -> new Ending(Status.UNSUPPORTED, deeds.asking(Resolver.asks(unable.intent()) ? Kind.UNKNOWN
                    : Kind.CANNOT, unable.intent(), unable.targets()), List.of());
            case OUT_OF_RANGE -> new Ending(Status.FAILED,
                    unable.targets().stream().map(deeds::range).toList(), List.of());
        };
    }

    /** Devices, publications and answers, in the order they were asked for. */
    private Ending carryOut(Plan plan, String said, Optional<String> area) {
        List<Ending> endings = plan.resolutions().stream().map(resolution -> carryOut(resolution, said, area)).toList();
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
        return resolution instanceof Tell tell ? new Ending(Status.ANSWERED, tell(tell, area), List.of()) : acted;
    }

    private Ending putOff(Act act, When later, String said, Optional<String> area) {
        try {
            return new Ending(Status.DONE, agenda.putOff(act, later, said, area,
                    deeds.asking(Kind.SCHEDULED, act.intent(), act.targets())), List.of());
        } catch (TimerException e) {
            return new Ending(Status.FAILED, List.of(words(e.getMessage())), List.of());
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

    private static Fact words(String text) {
        return new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", text));
    }

    /** A user's own words go before the facts; where there are neither, a plain "okay". */
    private List<Fact> ownFacts(Intent intent, List<Fact> facts) {
        return own.response(intent).map(TurnLoop::words).map(List::of)
                .orElseGet(() -> facts.isEmpty() ? List.of(Fact.of(Kind.HEARD_OWN)) : facts);
    }

    private List<Fact> tell(Tell tell, Optional<String> area) {
        return switch (tell.intent().name()) {
            case "affirm", "deny" -> List.of(Fact.of(Kind.NOTHING_TO_ANSWER));
            case "cancel" -> List.of(Fact.of(Kind.NOTHING_TO_CANCEL));
            case Resolver.UNDO -> List.of(Fact.of(Kind.NOTHING_TO_UNDO));
            case "repeat" -> List.of(dialogue.lastAnswer(area)
                    .map(TurnLoop::words)
                    .orElseGet(() -> Fact.of(Kind.NOTHING_TO_REPEAT)));
            case "help" -> List.of(new Fact(Kind.HELP, List.of(), Map.of("examples", Examples.of(index.home()))));
            default -> questions.of(tell);
        };
    }

    private List<TurnResult.Understood> commands(Plan plan, Ending ending) {
        boolean done = ending.status() == Status.DONE || ending.status() == Status.FAILED;
        return plan.resolutions().stream().map(resolution -> {
            List<Publication> published = done ? own.publications(resolution.intent()) : List.of();
            return new TurnResult.Understood(resolution.intent(),
                    resolution.targets().stream().map(Device::id).toList(), published);
        }).toList();
    }
}
