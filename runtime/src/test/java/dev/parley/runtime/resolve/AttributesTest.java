package dev.parley.runtime.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.device.StateKey;
import dev.parley.runtime.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesTest {

    @ParameterizedTest(name = "the {2} of {0} {1} is its {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "fan.hood | {state: {on: true, fan_speed: 4}} | speed | fan_speed",
        "machine.belt | {state: {run: stopped, setpoint: 4}} | speed | setpoint",
        "light.desk | {state: {on: true}} | speed | -",
        "climate.room | {state: {current_temperature: 4}} | temperature | current_temperature",
        "sensor.garden | {kind: temperature, state: {reading: 4}} | temperature | reading",
        "sensor.meter | {kind: power, state: {reading: 4}} | temperature | -",
        "sensor.garden | {kind: humidity, state: {reading: 4}} | humidity | reading",
        "sensor.garden | {state: {humidity: 4}} | humidity | humidity",
        "sensor.tank | {kind: level, state: {reading: 4}} | reading | reading",
        "cover.blind | {state: {position: 4}} | reading | position",
        "sensor.pipe | {kind: pressure, state: {reading: 4}} | setpoint | reading",
        "climate.room | {state: {hvac_mode: heat, target_temperature: 4}} | set | target_temperature",
        "climate.room | {state: {hvac_mode: heat, target_temperature: 4}} | hvac_mode | hvac_mode",
        "light.desk | {state: {on: true, brightness: 4}} | brightness | brightness",
        "light.desk | {state: {on: true}} | brightness | -",
        "light.desk | {state: {on: true}} | state | on",
        "light.desk | {state: {on: true}} | weight | -",
    })
    void attribute_isOfWhatTheDeviceHas(String id, String words, String attribute, String expected) {
        assertEquals(expected,
                Attributes.key(attribute, Things.device(id, words)).map(StateKey::word).orElse("-"));
    }

    @Test
    void attributeAskedFor_isTheStateWhereNoneIsNamed() {
        assertEquals("state", Attributes.asked(Things.intent("get_state", "{name: oven}")));
        assertEquals("volume", Attributes.asked(Things.intent("get_state", "{attribute: [volume, volume]}")));
        assertEquals("brightness", Attributes.asked(Things.intent("get_state", "{how: [bright, brightness]}")));
        assertEquals("temperature", Attributes.asked(Things.intent("get_temperature")));
    }

    @Test
    void temperature_isCelsiusWhateverTheSensorReads() {
        assertEquals(20, Attributes.celsius(68, Things.values("{unit: \u00b0F}")), 1e-9);
        assertEquals(20, Attributes.celsius(20, Things.values("{unit: \u00b0C}")), 1e-9);
    }

    @Test
    void unit_isEmptyWhereThereIsNone() {
        assertEquals("W", Attributes.unit(Things.values("{reading: 4, unit: W}")));
        assertEquals("", Attributes.unit(Things.values("{reading: 4}")));
    }
}
