package dev.parley.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.runtime.Assistant;
import dev.parley.runtime.ShippedHome;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.Understood;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.TurnResult.Status;
import dev.parley.runtime.turn.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about what the devices of the house did; it is nine past three when Parley starts. */
class HistoryTurnTest {

    private final TestClock clock = new TestClock();
    private Assistant house;

    @BeforeEach
    void house() {
        house = Wiring.assistant(ShippedHome.file("house"), clock.clocks(), Memory.inMemory(), Understood.BY_TEMPLATES)
                .start();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String say(String text) {
        return house.turns().take(Utterance.typed(text, Optional.empty())).response();
    }

    private void happens(String device, String key, Object value) {
        house.simulated().put(device, Map.of(key, value));
    }

    private void pass(int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"when did the garage door open last", "when did the garage door last open",
            "when was the garage door last opened", "what time did someone open the garage door",
            "when was the last time the garage door was opened", "do you know when the garage door was last opened",
            "when was the last time anyone opened the garage door"})
    void whenItLastHappened_isTold(String question) {
        pass(2);
        happens("cover.garage_door", "position", 100.0);
        pass(10);
        happens("cover.garage_door", "position", 0.0);

        assertEquals("The garage door was last opened at 3:11 PM.", say(question));
    }

    @Test
    void answer_isAnAnswer_andDoesNothing() {
        TurnResult result = house.turns().take(Utterance.typed("when did the garage door open last", Optional.empty()));

        assertEquals(Status.ANSWERED, result.status());
        assertEquals(List.of(), result.changes());
        assertEquals("get_history", result.commands().get(0).intent().name());
    }

    @Test
    void whatWasAskedFor_isToldAsSuch() {
        say("unlock the front door");
        say("yes");
        pass(60);

        assertEquals("The front door was last unlocked by voice at 3:09 PM.",
                say("when was the front door last unlocked"));
    }

    @Test
    void dayBefore_isToldWithTheTime() {
        happens("lock.front_door", "locked", false);
        pass(24 * 60);

        assertEquals("The front door was last unlocked at 3:09 PM yesterday.",
                say("when was the front door last unlocked"));
    }

    @Test
    void whatWasNotSeen_isNotMadeUp() {
        assertEquals("I have not seen the garage door opened since I started at 3:09 PM.",
                say("when did the garage door open last"));
    }

    @Test
    void ofSeveralDoors_theOneUnlockedLast_isTold() {
        happens("lock.front_door", "locked", false);
        pass(1);
        happens("lock.back_door", "locked", false);

        assertEquals("The back door was last unlocked at 3:10 PM.", say("when was the door last unlocked"));
    }

    @Test
    void howLongItHasBeenSo_isTold() {
        happens("light.hall", "on", true);
        pass(95);

        assertEquals("The hall light has been on for 1 hour and 35 minutes.",
                say("how long has the hall light been on"));
    }

    @Test
    void howLong_whereItBeganBeforeParleyDid_isNotGuessed() {
        assertEquals("The front door has been locked since before I started at 3:09 PM.",
                say("since when has the front door been locked"));
    }

    @Test
    void howLong_whereItIsNotSo_isPutRight() {
        assertEquals("No, the hall light is off.", say("how long has the hall light been on"));
    }

    @Test
    void whetherAnyoneDidIt_isTold_withHowOften() {
        assertEquals("No, I have not seen the garage door opened since I started at 3:09 PM.",
                say("has anyone opened the garage door today"));
        happens("cover.garage_door", "position", 100.0);
        assertEquals("Yes, the garage door was opened at 3:09 PM.", say("has anyone opened the garage door today"));
        pass(5);
        happens("cover.garage_door", "position", 0.0);
        pass(5);
        happens("cover.garage_door", "position", 100.0);
        assertEquals("Yes, the garage door was opened 2 times, last at 3:19 PM.",
                say("did somebody open the garage door today"));
        pass(24 * 60);
        assertEquals("No, I have not seen the garage door opened today.",
                say("has anyone opened the garage door today"));
        assertEquals("No, I have not seen the garage door opened in the last 1 hour.",
                say("has anyone opened the garage door in the last hour"));
    }

    @Test
    void whatChangedLast_isTold() {
        assertEquals("I have not seen a change since I started at 3:09 PM.", say("what changed last in the kitchen"));
        say("turn off the kitchen light");
        pass(1);
        say("turn on the hall light");
        pass(1);

        assertEquals("The kitchen light was turned off by voice at 3:09 PM.", say("what changed last in the kitchen"));
        assertEquals("The hall light was turned on by voice at 3:10 PM.", say("what changed last"));
    }

    @Test
    void changeThatHasNoWord_isToldByItsValue() {
        happens("climate.living_room", "target_temperature", 24.0);

        assertEquals("The living room heating was changed at 3:09 PM, and was then set to 24 degrees.",
                say("what has changed in the living room"));
    }

    @Test
    void resettingTheHome_forgetsWhatHappened() {
        happens("cover.garage_door", "position", 100.0);
        house.turns().reset();

        assertEquals("I have not seen the garage door opened since I started at 3:09 PM.",
                say("when did the garage door open last"));
    }
}
