package dev.parley.runtime.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Reading;
import dev.parley.runtime.Things;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeUnitsTest {

    private static final HomeUnits METRIC = new HomeUnits(false);
    private static final HomeUnits IMPERIAL = new HomeUnits(true);

    private static Slot slot(HomeUnits units, String intent, String slots, String name) {
        List<Reading> readings = units.inCelsius(List.of(new Reading(List.of(Things.intent(intent, slots)))));
        return readings.get(0).intents().get(0).slot(name).orElseThrow();
    }

    @Test
    void degrees_areOfTheHome_whereNoUnitIsSaid() {
        assertEquals(20.0, slot(METRIC, "set_temperature", "{temperature: 20}", "temperature").value());
        assertEquals(20.0, slot(IMPERIAL, "set_temperature", "{temperature: 68}", "temperature").value());
        assertEquals(21.1, slot(IMPERIAL, "set_temperature", "{temperature: 70}", "temperature").value());
    }

    @Test
    void unitThatIsSaid_wins() {
        assertEquals(20.0,
                slot(METRIC, "set_temperature", "{temperature: 68, unit: fahrenheit}", "temperature").value());
        assertEquals(20.0,
                slot(IMPERIAL, "set_temperature", "{temperature: 20, unit: celsius}", "temperature").value());
    }

    @Test
    void words_stayAsSaid() {
        assertEquals("68", slot(IMPERIAL, "set_temperature", "{temperature: 68}", "temperature").text());
    }

    @Test
    void steps_areShorterInFahrenheit_butOnlyOfTemperatures() {
        assertEquals(1.1, slot(IMPERIAL, "adjust_temperature", "{direction: up, step: 2}", "step").value());
        assertEquals(2.0, slot(IMPERIAL, "adjust_setpoint", "{direction: up, step: 2}", "step").value());
    }

    @Test
    void otherIntents_areLeftAlone() {
        Intent intent = Things.intent("set_brightness", "{brightness: 68}");

        assertEquals(List.of(new Reading(List.of(intent))),
                IMPERIAL.inCelsius(List.of(new Reading(List.of(intent)))));
    }

    @Test
    void spoken_isInTheHomesUnit_toATenth() {
        assertEquals(20.5, METRIC.spoken(20.5));
        assertEquals(68, IMPERIAL.spoken(20));
        assertEquals(70, IMPERIAL.spoken(21.1));
    }
}
