package dev.parley.runtime.turn;

import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A few sentences that work in a home, for "what can I say". Stateless. */
final class Examples {

    private Examples() {
    }

    static String of(Home home) {
        List<String> examples = new ArrayList<>();
        with(home, StateKey.ON).ifPresent(device -> examples.add("turn on " + device));
        with(home, StateKey.BRIGHTNESS).ifPresent(device -> examples.add("set " + device + " to 40 percent"));
        with(home, StateKey.POSITION).ifPresent(device -> examples.add("open " + device));
        with(home, StateKey.RUN).ifPresent(device -> examples.add("start " + device));
        with(home, StateKey.LOCKED).ifPresent(device -> examples.add("is " + device + " locked"));
        examples.add("what time is it");
        return String.join("; ", examples);
    }

    private static Optional<String> with(Home home, StateKey key) {
        return home.devices().stream().filter(device -> device.has(key)).map(Device::name)
                .map(Examples::withArticle).findFirst();
    }

    private static String withArticle(String name) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return "the " + (word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name);
    }
}
