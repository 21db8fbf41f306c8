package dev.parley.runtime.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Device;
import dev.parley.runtime.Things;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static Range of(String id, String state) {
        Device device = Things.device(id, "{state: " + state + "}");
        return Range.of(device, device.state());
    }

    @Test
    void thermostat_takesWhatIsUsualForRooms_whereItNamesNoRange() {
        assertEquals(new Range("target_temperature", 5, 35), of("climate.room", "{target_temperature: 20}"));
    }

    @Test
    void thermostat_takesItsOwnRange() {
        assertEquals(new Range("target_temperature", 20, 90),
                of("climate.tank", "{target_temperature: 45, min: 20, max: 90}"));
        assertEquals(new Range("target_temperature", 5, 90), of("climate.tank", "{target_temperature: 45, max: 90}"));
    }

    @Test
    void machine_takesAnything_whereItNamesNoRange() {
        Range range = of("machine.mixer", "{setpoint: 20}");

        assertEquals("setpoint", range.key());
        assertTrue(range.holds(-1e9) && range.holds(1e9));
    }

    @Test
    void bounds_areWithin() {
        Range range = of("machine.mixer", "{setpoint: 20, min: 10, max: 30}");

        assertTrue(range.holds(10) && range.holds(30));
        assertFalse(range.holds(9.9) || range.holds(30.1));
    }
}
