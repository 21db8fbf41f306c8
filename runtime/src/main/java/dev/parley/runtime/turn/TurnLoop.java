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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The map of the product: what happens between an utterance and its answer. One turn at a time; confined to the turn
 * thread. Nothing is done unless everything an utterance asks for is clear and allowed.
 */
public final class TurnLoop {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

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

    /** What is to be done, and whether somebody said yes to it. */
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
        Plan plan = plan(utterance, understanding);
        long resolved = System.nanoTime();
        Ending ending = end(plan, utterance.area());
        long acted = System.nanoTime();
        String response = responder.reply(ending.facts());
        dialogue.answered(utterance.area(), response);
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

    private Plan plan(Utterance utterance, Understanding understanding) {
        List<Reading> readings = understanding instanceof Understood understood
                ? units.inCelsius(understood.readings()) : List.of();
        Optional<Dialogue.Question> open = dialogue.take(utterance.area());
        if (open.isPresent()) {
            Optional<Plan> answer = answer(open.get(), utterance.text(), readings);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        Optional<String> area = utterance.area().flatMap(index::areaMeant).map(Area::id);
        return new Plan(readings.isEmpty() ? List.of() : resolver.resolve(readings, area), false);
    }

    /** Takes an utterance as the answer to an open question; empty where it is none. */
    private Optional<Plan> answer(Dialogue.Question question, String text, List<Reading> readings) {
        if (question instanceof Dialogue.Question.Yes yes) {
            return said("affirm", readings) ? Optional.of(new Plan(yes.resolutions(), true))
                    : said("deny", readings) || said("cancel", readings) ? Optional.of(talk("cancel", readings))
                    : Optional.empty();
        }
        Dialogue.Question.Which asked = (Dialogue.Question.Which) question;
        if (said("deny", readings) || said("cancel", readings)) {
            return Optional.of(talk("cancel", readings));
        }
        List<Device> chosen = which.pick(text, asked.ask().targets());
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Resolution settled = chosen.size() > 1 && !meansAll(chosen, asked) ? new Ask(asked.ask().intent(), chosen)
                : resolver.resolve(asked.ask().intent(), chosen);
        return Optional.of(new Plan(asked.resolutions().stream()
                .map(resolution -> resolution.equals(asked.ask()) ? settled : resolution).toList(), false));
    }

    private static boolean meansAll(List<Device> chosen, Dialogue.Question.Which asked) {
        return chosen.size() == asked.ask().targets().size();
    }

    private static boolean said(String intent, List<Reading> readings) {
        return readings.stream().anyMatch(reading -> reading.intents().size() == 1
                && reading.intents().get(0).name().equals(intent));
    }

    /** A plan that only says that an open question is dropped. */
    private static Plan talk(String intent, List<Reading> readings) {
        Intent first = readings.get(0).intents().get(0);
        Intent dropped = new Intent(intent, Map.of(), first.source(), first.confidence());
        return new Plan(List.of(new Tell(dropped, List.of())), true);
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
                return new Ending(Status.CLARIFY,
                        List.of(new Fact(Kind.WHICH, ask.targets().stream().map(deeds::name).toList(), Map.of())),
                        List.of());
            }
        }
        List<Act> risky = plan.resolutions().stream().filter(Act.class::isInstance).map(Act.class::cast)
                .filter(Act::risky).toList();
        if (!risky.isEmpty() && !plan.confirmed()) {
            dialogue.ask(area, new Dialogue.Question.Yes(plan.resolutions()));
            return new Ending(Status.CONFIRM, risky.stream()
                    .flatMap(act -> deeds.asking(Kind.CONFIRM, act.intent(), act.targets()).stream()).toList(), List.of());
        }
        return carryOut(plan, area);
    }

    private Ending unable(Unable unable) {
        return switch (unable.reason()) {
            case NO_SUCH -> new Ending(Status.UNSUPPORTED,
                    List.of(new Fact(Kind.NO_SUCH, List.of(), Map.of("words", unable.words()))), List.of());
            case CANNOT -> new Ending(Status.UNSUPPORTED,
                    deeds.asking(Kind.CANNOT, unable.intent(), unable.targets()), List.of());
            case OUT_OF_RANGE -> new Ending(Status.FAILED,
                    unable.targets().stream().map(deeds::range).toList(), List.of());
        };
    }

    private Ending carryOut(Plan plan, Optional<String> area) {
        List<Fact> facts = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        boolean acted = false;
        boolean failed = false;
        for (Resolution resolution : plan.resolutions()) {
            Optional<String> ownWords = own.response(resolution.intent());
            if (resolution instanceof Act act) {
                acted = true;
                List<Outcome> outcomes = performer.perform(act.orders());
                for (int i = 0; i < outcomes.size(); i++) {
                    boolean went = outcomes.get(i) instanceof Outcome.Done;
                    failed |= !went;
                    if (outcomes.get(i) instanceof Outcome.Done done) {
                        changes.addAll(done.changes());
                    }
                    if (ownWords.isEmpty() || !went) {
                        facts.add(deeds.of(act.intent(), act.orders().get(i), outcomes.get(i)));
                    }
                }
            }
            if (own.names().contains(resolution.intent().name())) {
                acted = true;
                own.publications(resolution.intent()).forEach(publisher::publish);
                if (!failed) {
                    ownWords.map(words -> new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", words)))
                            .or(() -> facts.isEmpty() ? Optional.of(Fact.of(Kind.HEARD_OWN)) : Optional.empty())
                            .ifPresent(facts::add);
                }
            } else if (resolution instanceof Tell tell) {
                facts.addAll(tell(tell, plan, area));
            }
        }
        return new Ending(failed ? Status.FAILED : acted ? Status.DONE : Status.ANSWERED, facts, changes);
    }

    private List<Fact> tell(Tell tell, Plan plan, Optional<String> area) {
        return switch (tell.intent().name()) {
            case "affirm", "deny" -> List.of(Fact.of(Kind.NOTHING_TO_ANSWER));
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
