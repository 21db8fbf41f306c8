package dev.parley.runtime.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.device.Command;
import dev.parley.runtime.memory.Memory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DelaysTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Command> GATE = List.of(Command.set("cover.gate", Map.of("position", 100.0)));

    private final ManualTime time = new ManualTime();
    private final Memory memory = Memory.inMemory();
    private final List<String> told = new ArrayList<>();
    private Timekeeper keeper;
    private Delays delays;

    DelaysTest() {
        start();
    }

    private void start() {
        keeper = new Timekeeper(time.clocks());
        delays = new Delays(memory, keeper);
        delays.onEvent(event -> told.add(event.delay().said()
                + (event instanceof DelayEvent.Due ? " due" : " missed") + ", late by " + event.late()));
    }

    private Delay after(Duration length, String said) {
        return delays.schedule(When.after(length), GATE, said, Optional.empty());
    }

    private List<String> waiting() {
        return delays.all().stream().map(Delay::said).toList();
    }

    private void pass(Duration duration) {
        time.pass(duration);
        keeper.look();
    }

    @Test
    void commands_areHandedOutAtTheirTime_once() {
        after(Duration.ofMinutes(2), "b");
        after(MINUTE, "a");
        assertEquals(List.of("a", "b"), waiting());

        pass(MINUTE.minusMillis(1));
        assertEquals(List.of(), told);
        pass(Duration.ofMillis(1));
        pass(MINUTE);
        pass(HOUR);

        assertEquals(List.of("a due, late by PT0S", "b due, late by PT0S"), told);
        assertEquals(List.of(), delays.all());
    }

    @Test
    void late_withinAMinute_isStillDone() {
        after(MINUTE, "gate");
        time.pass(MINUTE);
        time.reboot(MINUTE);

        start();
        keeper.look();

        assertEquals(List.of("gate due, late by PT1M"), told);
    }

    @Test
    void later_isMissed_andNeverDone() {
        after(MINUTE, "gate");
        time.reboot(Duration.ofMinutes(2).plusMillis(1));

        start();
        keeper.look();
        pass(HOUR);

        assertEquals(List.of("gate missed, late by PT1M0.001S"), told);
        assertEquals(List.of(), delays.all());
    }

    @Test
    void clockSetForward_pastAnInstant_missesIt() {
        delays.schedule(When.at(time.instant().plus(HOUR)), GATE, "gate", Optional.empty());

        time.setClock(HOUR.multipliedBy(2));
        keeper.look();

        assertEquals(List.of("gate missed, late by PT1H"), told);
    }

    @Test
    void clockSetForwardOrBack_doesNotChangeALength() {
        Delay pump = after(Duration.ofSeconds(30), "pump off");

        time.setClock(HOUR);
        keeper.look();
        assertEquals(List.of(), told);
        assertEquals(Duration.ofSeconds(30), delays.left(delays.all().get(0)));

        time.setClock(HOUR.multipliedBy(-2));
        pass(Duration.ofSeconds(30));
        assertEquals(List.of(pump.said() + " due, late by PT0S"), told);
    }

    @Test
    void restart_keepsCommandsAsTheyWere() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("on", true);
        state.put("brightness", 40.0);
        state.put("color", "#ff8800");
        state.put("items", List.of("milk", "eggs"));
        delays.schedule(When.after(HOUR), List.of(Command.set("light.hall", state),
                Command.of("vacuum.hall", Command.Verb.STOP)), "in an hour", Optional.of("hall"));
        List<Delay> before = delays.all();

        start();

        assertEquals(before, delays.all());
    }

    @Test
    void cancelled_isNeverDone() {
        Delay gate = after(MINUTE, "gate");
        after(HOUR, "light");

        assertEquals(Optional.of(gate), delays.cancel(gate.id()));
        assertEquals(Optional.empty(), delays.cancel(gate.id()));
        pass(MINUTE);
        assertEquals(List.of(), told);

        assertEquals(List.of("light"), delays.cancelAll().stream().map(Delay::said).toList());
        pass(HOUR);
        assertEquals(List.of(), told);
        start();
        assertEquals(List.of(), delays.all());
    }

    @Test
    void tooMany_andImpossibleTimes_areRefusedInWords() {
        assertThrows(TimerException.class, () -> after(Duration.ZERO, "gate"));
        for (int i = 0; i < Delays.MOST; i++) {
            after(MINUTE, "gate");
        }
        assertEquals("There are 256 of them already; cancel one first.",
                assertThrows(TimerException.class, () -> after(MINUTE, "gate")).getMessage());
    }
}
