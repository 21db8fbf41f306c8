package dev.parley.runtime.turn;

import dev.parley.device.Area;
import dev.parley.device.Assistants;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plain sentences that work in a home, with its own names. Stateless. */
final class Examples {

    /** What may be said of a device that has a state. */
    private static final Map<StateKey, List<String>> BY_STATE = Map.ofEntries(
            Map.entry(StateKey.ON, List.of("turn on {name}", "turn off {name}", "is {name} on")),
            Map.entry(StateKey.BRIGHTNESS, List.of("set {name} to 40 percent", "dim {name}")),
            Map.entry(StateKey.COLOR, List.of("make {name} blue")),
            Map.entry(StateKey.COLOR_TEMPERATURE, List.of("make {name} warm white")),
            Map.entry(StateKey.POSITION, List.of("open {name}", "close {name}", "is {name} open")),
            Map.entry(StateKey.LOCKED, List.of("lock {name}", "unlock {name}", "is {name} locked")),
            Map.entry(StateKey.TARGET_TEMPERATURE, List.of("set {name} to 21 degrees")),
            Map.entry(StateKey.FAN_SPEED, List.of("set {name} to 50 percent")),
            Map.entry(StateKey.PLAYBACK, List.of("pause {name}")),
            Map.entry(StateKey.VOLUME, List.of("set the volume of {name} to 30 percent")),
            Map.entry(StateKey.MUTED, List.of("mute {name}")),
            Map.entry(StateKey.ACTIVITY, List.of("start {name}", "send {name} home")),
            Map.entry(StateKey.RUN, List.of("start {name}", "stop {name}", "is {name} running")),
            Map.entry(StateKey.READING, List.of("what is the reading of {name}")));
    private static final Map<DeviceType, List<String>> BY_TYPE = Map.of(
            DeviceType.SCENE, List.of("activate {name}"), DeviceType.BUTTON, List.of("press {name}"),
            DeviceType.LIST, List.of("add milk to {name}", "what is on {name}"));
    private static final List<String> OF_ANY_HOME = List.of("what time is it", "what day is it",
            "set a timer for ten minutes", "set an alarm for seven in the morning",
            "remind me to call home at six in the evening");

    private Examples() {
    }

    /** A few, for "what can I say". */
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

    /** Some for everything in a home, whether or not it takes each of them. */
    static List<String> all(Home home) {
        List<String> examples = new ArrayList<>(OF_ANY_HOME);
        for (Device device : home.devices().stream().filter(each -> !Assistants.is(each)).toList()) {
            String name = withArticle(device.name());
            BY_STATE.forEach((key, sentences) -> {
                if (device.has(key)) {
                    sentences.forEach(sentence -> examples.add(sentence.replace("{name}", name)));
                }
            });
            BY_TYPE.getOrDefault(device.type(), List.of())
                    .forEach(sentence -> examples.add(sentence.replace("{name}", name)));
            device.area().flatMap(home::area).map(Area::name).map(Examples::withArticle)
                    .ifPresent(area -> inArea(device, area, examples));
        }
        return examples.stream().distinct().sorted().toList();
    }

    private static void inArea(Device device, String area, List<String> examples) {
        if (device.type() == DeviceType.LIGHT) {
            examples.add("turn on the lights in " + area);
            examples.add("turn off the lights in " + area);
        }
        if (device.has(StateKey.CURRENT_TEMPERATURE)) {
            examples.add("how warm is it in " + area);
        }
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
