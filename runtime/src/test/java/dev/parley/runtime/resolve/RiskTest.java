package dev.parley.runtime.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Command;
import dev.parley.device.Command.Verb;
import dev.parley.device.Device;
import dev.parley.runtime.Things;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {

    @ParameterizedTest(name = "{0} {1} -> {2} asks: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "lock.front | {state: {locked: true}} | {locked: false} | true",
        "lock.front | {state: {locked: false}} | {locked: true} | false",
        "cover.door | {kind: garage_door, state: {position: 0}} | {position: 100} | true",
        "cover.door | {kind: gate, state: {position: 20}} | {position: 40} | true",
        "cover.door | {kind: gate, state: {position: 40}} | {position: 20} | false",
        "cover.door | {kind: door, state: {position: 0}} | {position: 100} | true",
        "cover.blind | {kind: blind, state: {position: 0}} | {position: 100} | false",
        "cover.plain | {state: {position: 0}} | {position: 100} | false",
        "valve.main | {state: {position: 0}} | {position: 100} | true",
        "valve.main | {state: {position: 100}} | {position: 0} | false",
        "valve.main | {state: {on: false}} | {on: true} | true",
        "valve.main | {state: {on: true}} | {on: false} | false",
        "machine.pump | {state: {run: stopped}} | {run: running} | true",
        "machine.pump | {state: {run: running}} | {run: stopped} | false",
        "machine.pump | {state: {run: running, setpoint: 3}} | {setpoint: 5} | false",
        "light.desk | {state: {on: false}} | {on: true} | false",
    })
    void type_decides_whereTheHomeFileSaysNothing(String id, String words, String wanted, boolean asks) {
        assertEquals(asks, needsYes(Things.device(id, words), wanted));
    }

    @ParameterizedTest(name = "{0} {1} -> {2} asks: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "lock.front | {risky: false, state: {locked: true}} | {locked: false} | false",
        "light.desk | {risky: true, state: {on: false}} | {on: true} | true",
        "cover.door | {risky: true, state: {position: 100}} | {position: 0} | true",
        "machine.pump | {risky: true, state: {run: running}} | {run: stopped} | false",
        "machine.pump | {risky: true, state: {run: running, setpoint: 3}} | {setpoint: 5} | true",
    })
    void homeFile_wins_butStoppingNeverAsks(String id, String words, String wanted, boolean asks) {
        assertEquals(asks, needsYes(Things.device(id, words), wanted));
    }

    @Test
    void halting_neverAsks() {
        Device gate = Things.device("cover.gate", "{kind: gate, risky: true, state: {position: 50}}");

        assertFalse(asks(gate, Command.of(gate.id(), Verb.STOP), gate.state()));
    }

    @Test
    void whatIsSoAlready_doesNotAsk() {
        Device lock = Things.device("lock.front", "{state: {locked: false}}");

        assertFalse(needsYes(lock, "{locked: false}"));
    }

    @Test
    void riskyScene_asks() {
        Device scene = Things.device("scene.shutdown", "{risky: true}");

        assertTrue(asks(scene, Command.of(scene.id(), Verb.ACTIVATE), scene.state()));
    }

    private static boolean needsYes(Device device, String wanted) {
        return asks(device, Command.set(device.id(), Things.values(wanted)), device.state());
    }

    private static boolean asks(Device device, Command command, Map<String, Object> now) {
        return Risk.guard(device, command, now) == Guard.YES;
    }

    @ParameterizedTest(name = "{0} {1} -> {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "lock.front | {confirm: pin, state: {locked: true}} | {locked: false} | PIN",
        "lock.front | {confirm: pin, state: {locked: false}} | {locked: true} | NONE",
        "light.desk | {confirm: pin, state: {on: false}} | {on: true} | PIN",
        "machine.pump | {confirm: pin, state: {run: running}} | {run: stopped} | NONE",
        "lock.front | {confirm: never, risky: true, state: {locked: true}} | {locked: false} | NONE",
        "light.desk | {confirm: always, state: {on: false}} | {on: true} | YES",
    })
    void confirm_saysItExactly(String id, String words, String wanted, Guard guard) {
        Device device = Things.device(id, words);

        assertEquals(guard, Risk.guard(device, Command.set(id, Things.values(wanted)), device.state()));
    }
}
