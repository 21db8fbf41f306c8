package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Drivers;
import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.device.simulated.SimulatedDriver;
import dev.parley.intent.FirstUnderstood;
import dev.parley.intent.Intent;
import dev.parley.intent.reply.TemplateResponder;
import dev.parley.intent.template.Templates;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.Things;
import dev.parley.runtime.history.History;
import dev.parley.runtime.learn.Experience;
import dev.parley.runtime.learn.ExperiencedInterpreter;
import dev.parley.runtime.learn.FakeModel;
import dev.parley.runtime.learn.Lesson;
import dev.parley.runtime.learn.Lesson.Verdict;
import dev.parley.runtime.learn.Lessons;
import dev.parley.runtime.learn.WordEmbedder;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.timer.Delays;
import dev.parley.runtime.timer.Timekeeper;
import dev.parley.runtime.turn.TurnResult.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is learned from what people say right after something, and what that is good for the next time. */
class SchoolingTest {

    private static final String GLOOMY = "it is rather gloomy over there";

    private final Home home = Things.home(
            Things.device("light.lamp", "{name: Reading lamp, area: study, state: {on: false}}"),
            Things.device("light.ceiling", "{name: Ceiling light, area: study, state: {on: false}}"),
            Things.device("light.spot", "{name: Spot, area: hall, state: {on: false}}"),
            Things.device("lock.door", "{name: Side door, area: hall, state: {locked: true}}"));
    private final TestClock clock = new TestClock();
    private final StateStore states = new StateStore(home);
    private final Drivers drivers = new Drivers(home, states, Map.of("simulated", new SimulatedDriver(home, states)));
    private final FakeModel model = new FakeModel();
    private final Lessons lessons = new Lessons(Memory.inMemory(), clock);
    private final Experience experience = new Experience(lessons, new WordEmbedder());
    private TurnLoop turns;

    @BeforeEach
    void wire() {
        HomeIndex index = new HomeIndex(home);
        Templates.ProblemSink problem = (file, pointer, message) -> {
            throw new IllegalStateException(pointer + ": " + message);
        };
        Templates templates = Templates.of(List.of(), index.vocabulary(), problem);
        TurnLoop.Kept kept = new TurnLoop.Kept(new Delays(Memory.inMemory(), new Timekeeper(clock.clocks())),
                new History(home, states, Map.of(), clock), Optional.of(experience));
        TurnLoop.Knowledge knowledge = new TurnLoop.Knowledge(new FirstUnderstood(List.of(templates.interpreter(),
                new ExperiencedInterpreter(model, experience))));
        turns = new TurnLoop(index, states, drivers, new TurnLoop.Language(knowledge, new TemplateResponder(),
                OwnIntents.of(List.of(), home, templates.builtInIntents(), problem), message -> { }, List.of(), kept,
                Optional.of("4711")), clock);
        drivers.start();
    }

    @AfterEach
    void close() {
        drivers.close();
    }

    private Status say(String text) {
        return turns.take(Utterance.typed(text, Optional.empty())).status();
    }

    private boolean on(String device) {
        return states.state(device).get("on").equals(true);
    }

    private List<Verdict> verdicts() {
        return lessons.all().stream().map(Lesson::verdict).toList();
    }

    @Test
    void yesToADoubt_isLearned_andNotAskedAgain() {
        model.takes(GLOOMY, "turn_on", "{name: spot}", 0.6);
        assertEquals(Status.CONFIRM, say(GLOOMY));
        assertEquals(Status.DONE, say("yes"));
        assertEquals(List.of(Verdict.CONFIRMED), verdicts());

        assertEquals(Status.DONE, say(GLOOMY));
    }

    @Test
    void noToADoubt_isLearned() {
        model.takes(GLOOMY, "turn_on", "{name: spot}", 0.6);
        say(GLOOMY);
        say("no");

        assertEquals(List.of(Verdict.DENIED), verdicts());
        assertEquals(Status.REJECTED, say(GLOOMY));
    }

    @Test
    void neverMind_teachesNothing() {
        model.takes(GLOOMY, "turn_on", "{name: spot}", 0.6);
        say(GLOOMY);
        say("never mind");

        assertEquals(List.of(), verdicts());
    }

    @Test
    void correction_isLearned_andFollowedTheNextTime() {
        model.takes(GLOOMY, "turn_on", "{name: spot}", 0.9);
        assertEquals(Status.DONE, say(GLOOMY));
        assertEquals(Status.DONE, say("no, I meant the reading lamp"));
        assertEquals(List.of(Verdict.CORRECTED), verdicts());
        say("turn off the reading lamp");

        assertEquals(Status.DONE, say(GLOOMY));

        assertTrue(on("light.lamp"));
        assertTrue(!on("light.spot"));
    }

    @Test
    void correctionOfADoubt_isLearned_onceThatIsConfirmed() {
        model.takes(GLOOMY, "turn_on", "{name: spot}", 0.6);
        say(GLOOMY);
        assertEquals(Status.CONFIRM, say("no, the reading lamp"));
        assertEquals(List.of(), verdicts());
        assertEquals(Status.DONE, say("yes"));

        assertEquals(List.of(Verdict.CORRECTED), verdicts());
        assertEquals(GLOOMY, lessons.all().get(0).said());
    }

    @Test
    void correctionOfThePlace_keepsWhatWasSaid() {
        model.takes(GLOOMY, "turn_on", "{type: light+, area: hall}", 0.9);
        say(GLOOMY);
        say("no, the study");

        assertEquals("study", lessons.all().get(0).meant().get(0).slot("area").orElseThrow().text());
        assertEquals("light+", lessons.all().get(0).meant().get(0).slot("type").orElseThrow().value());
    }

    @Test
    void whoNamesOneThingAndThenAnother_hasChangedTheirMind() {
        model.takes("the spot seems a bit dark", "turn_on", "{name: spot}", 0.9);
        say("the spot seems a bit dark");
        assertEquals(Status.DONE, say("no, the reading lamp"));

        assertEquals(List.of(), verdicts());
    }

    @Test
    void undoing_isLearnedAsANo() {
        model.takes(GLOOMY, "turn_on", "{name: spot}", 0.9);
        say(GLOOMY);
        say("undo that");

        assertEquals(List.of(Verdict.DENIED), verdicts());
        assertEquals(Status.CONFIRM, say(GLOOMY));
    }

    @Test
    void whatATemplateUnderstands_teachesNothing() {
        say("turn on the spot");
        say("no, the reading lamp");
        say("undo that");

        assertEquals(List.of(), verdicts());
    }

    @Test
    void whatTellsThePin_isNotKept() {
        for (String said : List.of("4711", "gloomy here four seven one one", "47 and then 11 for the spot")) {
            model.takes(said, "turn_on", "{name: spot}", 0.6);
            assertEquals(Status.CONFIRM, say(said));
            assertEquals(Status.DONE, say("yes"));
            say("turn off the spot");
        }

        assertEquals(List.of(), verdicts());
    }

    @Test
    void whatIsSaidLater_orAboutSomethingElse_teachesNothing() {
        model.takes(GLOOMY, "turn_on", "{name: spot}", 0.9);
        say(GLOOMY);
        say("turn on the ceiling light");
        say("no, the reading lamp");
        say(GLOOMY);
        clock.pass(Duration.ofSeconds(61));
        say("undo that");

        assertEquals(List.of(), verdicts());
    }

    @Test
    void yesForTheSakeOfARisk_teachesNothing_andNoRiskBecomesCertain() {
        model.takes("let me in", "unlock", "{name: side door}", 0.95);
        assertEquals(Status.CONFIRM, say("let me in"));
        assertEquals(Status.DONE, say("yes"));
        assertEquals(List.of(), verdicts());

        say("lock the side door");
        model.takes("let me in", "unlock", "{name: side door}", 0.85);
        List<Intent> unlocking = List.of(FakeModel.guess("unlock", "{name: side door}", 1));
        for (int i = 0; i < 5; i++) {
            experience.learn("let me in", unlocking, unlocking);
        }
        assertEquals(Status.REJECTED, say("let me in"));
    }
}
