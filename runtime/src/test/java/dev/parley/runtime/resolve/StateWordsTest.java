package dev.parley.runtime.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.device.Device;
import dev.parley.device.StateKey;
import dev.parley.runtime.Things;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateWordsTest {

    @ParameterizedTest(name = "{0} {1} is {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "light.desk | {state: {on: true}} | on | yes by on",
        "light.desk | {state: {on: true}} | off | no by on",
        "climate.room | {state: {hvac_mode: heat}} | on | yes by hvac_mode",
        "climate.room | {state: {hvac_mode: off}} | off | yes by hvac_mode",
        "climate.room | {state: {hvac_mode: heat}} | heat | yes by hvac_mode",
        "machine.pump | {state: {run: running}} | on | yes by run",
        "machine.pump | {state: {run: faulted}} | running | no by run",
        "machine.pump | {state: {run: faulted}} | faulted | yes by run",
        "machine.pump | {state: {run: faulted}} | stopped | no by run",
        "media_player.tv | {state: {playback: playing}} | on | yes by playback",
        "media_player.tv | {state: {on: false, playback: playing}} | on | no by on",
        "media_player.tv | {state: {playback: paused}} | paused | yes by playback",
        "media_player.tv | {state: {muted: true}} | muted | yes by muted",
        "vacuum.robot | {state: {activity: cleaning}} | running | yes by activity",
        "vacuum.robot | {state: {activity: docked}} | docked | yes by activity",
        "cover.blind | {state: {position: 1}} | open | yes by position",
        "cover.blind | {state: {position: 0}} | closed | yes by position",
        "valve.main | {state: {on: true}} | open | yes by on",
        "valve.main | {state: {on: true}} | closed | no by on",
        "lock.front | {state: {locked: true}} | locked | yes by locked",
        "lock.front | {state: {locked: true}} | unlocked | no by locked",
        "binary_sensor.pane | {kind: window, state: {active: true}} | open | yes by active",
        "binary_sensor.wet | {kind: moisture, state: {active: true}} | open | -",
        "binary_sensor.wet | {kind: moisture, state: {active: true}} | on | yes by active",
        "binary_sensor.wet | {kind: moisture, state: {active: true}} | inactive | no by active",
        "binary_sensor.cell | {kind: battery_charging, state: {active: true}} | docked | yes by active",
        "binary_sensor.wet | {kind: moisture, state: {active: true}} | docked | -",
        "light.desk | {state: {on: true}} | open | -",
        "light.desk | {state: {on: true}} | locked | -",
        "sensor.meter | {state: {reading: 4}} | on | -",
        "light.desk | {state: {on: true}} | purple | -",
    })
    void word_meansWhatTheDeviceCanBe(String id, String words, String word, String expected) {
        Device device = Things.device(id, words);

        assertEquals(expected, StateWords.is(word, device, device.state())
                .map(verdict -> (verdict.matches() ? "yes" : "no") + " by " + verdict.key().word()).orElse("-"));
    }

    @ParameterizedTest(name = "{0} {1} is told by {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "lock.front | {locked: true} | locked",
        "cover.blind | {position: 4} | position",
        "machine.pump | {setpoint: 4, run: stopped} | run",
        "light.desk | {on: true, brightness: 4} | on",
        "climate.room | {hvac_mode: heat, target_temperature: 20} | target_temperature",
        "sensor.meter | {reading: 4, unit: W} | reading",
        "sensor.air | {humidity: 40} | humidity",
        "scene.night | {} | -",
    })
    void headline_isWhatTellsMost(String id, String state, String expected) {
        Device device = Things.device(id, "{state: " + state + "}");

        assertEquals(expected, StateWords.headline(device).map(StateKey::word).orElse("-"));
    }
}
