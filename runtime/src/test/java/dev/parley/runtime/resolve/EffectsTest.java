package dev.parley.runtime.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.device.Command;
import dev.parley.device.Command.Verb;
import dev.parley.device.Device;
import dev.parley.runtime.Things;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows: device id, its state, intent, slots, and what it is to do: a state, a verb, or "-" where it cannot. */
class EffectsTest {

    private static void assertEffect(String id, String state, String intent, String slots, String expected) {
        Device device = Things.device(id, "{state: " + state + "}");

        String effect = Effects.of(Things.intent(intent, slots), device, device.state())
                .map(EffectsTest::shown).orElse("-");

        assertEquals(expected.startsWith("{") ? Things.values(expected).toString() : expected, effect);
    }

    private static String shown(Command command) {
        return command.verb() == Verb.SET ? command.state().toString() : command.verb().toString();
    }

    @ParameterizedTest(name = "{2} {3}: {0} {1} -> {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "switch.fan | {on: false} | turn_on | {} | {on: true}",
        "light.a | {on: false, brightness: 60} | turn_on | {} | {on: true}",
        "light.a | {on: false, brightness: 0} | turn_on | {} | {brightness: 100, on: true}",
        "lock.front | {locked: false} | turn_on | {} | {locked: true}",
        "cover.blind | {position: 0} | turn_on | {} | {position: 100}",
        "climate.a | {hvac_mode: off} | turn_on | {} | {hvac_mode: heat}",
        "climate.a | {hvac_mode: auto} | turn_on | {} | {hvac_mode: auto}",
        "machine.pump | {run: stopped} | turn_on | {} | {run: running}",
        "vacuum.robot | {activity: docked} | turn_on | {} | {activity: cleaning}",
        "media_player.radio | {playback: paused} | turn_on | {} | {playback: playing}",
        "scene.night | {} | turn_on | {} | ACTIVATE",
        "button.horn | {} | turn_on | {} | PRESS",
        "sensor.meter | {reading: 5} | turn_on | {} | -",
        "switch.fan | {on: true} | turn_off | {} | {on: false}",
        "climate.a | {hvac_mode: heat} | turn_off | {} | {hvac_mode: off}",
        "machine.pump | {run: running} | turn_off | {} | {run: stopped}",
        "vacuum.robot | {activity: cleaning} | turn_off | {} | {activity: returning}",
        "media_player.radio | {playback: playing} | turn_off | {} | {playback: stopped}",
        "valve.main | {position: 100} | turn_off | {} | {position: 0}",
        "lock.front | {locked: true} | turn_off | {} | -",
        "switch.fan | {on: true} | toggle | {} | {on: false}",
        "switch.fan | {on: false} | toggle | {} | {on: true}",
        "cover.blind | {position: 30} | toggle | {} | {position: 0}",
        "cover.blind | {position: 0} | toggle | {} | {position: 100}",
        "sensor.meter | {reading: 5} | toggle | {} | -",
    })
    void switching(String id, String state, String intent, String slots, String expected) {
        assertEffect(id, state, intent, slots, expected);
    }

    @ParameterizedTest(name = "{2} {3}: {0} {1} -> {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "light.a | {on: false, brightness: 0} | set_brightness | {brightness: 40} | {on: true, brightness: 40}",
        "light.a | {on: true, brightness: 60} | set_brightness | {brightness: 0} | {on: false, brightness: 0}",
        "light.a | {on: false} | set_brightness | {brightness: 40} | -",
        "light.a | {on: true, brightness: 60} | adjust_brightness | {direction: up} | {on: true, brightness: 80}",
        "light.a | {on: true, brightness: 90} | adjust_brightness | {direction: up} | {on: true, brightness: 100}",
        "light.a | {brightness: 6} | adjust_brightness | {direction: up, step: 5} | {brightness: 11}",
        "light.a | {on: true, brightness: 60} | adjust_brightness | {direction: down} | {on: true, brightness: 40}",
        "light.a | {on: true, brightness: 10} | adjust_brightness | {direction: down} | {on: true, brightness: 1}",
        "light.a | {on: false, brightness: 9} | adjust_brightness | {direction: up} | {on: true, brightness: 20}",
        "light.a | {on: false, brightness: 9} | adjust_brightness | {direction: down} | {on: false}",
        "light.a | {on: false, color: ''} | set_color | {color: [red, '#f00000']} | {on: true, color: '#f00000'}",
        "light.a | {brightness: 30, color: ''} | set_color | {color: [red, '#f00000']} | {color: '#f00000'}",
        "light.a | {brightness: 0, color: ''} | set_color | {color: '#f00000'} | {brightness: 100, color: '#f00000'}",
        "light.a | {on: false, brightness: 0} | set_color | {color: [red, '#f00000']} | -",
        "light.a | {color_temperature: 4} | set_color_temperature | {color_temperature: 2} | {color_temperature: 2}",
    })
    void lights(String id, String state, String intent, String slots, String expected) {
        assertEffect(id, state, intent, slots, expected);
    }

    @ParameterizedTest(name = "{2} {3}: {0} {1} -> {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "cover.blind | {position: 20} | open | {} | {position: 100}",
        "cover.blind | {position: 20} | close | {} | {position: 0}",
        "cover.blind | {position: 20} | stop | {} | STOP",
        "cover.blind | {position: 20} | set_position | {position: 70} | {position: 70}",
        "valve.main | {on: false} | open | {} | {on: true}",
        "valve.main | {on: true} | close | {} | {on: false}",
        "lock.front | {locked: true} | open | {} | {locked: false}",
        "lock.front | {locked: true} | close | {} | -",
        "switch.fan | {on: true} | open | {} | -",
        "lock.front | {locked: true} | unlock | {} | {locked: false}",
        "lock.front | {locked: false} | lock | {} | {locked: true}",
        "cover.blind | {position: 20} | lock | {} | -",
        "machine.pump | {run: running} | stop | {} | {run: stopped}",
        "vacuum.robot | {activity: cleaning} | stop | {} | {activity: returning}",
        "vacuum.robot | {activity: cleaning} | pause | {} | {activity: paused}",
        "vacuum.robot | {activity: paused} | resume | {} | {activity: cleaning}",
        "vacuum.robot | {activity: cleaning} | return_to_base | {} | {activity: returning}",
        "machine.pump | {run: faulted} | emergency_stop | {} | -",
        "machine.pump | {run: running} | emergency_stop | {} | {run: stopped}",
        "machine.pump | {run: faulted} | acknowledge_alarm | {} | ACKNOWLEDGE",
        "binary_sensor.smoke | {active: true} | acknowledge_alarm | {} | ACKNOWLEDGE",
        "light.a | {on: true} | acknowledge_alarm | {} | -",
    })
    void coversLocksAndMachines(String id, String state, String intent, String slots, String expected) {
        assertEffect(id, state, intent, slots, expected);
    }

    @ParameterizedTest(name = "{2} {3}: {0} {1} -> {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "climate.a | {target_temperature: 20} | set_temperature | {temperature: 21.5} | {target_temperature: 21.5}",
        "climate.a | {target_temperature: 20} | adjust_temperature | {direction: up} | {target_temperature: 21}",
        "climate.a | {target_temperature: 9} | adjust_temperature | {direction: down, step: 2}"
            + "| {target_temperature: 7}",
        "climate.a | {hvac_mode: heat} | set_hvac_mode | {hvac_mode: [cooling, cool]} | {hvac_mode: cool}",
        "light.a | {on: true, brightness: 5} | set_temperature | {temperature: 20} | -",
        "fan.hood | {on: false, fan_speed: 0} | set_fan_speed | {fan_speed: 50} | {on: true, fan_speed: 50}",
        "fan.hood | {on: true, fan_speed: 50} | set_fan_speed | {fan_speed: 0} | {on: false, fan_speed: 0}",
        "fan.hood | {on: true, fan_speed: 50} | adjust_fan_speed | {direction: down} | {on: true, fan_speed: 30}",
        "fan.hood | {on: true, fan_speed: 10} | adjust_fan_speed | {direction: down} | {on: false, fan_speed: 0}",
        "machine.mixer | {setpoint: 20} | set_setpoint | {setpoint: 30} | {setpoint: 30}",
        "machine.mixer | {setpoint: 20} | adjust_setpoint | {direction: up} | {setpoint: 25}",
        "machine.mixer | {setpoint: 20} | adjust_setpoint | {direction: down, step: 8} | {setpoint: 12}",
    })
    void levels(String id, String state, String intent, String slots, String expected) {
        assertEffect(id, state, intent, slots, expected);
    }

    @ParameterizedTest(name = "{2} {3}: {0} {1} -> {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "media_player.tv | {on: false, playback: stopped} | media_play | {} | {on: true, playback: playing}",
        "media_player.tv | {on: true, playback: paused} | media_play | {} | {playback: playing}",
        "media_player.tv | {playback: playing} | media_pause | {} | {playback: paused}",
        "media_player.tv | {playback: playing, track: 2} | media_next | {} | NEXT",
        "media_player.tv | {playback: playing, track: 2} | media_previous | {} | PREVIOUS",
        "media_player.tv | {playback: playing} | media_next | {} | -",
        "media_player.tv | {playback: playing} | stop | {} | {playback: stopped}",
        "media_player.tv | {volume: 30} | set_volume | {volume: 20} | {volume: 20}",
        "media_player.tv | {volume: 30} | adjust_volume | {direction: up} | {volume: 40}",
        "media_player.tv | {volume: 4} | adjust_volume | {direction: down} | {volume: 0}",
        "media_player.tv | {muted: false} | mute | {} | {muted: true}",
        "media_player.tv | {muted: true} | unmute | {} | {muted: false}",
        "scene.night | {} | activate_scene | {} | ACTIVATE",
        "light.a | {on: true} | activate_scene | {} | -",
        "button.horn | {} | press | {} | PRESS",
        "light.a | {on: true} | dance | {} | -",
    })
    void mediaScenesAndButtons(String id, String state, String intent, String slots, String expected) {
        assertEffect(id, state, intent, slots, expected);
    }

    @Test
    void missingNumber_isABug() {
        Device light = Things.device("light.a", "{state: {on: false, brightness: 0}}");

        assertThrows(IllegalArgumentException.class,
                () -> Effects.of(Things.intent("set_brightness"), light, Map.of()));
    }
}
