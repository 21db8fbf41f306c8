package dev.parley.runtime.turn;

import dev.parley.device.Area;
import dev.parley.device.Device;
import dev.parley.device.Drivers;
import dev.parley.device.StateStore;
import dev.parley.intent.Embedder;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Fact;
import dev.parley.intent.Interpreter;
import dev.parley.intent.Responder;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.Understanding;
import dev.parley.runtime.history.History;
import dev.parley.runtime.learn.Experience;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.own.Publication;
import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.resolve.HomeUnits;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Ask;
import dev.parley.runtime.resolve.Resolution.Chore;
import dev.parley.runtime.resolve.Resolution.Declined;
import dev.parley.runtime.resolve.Resolution.Need;
import dev.parley.runtime.resolve.Resolution.Unable;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.resolve.Skill;
import dev.parley.runtime.retrieval.Library;
import dev.parley.runtime.timer.Delays;
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

    private final HomeIndex index;
    private final Interpreter interpreter;
    private final Responder responder;
    private final OwnIntents own;
    private final Dialogue dialogue;
    private final PinGuard pin;
    private final Planner planner;
    private final List<Skill> skills;
    private final History history;
    private final Optional<Schooling> schooling;
    private final Agenda agenda;
    private final DeedFacts deeds;
    private final Fulfilment fulfilment;
    private final TurnDown turnDown;

    /**
     * What the understanding of a home takes.
     *
     * @param knowledge text to intents, and what is known beyond
     * @param responder facts to text
     * @param own       the home's own intents
     * @param publisher where these publish
     * @param skills    what Parley does without a device
     * @param kept      what is to be done later, and what was done before
     * @param pin       digits that guard some devices, or empty
     */
    public record Language(Knowledge knowledge, Responder responder, OwnIntents own, Publisher publisher,
                           List<Skill> skills, Kept kept, Optional<String> pin) {
    }

    /**
     * What texts mean.
     *
     * @param interpreter text to intents
     * @param embedder    text to vectors, or empty where there is no language model
     * @param library     the home's documents
     */
    public record Knowledge(Interpreter interpreter, Optional<Embedder> embedder, Library library) {

        /** Without a language model and documents. */
        public Knowledge(Interpreter interpreter) {
            this(interpreter, Optional.empty(), new Library(List.of(), Optional.empty()));
        }
    }

    /**
     * What turns know of other times.
     *
     * @param delays  what is to be done later
     * @param history what the devices did
     * @param experience what is learned from being put right, where that is allowed
     */
    public record Kept(Delays delays, History history, Optional<Experience> experience) {
    }

    /** A loop for one home. */
    public TurnLoop(HomeIndex index, StateStore states, Drivers drivers, Language language, Clock clock) {
        this.index = index;
        this.interpreter = language.knowledge().interpreter();
        this.responder = language.responder();
        this.own = language.own();
        HomeUnits units = new HomeUnits(index.home().imperial());
        this.skills = language.skills();
        this.history = language.kept().history();
        this.schooling = language.kept().experience().map(school -> new Schooling(school, clock));
        this.dialogue = new Dialogue(clock);
        this.agenda = new Agenda(language.kept().delays(), states, clock);
        this.pin = new PinGuard(language.pin(), clock);
        this.planner = new Planner(new Resolver(index, states, own, skills), dialogue, units,
                new WhichAnswer(index.home()), pin, clock);
        Readable readable = new Readable(units);
        this.deeds = new DeedFacts(states, new Names(index.home()), readable);
        HistoryFacts histories = new HistoryFacts(history, states, deeds, clock);
        Talk talk = new Talk(index.home(), dialogue,
                new QuestionFacts(index.home(), states, deeds, readable, histories, clock));
        this.fulfilment = new Fulfilment(new Performer(drivers, Clock.systemUTC(), PATIENCE), agenda, own,
                language.publisher(), deeds, talk);
        this.turnDown = new TurnDown(index.home(), language.knowledge());
    }

    /** Takes one utterance to its end. Devices are given some seconds; everything else is quick. */
    public TurnResult take(Utterance utterance) {
        long start = System.nanoTime();
        Optional<String> area = utterance.area().map(said -> index.areaMeant(said).map(Area::id).orElse(said));
        Understanding understanding = interpreter.understand(utterance.text());
        long parsed = System.nanoTime();
        Taken taken = taken(utterance.text(), area, understanding);
        Plan plan = taken.plan();
        long resolved = System.nanoTime();
        Ending ending = turnDown.helpful(plan.said(), end(plan, area));
        long acted = System.nanoTime();
        String response = responder.reply(ending.facts());
        dialogue.answered(area, response);
        schooling.ifPresent(school -> school.note(area, pin.kept(utterance.text()), taken.readings(), plan,
                ending));
        dialogue.remember(area, Past.of(plan.resolutions(), ending.changes()));
        double heard = utterance.heard().map(Utterance.Heard::decodeSeconds).orElse(0.0) * 1000;
        Timing timing = new Timing(heard, millis(start, parsed), millis(parsed, resolved), millis(resolved, acted),
                millis(acted, System.nanoTime()));
        return new TurnResult(utterance.saying(pin.masked(utterance.text())), ending.status(),
                commands(plan, ending), ending.changes(), response, timing);
    }

    /** Readings, and what they come to. */
    private record Taken(List<Reading> readings, Plan plan) {
    }

    /** What is understood; in another way where nothing here is meant by it, if something is meant by that. */
    private Taken taken(String text, Optional<String> area, Understanding understanding) {
        if (!(understanding instanceof Understood first)) {
            return planned(text, area, List.of());
        }
        Taken taken = planned(text, area, first.readings());
        return taken.plan().comesToNothing() && interpreter.otherwise(text) instanceof Understood second
                ? Optional.of(planned(text, area, second.readings()))
                        .filter(other -> !other.plan().comesToNothing()).orElse(taken) : taken;
    }

    private Taken planned(String text, Optional<String> area, List<Reading> readings) {
        return new Taken(readings, Doubt.settled(planner.plan(text, area, readings)));
    }

    /** Forgets all open questions, timers, what happened and the like. */
    public void reset() {
        dialogue.reset();
        skills.forEach(Skill::reset);
        history.forget();
        schooling.ifPresent(Schooling::reset);
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private Ending end(Plan plan, Optional<String> area) {
        if (plan.instead().isPresent()) {
            return new Ending(Status.ANSWERED, List.of(plan.instead().get()), List.of());
        }
        if (plan.resolutions().isEmpty()) {
            return new Ending(Status.REJECTED, List.of(Fact.of(Kind.NOT_UNDERSTOOD)), List.of());
        }
        return impossible(plan).or(() -> unclear(plan, area)).or(() -> guarded(plan, area))
                .orElseGet(() -> fulfilment.of(plan, area));
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
                return Optional.of(new Ending(Status.UNSUPPORTED, List.of(Ending.words(untimely.get())), List.of()));
            }
        }
        return Optional.empty();
    }

    /** Asks what is meant. */
    private Optional<Ending> unclear(Plan plan, Optional<String> area) {
        for (Resolution resolution : plan.resolutions()) {
            if (resolution instanceof Ask ask) {
                dialogue.ask(area, new Question.Which(plan.said(), plan.resolutions(), ask));
                return Optional.of(new Ending(Status.CLARIFY, List.of(deeds.which(ask.targets())), List.of()));
            }
            if (resolution instanceof Need need) {
                dialogue.ask(area, new Question.Missing(plan.said(), plan.resolutions(), need));
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
        dialogue.ask(area, new Question.Confirm(plan.said(), plan.resolutions(), needed));
        List<Fact> facts = new ArrayList<>(plan.resolutions().stream()
                .flatMap(resolution -> question(resolution).stream()).toList());
        if (needed == Guard.PIN) {
            facts.add(Fact.of(Kind.ASK_PIN));
        }
        return Optional.of(new Ending(Status.CONFIRM, facts, List.of()));
    }

    private static Guard guard(Resolution resolution) {
        if (resolution instanceof Act act) {
            return act.guard() == Guard.NONE && Doubt.of(act) == Doubt.Verdict.ASK ? Guard.YES : act.guard();
        }
        return resolution instanceof Chore chore && chore.question().isPresent() ? Guard.YES : Guard.NONE;
    }

    private List<Fact> question(Resolution resolution) {
        if (resolution instanceof Chore chore) {
            return chore.question().stream().toList();
        }
        return resolution instanceof Act act ? deeds.asking(Kind.CONFIRM, act.intent(),
                act.risks().isEmpty() ? act.targets() : act.risks()) : List.of();
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

    private List<TurnResult.Understood> commands(Plan plan, Ending ending) {
        boolean done = ending.status() == Status.DONE || ending.status() == Status.FAILED;
        return plan.resolutions().stream().map(resolution -> {
            List<Publication> published = done ? own.publications(resolution.intent()) : List.of();
            return new TurnResult.Understood(resolution.intent(),
                    resolution.targets().stream().map(Device::id).toList(), published);
        }).toList();
    }
}
