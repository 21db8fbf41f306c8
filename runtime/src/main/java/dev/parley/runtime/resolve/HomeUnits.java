package dev.parley.runtime.resolve;

import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Degrees between how a home speaks of them and how devices count them: Celsius. Immutable, thread-safe. */
public final class HomeUnits {

    private final boolean imperial;

    /** Units of a home that speaks Fahrenheit or not. */
    public HomeUnits(boolean imperial) {
        this.imperial = imperial;
    }

    /** The same readings with temperatures and steps of temperature in Celsius. */
    public List<Reading> inCelsius(List<Reading> readings) {
        return readings.stream().map(reading -> new Reading(reading.intents().stream().map(this::inCelsius).toList()))
                .toList();
    }

    /** Degrees Celsius as the home says them: in tenths, or in whole degrees Fahrenheit. */
    public double spoken(double celsius) {
        return imperial ? Math.rint(celsius * 1.8 + 32) : tenths(celsius);
    }

    /** Degrees as the home says them in Celsius. */
    public double celsius(double spoken) {
        return imperial ? tenths((spoken - 32) / 1.8) : spoken;
    }

    private Intent inCelsius(Intent intent) {
        boolean fahrenheit = intent.slot("unit").map(unit -> unit.value().equals("fahrenheit")).orElse(imperial);
        if (!fahrenheit) {
            return intent;
        }
        Map<String, Slot> slots = new LinkedHashMap<>(intent.slots());
        slots.computeIfPresent("temperature", (name, slot) ->
                new Slot(name, slot.text(), tenths((slot.number() - 32) / 1.8)));
        if (intent.name().equals("adjust_temperature")) {
            slots.computeIfPresent("step", (name, slot) -> new Slot(name, slot.text(), tenths(slot.number() / 1.8)));
        }
        return new Intent(intent.name(), slots, intent.source(), intent.confidence());
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
