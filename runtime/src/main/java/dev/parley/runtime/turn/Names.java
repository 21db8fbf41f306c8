package dev.parley.runtime.turn;

import dev.parley.device.Area;
import dev.parley.device.Assistants;
import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.intent.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What to call a device in an answer: its name; where others are called the same, with its area, or with its type where
 * they are in one area too. Immutable, thread-safe.
 */
final class Names {

    /** Parley speaks of itself. */
    private static final String VOICE = "my voice";

    private final Home home;
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<List<Object>, Integer> timesInArea = new HashMap<>();

    Names(Home home) {
        this.home = home;
        for (Device device : home.devices()) {
            times.merge(normal(device), 1, Integer::sum);
            timesInArea.merge(nameAndArea(device), 1, Integer::sum);
        }
    }

    String of(Device device) {
        if (Assistants.is(device)) {
            return VOICE;
        }
        if (times.getOrDefault(normal(device), 0) < 2) {
            return device.name();
        }
        if (timesInArea.getOrDefault(nameAndArea(device), 0) > 1) {
            return device.name() + " " + device.type().word().replace('_', ' ');
        }
        return device.area().flatMap(home::area).map(Area::name)
                .map(area -> device.name() + " in the " + area.toLowerCase(Locale.ROOT)).orElse(device.name());
    }

    private static String normal(Device device) {
        return Normalizer.normal(device.name());
    }

    private static List<Object> nameAndArea(Device device) {
        return List.of(normal(device), device.area());
    }
}
