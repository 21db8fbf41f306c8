package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.runtime.Assistant;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.turn.TurnResult.Status;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnLoopTest {

    private final TestClock clock = new TestClock();
    private Assistant house;

    @BeforeEach
    void house() throws URISyntaxException {
        Path file = Path.of(TurnLoopTest.class.getResource("/homes/house.yaml").toURI());
        house = Wiring.assistant(new HomeReader().read(file), clock).start();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private TurnResult say(String text) {
        return house.turns().take(Utterance.typed(text, Optional.empty()));
    }

    private TurnResult sayIn(String area, String text) {
        return house.turns().take(Utterance.typed(text, Optional.of(area)));
    }

    private Object state(String device, String key) {
        return house.states().state(device).get(key);
    }

    @Test
    void opensGarageWhenConfirmed() {
        assertEquals(Status.CONFIRM, say("open the garage door").status());
        assertEquals(0.0, state("cover.garage_door", "position"));
        TurnResult result = say("yes please");
        assertEquals(Status.DONE, result.status());
        assertEquals("open", result.commands().get(0).intent().name());
        assertEquals("The garage door is open.", result.response());
        assertEquals(100.0, state("cover.garage_door", "position"));
    }

    @Test
    void leavesGarageShutWhenDenied() {
        say("open the garage door");
        assertEquals(Status.ANSWERED, say("no").status());
        assertEquals(Status.ANSWERED, say("yes").status());
        assertEquals(0.0, state("cover.garage_door", "position"));
    }

    @Test
    void takesAnythingButYesAsANewCommandAndForgetsTheQuestion() {
        say("open the garage door");
        assertEquals(Status.DONE, say("turn on the hall light").status());
        assertEquals(Status.ANSWERED, say("yes").status());
        assertEquals(0.0, state("cover.garage_door", "position"));
    }

    @Test
    void forgetsTheQuestionAfterAWhile() {
        say("open the garage door");
        clock.pass(Duration.ofSeconds(31));
        assertEquals(Status.ANSWERED, say("yes").status());
        assertEquals(0.0, state("cover.garage_door", "position"));
    }

    @Test
    void hearsTheYesOnlyWhereItAsked() {
        sayIn("garage", "open the garage door");
        assertEquals(Status.ANSWERED, sayIn("kitchen", "yes").status());
        assertEquals(0.0, state("cover.garage_door", "position"));
        assertEquals(Status.DONE, sayIn("garage", "yes").status());
    }

    @Test
    void takesTheRoomAsAnswerToWhichOne() {
        TurnResult asked = say("make it warmer");
        assertEquals(Status.CLARIFY, asked.status());
        assertTrue(asked.response().startsWith("Which one do you mean, "), asked.response());
        TurnResult result = say("the one in the living room");
        assertEquals(Status.DONE, result.status());
        assertEquals(22.0, state("climate.living_room", "target_temperature"));
        assertEquals(18.0, state("climate.main_bedroom", "target_temperature"));
    }

    @Test
    void takesBothAsAnswerToWhichOne() {
        say("make it warmer");
        assertEquals(Status.DONE, say("both").status());
        assertEquals(22.0, state("climate.living_room", "target_temperature"));
        assertEquals(19.0, state("climate.main_bedroom", "target_temperature"));
    }

    @Test
    void asksForAYesAfterWhichOne() {
        assertEquals(Status.CLARIFY, say("unlock the door").status());
        TurnResult result = say("the front door");
        assertEquals(Status.CONFIRM, result.status());
        assertEquals(true, state("lock.front_door", "locked"));
        assertEquals(Status.DONE, say("yes").status());
        assertEquals(false, state("lock.front_door", "locked"));
        assertEquals(true, state("lock.back_door", "locked"));
    }

    @Test
    void doesNothingWhereOneOfSeveralCommandsIsUnclear() {
        assertEquals(Status.CLARIFY, say("turn on the hall light and make it warmer").status());
        assertEquals(false, state("light.hall", "on"));
        assertEquals(Status.DONE, say("living room").status());
        assertEquals(true, state("light.hall", "on"));
        assertEquals(22.0, state("climate.living_room", "target_temperature"));
    }

    @Test
    void saysWhichDeviceDidNotAnswer() {
        house.simulated().lever("light.hall").offline(true);
        TurnResult result = say("turn on the hall light and switch on the kettle");
        assertEquals(Status.FAILED, result.status());
        assertEquals("The hall light cannot be reached, and the kettle is on.", result.response());
        assertEquals(1, result.changes().size());
    }

    @Test
    void saysThatADeviceRefused() {
        house.simulated().lever("lock.back_door").refuse(true);
        house.simulated().put("lock.back_door", Map.of("locked", false));
        TurnResult result = say("lock the back door");
        assertEquals(Status.FAILED, result.status());
        assertEquals("The back door did not do it.", result.response());
        assertTrue(result.changes().isEmpty());
    }

    @Test
    void saysThatADeviceItIsAskedAboutIsAway() {
        house.simulated().lever("lock.back_door").offline(true);
        assertEquals("The back door cannot be reached.", say("is the back door locked").response());
    }

    @Test
    void repeatsItsLastAnswer() {
        say("turn on the hall light");
        assertEquals("The hall light is on.", say("say that again").response());
    }

    @Test
    void restoresBrightnessWhenALightComesBackOn() {
        say("turn off the kitchen light");
        say("turn on the kitchen light");
        assertEquals(80.0, state("light.kitchen", "brightness"));
    }

    @Test
    void namesWhatItWasAskedForInVain() {
        TurnResult result = say("turn on the garage fan");
        assertEquals(Status.UNSUPPORTED, result.status());
        assertEquals("I can't find any fan in the garage.", result.response());
    }
}
