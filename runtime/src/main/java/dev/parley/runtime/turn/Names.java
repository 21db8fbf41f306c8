package dev.parley.runtime.turn;

import dev.parley.device.Area;
import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.intent.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What to call a device in an answer: its name, and its area where others are called the same. Immutable, thread-safe. */
final class Names {

    private final Home home;
    private final Map<String, Integer> times = new HashMap<>();

    Names(Home home) {
        this.home = home;
        home.devices().forEach(device -> times.merge(Normalizer.normal(device.name()), 1, Integer::sum));
    }

    String of(Device device) {
        if (times.getOrDefault(Normalizer.normal(device.name()), 0) < 2) {
            return device.name();
        }
        return device.area().flatMap(home::area).map(Area::name)
                .map(area -> device.name() + " in the " + area.toLowerCase(Locale.ROOT)).orElse(device.name());
    }
}
