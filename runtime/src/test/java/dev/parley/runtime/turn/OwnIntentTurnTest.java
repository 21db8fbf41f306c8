package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.device.Drivers;
import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.device.simulated.SimulatedDriver;
import dev.parley.intent.reply.TemplateResponder;
import dev.parley.intent.template.TemplateFile;
import dev.parley.intent.template.Templates;
import dev.parley.runtime.Things;
import dev.parley.runtime.history.History;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.own.Publication;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.timer.Clocks;
import dev.parley.runtime.timer.Delays;
import dev.parley.runtime.timer.Timekeeper;
import dev.parley.runtime.turn.TurnResult.Status;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnIntentTurnTest {

    private static final Home HOME = Things.home(
            Things.device("custom.maker", "{name: Maker, state: {size: small}}"),
            Things.device("climate.room", "{name: Stove, state: {target_temperature: 20}}"),
            Things.device("machine.press", "{name: Press, state: {run: stopped}}"),
            Things.device("light.bar", "{name: Bar light, state: {on: false}}"));

    private static final String OWN = """
            language: en
            lists:
              size: {values: [small, large]}
              heat: {range: {from: 0, to: 100}}
            intents:
              order:
                sentences: ["order a [{size}] coffee"]
                action:
                  - {device: custom.maker, set: {size: "{size}"}}
                  - publish: {topic: coffee/order, payload: {size: "{size}"}}
                response: "One [{size}] coffee."
              press_it: {sentences: [press it hard], action: [{device: machine.press, set: {run: running}}]}
              warm: {sentences: ["warm it to {heat}"], action: [{device: climate.room, set: {target_temperature: "{heat}"}}]}
              greet: {sentences: [good day to you]}
              turn_on: {sentences: ["let there be {name}"]}
            """;

    private final List<Publication> published = new ArrayList<>();
    private final StateStore states = new StateStore(HOME);
    private final SimulatedDriver simulated = new SimulatedDriver(HOME, states);
    private final Drivers drivers = new Drivers(HOME, states, Map.of("simulated", simulated));
    private TurnLoop turns;

    @BeforeEach
    void wire() {
        HomeIndex index = new HomeIndex(HOME);
        Templates.ProblemSink problem = (file, pointer, message) -> {
            throw new IllegalStateException(pointer + ": " + message);
        };
        List<TemplateFile> files = List.of(TemplateFile.parse(Things.tree(OWN), (pointer, message) -> {
            throw new IllegalStateException(pointer + ": " + message);
        }));
        Templates templates = Templates.of(files, index.vocabulary(), problem);
        turns = new TurnLoop(index, states, drivers, new TurnLoop.Language(
                new TurnLoop.Knowledge(templates.interpreter()), new TemplateResponder(),
                OwnIntents.of(files, HOME, templates.builtInIntents(), problem), published::add, List.of(),
                new TurnLoop.Kept(new Delays(Memory.inMemory(), new Timekeeper(Clocks.system(Clock.systemUTC()))),
                        new History(HOME, states, Map.of(), Clock.systemUTC()), Optional.empty()), Optional.empty()),
                Clock.systemUTC());
        drivers.start();
    }

    @AfterEach
    void close() {
        drivers.close();
    }

    private TurnResult say(String text) {
        return turns.take(Utterance.typed(text, Optional.empty()));
    }

    @Test
    void ownIntent_acts_publishes_andAnswersInItsOwnWords() {
        TurnResult result = say("order a large coffee");

        assertEquals(Status.DONE, result.status());
        assertEquals("One large coffee.", result.response());
        assertEquals("large", states.state("custom.maker").get("size"));
        assertEquals(List.of(new Publication("coffee/order", "{\"size\":\"large\"}", 1, false)), published);
        assertEquals(published, result.commands().get(0).published());
        assertEquals(List.of("custom.maker"), result.commands().get(0).targets());
    }

    @Test
    void emptySlots_leaveOutWhatHangsOnThem() {
        TurnResult result = say("order a coffee");

        assertEquals("One coffee.", result.response());
        assertEquals(List.of(), result.changes());
        assertEquals(List.of(new Publication("coffee/order", "{}", 1, false)), published);
    }

    @Test
    void intentWithoutActionAndResponse_isReported() {
        TurnResult result = say("good day to you");

        assertEquals(Status.DONE, result.status());
        assertEquals("greet", result.commands().get(0).intent().name());
        assertEquals("Okay.", result.response());
        assertEquals(List.of(), result.changes());
    }

    @Test
    void riskyAction_waitsForAYes() {
        assertEquals(Status.CONFIRM, say("press it hard").status());
        assertEquals("stopped", states.state("machine.press").get("run"));
        assertEquals(Status.DONE, say("yes").status());
        assertEquals("running", states.state("machine.press").get("run"));
    }

    @Test
    void valueOutsideOfTheDevicesRange_isNotSet() {
        TurnResult result = say("warm it to 80");

        assertEquals(Status.FAILED, result.status());
        assertEquals("The stove can be set from 5 to 35 degrees.", result.response());
        assertEquals(20.0, states.state("climate.room").get("target_temperature"));
    }

    @Test
    void deviceThatRefuses_isToldInsteadOfTheOwnWords() {
        simulated.lever("custom.maker").refuse(true);

        TurnResult result = say("order a large coffee");

        assertEquals(Status.FAILED, result.status());
        assertEquals("The maker did not do it.", result.response());
    }

    @Test
    void sentencesForABuiltInIntent_doWhatItDoes() {
        assertEquals(Status.DONE, say("let there be bar light").status());
        assertEquals(true, states.state("light.bar").get("on"));
        assertEquals(Status.DONE, say("turn off the bar light").status());
        assertEquals(false, states.state("light.bar").get("on"));
    }

    @Test
    void ownIntentAmongOthers_isDoneOnlyIfAllCanBe() {
        assertEquals(Status.CONFIRM, say("order a large coffee and press it hard").status());
        assertEquals(List.of(), published);
        assertEquals(Status.DONE, say("yes").status());
        assertEquals(1, published.size());
    }
}
