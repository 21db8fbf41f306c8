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
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Understanding.Understood;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.own.Publication;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.resolve.HomeUnits;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Ask;
import dev.parley.runtime.resolve.Resolution.Reason;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.resolve.Resolution.Unable;
import dev.parley.runtime.resolve.Resolver;
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
    private final Resolver resolver;
    private final Responder responder;
    private final OwnIntents own;
    private final Publisher publisher;
    private final HomeUnits units;
    private final Performer performer;
    private final Dialogue dialogue;
    private final WhichAnswer which;
    private final DeedFacts deeds;
    private final QuestionFacts questions;

    /**
     * What the understanding of a home takes.
     *
     * @param interpreter text to intents
     * @param responder   facts to text
     * @param own         the home's own intents
     * @param publisher   where these publish
     */
    public record Language(Interpreter interpreter, Responder responder, OwnIntents own, Publisher publisher) {
    }

    /** A loop for one home. */
    public TurnLoop(HomeIndex index, StateStore states, Drivers drivers, Language language, Clock clock) {
        this.index = index;
        this.interpreter = language.interpreter();
        this.responder = language.responder();
        this.own = language.own();
        this.publisher = language.publisher();
        this.resolver = new Resolver(index, states, own);
        this.units = new HomeUnits(index.home().imperial());
        this.performer = new Performer(drivers, Clock.systemUTC(), PATIENCE);
        this.dialogue = new Dialogue(clock);
        this.which = new WhichAnswer(index.home());
        Readable readable = new Readable(units);
        this.deeds = new DeedFacts(states, new Names(index.home()), readable);
        this.questions = new QuestionFacts(index.home(), states, deeds, readable, clock);
    }

    /**
     * What is to be done.
     *
     * @param confirmed whether somebody said yes to it, or no to the question that was open
     */
    private record Plan(List<Resolution> resolutions, boolean confirmed) {
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
        Plan plan = plan(utterance.text(), area, understanding);
        long resolved = System.nanoTime();
        Ending ending = end(plan, area);
        long acted = System.nanoTime();
        String response = responder.reply(ending.facts());
        dialogue.answered(area, response);
        double heard = utterance.heard().map(Utterance.Heard::decodeSeconds).orElse(0.0) * 1000;
        Timing timing = new Timing(heard, millis(start, parsed), millis(parsed, resolved), millis(resolved, acted),
                millis(acted, System.nanoTime()));
        return new TurnResult(utterance, ending.status(), commands(plan, ending), ending.changes(), response, timing);
    }

    /** Forgets all open questions. */
    public void reset() {
        dialogue.reset();
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private Plan plan(String text, Optional<String> area, Understanding understanding) {
        List<Reading> readings = understanding instanceof Understood understood
                ? units.inCelsius(understood.readings()) : List.of();
        return dialogue.take(area).flatMap(open -> answer(open, text, readings))
                .orElseGet(() -> new Plan(readings.isEmpty() ? List.of() : resolver.resolve(readings, area), false));
    }

    /** Takes an utterance as the answer to an open question; empty where it is none. */
    private Optional<Plan> answer(Dialogue.Question question, String text, List<Reading> readings) {
        Optional<Plan> dropped = dropped(readings);
        if (dropped.isPresent()) {
            return dropped;
        }
        if (question instanceof Dialogue.Question.Yes yes) {
            return said("affirm", readings).map(intent -> new Plan(yes.resolutions(), true));
        }
        Dialogue.Question.Which asked = (Dialogue.Question.Which) question;
        Ask ask = asked.ask();
        return which.pick(text, ask.targets()).map(picked -> {
            Resolution settled = picked.settled() ? resolver.resolve(ask.intent(), picked.devices())
                    : new Ask(ask.intent(), picked.devices());
            return new Plan(asked.resolutions().stream()
                    .map(resolution -> resolution.equals(ask) ? settled : resolution).toList(), false);
        });
    }

    /** The plan of a "no" or "cancel": it only says that the question is dropped. */
    private static Optional<Plan> dropped(List<Reading> readings) {
        return said("deny", readings).or(() -> said("cancel", readings))
                .map(intent -> new Plan(List.of(new Tell(intent, List.of())), true));
    }

    private static Optional<Intent> said(String intent, List<Reading> readings) {
        return readings.stream().filter(reading -> reading.intents().size() == 1)
                .map(reading -> reading.intents().get(0)).filter(only -> only.name().equals(intent)).findFirst();
    }

    private Ending end(Plan plan, Optional<String> area) {
        if (plan.resolutions().isEmpty()) {
            return new Ending(Status.REJECTED, List.of(Fact.of(Kind.NOT_UNDERSTOOD)), List.of());
        }
        for (Resolution resolution : plan.resolutions()) {
            if (resolution instanceof Unable unable) {
                return unable(unable);
            }
        }
        for (Resolution resolution : plan.resolutions()) {
            if (resolution instanceof Ask ask) {
                dialogue.ask(area, new Dialogue.Question.Which(plan.resolutions(), ask));
                return new Ending(Status.CLARIFY, List.of(deeds.which(ask.targets())), List.of());
            }
        }
        List<Act> risky = plan.resolutions().stream().filter(Act.class::isInstance).map(Act.class::cast)
                .filter(Act::risky).toList();
        if (!risky.isEmpty() && !plan.confirmed()) {
            dialogue.ask(area, new Dialogue.Question.Yes(plan.resolutions()));
            return new Ending(Status.CONFIRM, risky.stream().flatMap(act ->
                    deeds.asking(Kind.CONFIRM, act.intent(), act.risks()).stream()).toList(), List.of());
        }
        return carryOut(plan, area);
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
    private Ending carryOut(Plan plan, Optional<String> area) {
        List<Ending> endings = plan.resolutions().stream().map(resolution -> carryOut(resolution, plan, area)).toList();
        Status gravest = endings.stream().map(Ending::status).min(Comparator.comparing(GRAVEST::indexOf)).orElseThrow();
        return new Ending(gravest, endings.stream().flatMap(ending -> ending.facts().stream()).toList(),
                endings.stream().flatMap(ending -> ending.changes().stream()).toList());
    }

    private Ending carryOut(Resolution resolution, Plan plan, Optional<String> area) {
        Ending acted = resolution instanceof Act act ? act(act) : new Ending(Status.DONE, List.of(), List.of());
        if (own.names().contains(resolution.intent().name())) {
            own.publications(resolution.intent()).forEach(publisher::publish);
            return acted.status() == Status.FAILED ? acted : new Ending(Status.DONE,
                    ownFacts(resolution.intent(), acted.facts()), acted.changes());
        }
        return resolution instanceof Tell tell ? new Ending(Status.ANSWERED, tell(tell, plan, area), List.of()) : acted;
    }

    private Ending act(Act act) {
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
        return new Ending(failed ? Status.FAILED : Status.DONE, deeds.of(act, outcomes), changes);
    }

    /** A user's own words go before the facts; where there are neither, a plain "okay". */
    private List<Fact> ownFacts(Intent intent, List<Fact> facts) {
        return own.response(intent).map(words -> List.of(new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", words))))
                .orElseGet(() -> facts.isEmpty() ? List.of(Fact.of(Kind.HEARD_OWN)) : facts);
    }

    private List<Fact> tell(Tell tell, Plan plan, Optional<String> area) {
        return switch (tell.intent().name()) {
            case "affirm" -> List.of(Fact.of(Kind.NOTHING_TO_ANSWER));
            case "deny" -> List.of(Fact.of(plan.confirmed() ? Kind.CANCELLED : Kind.NOTHING_TO_ANSWER));
            case "cancel" -> List.of(Fact.of(plan.confirmed() ? Kind.CANCELLED : Kind.NOTHING_TO_CANCEL));
            case "repeat" -> List.of(dialogue.lastAnswer(area)
                    .map(answer -> new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", answer)))
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
