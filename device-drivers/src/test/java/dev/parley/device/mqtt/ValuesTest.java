package dev.parley.device.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.device.Homes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"on, ON, true", "on, off, false", "on, 1, true", "active, true, true", "muted, No, false",
        "locked, LOCKED, true", "locked, unlock, false", "locked, on, true"})
    void switches_readTheUsualWords(String key, String payload, boolean value) {
        assertEquals(Optional.of(value), new Values(key).read(TextNode.valueOf(payload), Scale.SAME));
    }

    @ParameterizedTest
    @CsvSource({"on, maybe", "on, 2", "brightness, 101", "brightness, NaN", "brightness, 0x10", "hvac_mode, warm",
        "color, red", "target_temperature, 1e999", "position, ''"})
    void nonsense_isNoValue(String key, String payload) {
        assertEquals(Optional.empty(), new Values(key).read(TextNode.valueOf(payload), Scale.SAME));
    }

    @Test
    void kinds_areReadAsTheirKeyWants() {
        assertEquals(Optional.of(21.5), read("current_temperature", "'21.50'"));
        assertEquals(Optional.of(21.5), read("current_temperature", "21.5"));
        assertEquals(Optional.of("heat"), read("hvac_mode", "'HEAT'"));
        assertEquals(Optional.of(4.0), read("reading", "'4'"));
        assertEquals(Optional.of("full"), read("reading", "'full'"));
        assertEquals(Optional.of("4"), read("unit", "'4'"));
        assertEquals(Optional.of(List.of("milk", "2 eggs")), read("items", "['milk', '2 eggs']"));
        assertEquals(Optional.of(true), read("froth", "true"));
    }

    @Test
    void everyPerCent_survivesTheDevicesRange() {
        for (Scale scale : List.of(Scale.range(0, 255), Scale.range(0, 254), Scale.range(100, 0), Scale.range(0, 1),
                Scale.range(-50, 150), Scale.SAME)) {
            Values values = new Values("brightness");
            IntStream.rangeClosed(0, 100).forEach(percent -> assertEquals(Optional.of((double) percent),
                    values.read(values.write((double) percent, scale), scale), scale + " at " + percent));
        }
    }

    @Test
    void coarseRange_takesTheNearestStepForTheWantedValue() {
        Scale scale = Scale.range(0, 3);
        Values values = new Values("fan_speed");
        double back = (Double) values.read(values.write(50.0, scale), scale).orElseThrow();
        assertEquals(67, back);
        assertTrue(values.same(50.0, back, scale));
        assertFalse(values.same(50.0, 0.0, scale));
    }

    @Test
    void scale_multiplies() {
        Values values = new Values("target_temperature");
        assertEquals("215", Template.text(values.write(21.5, Scale.times(10))));
        assertEquals(Optional.of(21.5), values.read(TextNode.valueOf("215"), Scale.times(10)));
        assertEquals("0.3", Template.text(values.write(3.0, Scale.times(0.1))));
    }

    @Test
    void numbers_areTheSameWithinTheirTolerance() {
        Values temperature = new Values("target_temperature");
        assertTrue(temperature.same(21.0, 21.04, Scale.SAME));
        assertFalse(temperature.same(21.0, 21.5, Scale.SAME));
        assertTrue(new Values("setpoint").same(15000.0, 15010.0, Scale.SAME));
        assertTrue(new Values("volume").same(40.0, 40.4, Scale.SAME));
        assertTrue(new Values("color").same("#FF0000", "#ff0000", Scale.SAME));
    }

    private static Optional<Object> read(String key, String json) {
        return new Values(key).read(Homes.json(json), Scale.SAME);
    }
}
