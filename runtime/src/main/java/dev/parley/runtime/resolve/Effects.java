package dev.parley.runtime.resolve;

import static dev.parley.device.StateKey.ACTIVITY;
import static dev.parley.device.StateKey.BRIGHTNESS;
import static dev.parley.device.StateKey.COLOR;
import static dev.parley.device.StateKey.COLOR_TEMPERATURE;
import static dev.parley.device.StateKey.FAN_SPEED;
import static dev.parley.device.StateKey.HVAC_MODE;
import static dev.parley.device.StateKey.ITEMS;
import static dev.parley.device.StateKey.LOCKED;
import static dev.parley.device.StateKey.MUTED;
import static dev.parley.device.StateKey.ON;
import static dev.parley.device.StateKey.PLAYBACK;
import static dev.parley.device.StateKey.POSITION;
import static dev.parley.device.StateKey.RUN;
import static dev.parley.device.StateKey.SETPOINT;
import static dev.parley.device.StateKey.TARGET_TEMPERATURE;
import static dev.parley.device.StateKey.TRACK;
import static dev.parley.device.StateKey.VOLUME;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.Command.Verb;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.StateKey;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an intent means for one device, decided by what the device can do: "turn on" locks a lock and opens a blind.
 * Stateless.
 */
final class Effects {

    private static final double BRIGHTNESS_STEP = 20;
    private static final double SPEED_STEP = 20;
    private static final double VOLUME_STEP = 10;
    private static final double SETPOINT_STEP = 5;
    private static final double DEGREE_STEP = 1;

    private static final Set<String> SETTABLE = Stream.of(ON, BRIGHTNESS, COLOR, COLOR_TEMPERATURE, POSITION, LOCKED,
            TARGET_TEMPERATURE, HVAC_MODE, FAN_SPEED, PLAYBACK, VOLUME, MUTED, ACTIVITY, RUN, SETPOINT, ITEMS)
            .map(StateKey::word).collect(Collectors.toUnmodifiableSet());

    private Effects() {
    }

    /**
     * The command an intent is for a device, or empty where the device cannot do it.
     *
     * @param now the device's state; the last brightness above 0 stands there when the light is off
     */
    static Optional<Command> of(Intent intent, Device device, Map<String, Object> now) {
        return switch (intent.name()) {
            case "turn_on" -> turnOn(device, now);
            case "turn_off" -> turnOff(device, now);
            case "toggle" -> toggle(device, now);
            case "set_brightness" -> level(device, BRIGHTNESS, number(intent, "brightness"));
            case "adjust_brightness" -> adjustBrightness(intent, device, now);
            case "set_color" -> lit(device, now, COLOR, intent.slot("color").orElseThrow().value());
            case "set_color_temperature" -> lit(device, now, COLOR_TEMPERATURE, number(intent, "color_temperature"));
            case "open" -> open(device, true);
            case "close" -> open(device, false);
            case "stop" -> stop(device, now);
            case "set_position" -> set(device, POSITION, number(intent, "position"));
            case "lock" -> set(device, LOCKED, true);
            case "unlock" -> set(device, LOCKED, false);
            case "set_temperature" -> set(device, TARGET_TEMPERATURE, number(intent, "temperature"));
            case "adjust_temperature" ->
                    adjust(intent, device, now, TARGET_TEMPERATURE, step(intent, DEGREE_STEP), false);
            case "set_hvac_mode" -> set(device, HVAC_MODE, intent.slot("hvac_mode").orElseThrow().value());
            case "set_fan_speed" -> level(device, FAN_SPEED, number(intent, "fan_speed"));
            case "adjust_fan_speed" -> adjust(intent, device, now, FAN_SPEED, step(intent, SPEED_STEP), true)
                    .flatMap(command -> level(device, FAN_SPEED, (Double) command.state().get(FAN_SPEED.word())));
            case "start", "resume" -> start(device, now);
            case "pause" -> pause(device);
            case "return_to_base" -> home(device, now);
            case "media_play" -> play(device, now);
            case "media_pause" -> set(device, PLAYBACK, "paused");
            case "media_next" -> verb(device, device.has(TRACK), Verb.NEXT);
            case "media_previous" -> verb(device, device.has(TRACK), Verb.PREVIOUS);
            case "set_volume" -> set(device, VOLUME, number(intent, "volume"));
            case "adjust_volume" -> adjust(intent, device, now, VOLUME, step(intent, VOLUME_STEP), true);
            case "mute" -> set(device, MUTED, true);
            case "unmute" -> set(device, MUTED, false);
            case "activate_scene" -> verb(device, device.type() == DeviceType.SCENE, Verb.ACTIVATE);
            case "press" -> verb(device, device.type() == DeviceType.BUTTON, Verb.PRESS);
            case "set_setpoint" -> set(device, SETPOINT, number(intent, "setpoint"));
            case "adjust_setpoint" -> adjust(intent, device, now, SETPOINT, step(intent, SETPOINT_STEP), false);
            case "acknowledge_alarm" -> verb(device, alarms(device), Verb.ACKNOWLEDGE);
            case "emergency_stop" -> "faulted".equals(now.get(RUN.word())) ? Optional.empty()
                    : set(device, RUN, "stopped");
            default -> Optional.empty();
        };
    }

    /** The commands that change things back, one a device, in the order of the changes; what was not known stays. */
    static List<Command> inverse(List<Change> changes) {
        Map<String, Map<String, Object>> before = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.from() != null && SETTABLE.contains(change.key())) {
                before.computeIfAbsent(change.device(), device -> new LinkedHashMap<>())
                        .putIfAbsent(change.key(), change.from());
            }
        }
        return before.entrySet().stream().map(entry -> Command.set(entry.getKey(), entry.getValue())).toList();
    }

    private static Optional<Command> turnOn(Device device, Map<String, Object> now) {
        if (device.has(ON)) {
            return Optional.of(Command.set(device.id(), lighting(device, now)));
        }
        return first(verb(device, device.type() == DeviceType.SCENE, Verb.ACTIVATE),
                verb(device, device.type() == DeviceType.BUTTON, Verb.PRESS), set(device, LOCKED, true),
                set(device, POSITION, 100.0), heat(device, now), start(device, now));
    }

    /** What makes a lamp give light: on, and as bright as it was last, or fully. */
    private static Map<String, Object> lighting(Device device, Map<String, Object> now) {
        Map<String, Object> state = new LinkedHashMap<>();
        if (device.has(BRIGHTNESS) && Double.valueOf(0).equals(now.get(BRIGHTNESS.word()))) {
            state.put(BRIGHTNESS.word(), 100.0);
        }
        if (device.has(ON)) {
            state.put(ON.word(), true);
        }
        return state;
    }

    /** Heating or cooling that is off goes to the mode it can do best without being told. */
    private static Optional<Command> heat(Device device, Map<String, Object> now) {
        Object mode = now.get(HVAC_MODE.word());
        return set(device, HVAC_MODE, mode != null && !"off".equals(mode) ? mode
                : TypeCode.cools(device) ? "cool" : "heat");
    }

    /** A vacuum that is at home already stays there. */
    private static Optional<Command> home(Device device, Map<String, Object> now) {
        return set(device, ACTIVITY, "docked".equals(now.get(ACTIVITY.word())) ? "docked" : "returning");
    }

    private static Optional<Command> turnOff(Device device, Map<String, Object> now) {
        return first(set(device, ON, false), set(device, HVAC_MODE, "off"), set(device, RUN, "stopped"),
                home(device, now), set(device, PLAYBACK, "stopped"), set(device, POSITION, 0.0));
    }

    private static Optional<Command> toggle(Device device, Map<String, Object> now) {
        if (device.has(ON)) {
            return Boolean.TRUE.equals(now.get(ON.word())) ? turnOff(device, now) : turnOn(device, now);
        }
        Object position = now.get(POSITION.word());
        return set(device, POSITION, position instanceof Double open && open > 0 ? 0.0 : 100.0);
    }

    /** A level of something that can be switched: 0 turns it off, anything above turns it on. */
    private static Optional<Command> level(Device device, StateKey key, double percent) {
        if (!device.has(key)) {
            return Optional.empty();
        }
        Map<String, Object> state = new LinkedHashMap<>();
        if (device.has(ON)) {
            state.put(ON.word(), percent > 0);
        }
        state.put(key.word(), percent);
        return Optional.of(Command.set(device.id(), state));
    }

    /** A light that is off counts as dark: brighter turns it on, dimmer leaves it. */
    private static Optional<Command> adjustBrightness(Intent intent, Device device, Map<String, Object> now) {
        if (!device.has(BRIGHTNESS)) {
            return Optional.empty();
        }
        boolean on = !device.has(ON) || Boolean.TRUE.equals(now.get(ON.word()));
        boolean up = up(intent);
        if (!on && !up) {
            return set(device, ON, false);
        }
        double before = on && now.get(BRIGHTNESS.word()) instanceof Double percent ? percent : 0;
        double change = step(intent, BRIGHTNESS_STEP);
        double after = intent.slot("factor").map(factor -> before * factor.number())
                .orElse(before + (up ? change : -change));
        return level(device, BRIGHTNESS, Math.max(1, Math.min(100, Math.rint(after))));
    }

    private static Optional<Command> lit(Device device, Map<String, Object> now, StateKey key, Object value) {
        if (!device.has(key)) {
            return Optional.empty();
        }
        Map<String, Object> state = lighting(device, now);
        state.put(key.word(), value);
        return Optional.of(Command.set(device.id(), state));
    }

    /** A player that is off is turned on to play. */
    private static Optional<Command> play(Device device, Map<String, Object> now) {
        if (!device.has(PLAYBACK)) {
            return Optional.empty();
        }
        Map<String, Object> state = new LinkedHashMap<>();
        if (Boolean.FALSE.equals(now.get(ON.word()))) {
            state.put(ON.word(), true);
        }
        state.put(PLAYBACK.word(), "playing");
        return Optional.of(Command.set(device.id(), state));
    }

    private static Optional<Command> open(Device device, boolean open) {
        Optional<Command> moved = set(device, POSITION, open ? 100.0 : 0.0);
        if (moved.isEmpty() && device.type() == DeviceType.VALVE) {
            moved = set(device, ON, open);
        }
        return moved.isEmpty() && open ? set(device, LOCKED, false) : moved;
    }

    private static Optional<Command> stop(Device device, Map<String, Object> now) {
        boolean moves = device.has(POSITION);
        return first(verb(device, moves, Verb.STOP), set(device, RUN, "stopped"), home(device, now),
                set(device, PLAYBACK, "stopped"), set(device, ON, false));
    }

    private static Optional<Command> start(Device device, Map<String, Object> now) {
        return first(set(device, RUN, "running"), set(device, ACTIVITY, "cleaning"), play(device, now),
                verb(device, device.type() == DeviceType.SCENE, Verb.ACTIVATE),
                verb(device, device.type() == DeviceType.BUTTON, Verb.PRESS),
                device.has(ON) ? turnOn(device, now) : Optional.empty());
    }

    private static Optional<Command> pause(Device device) {
        return first(set(device, ACTIVITY, "paused"), set(device, PLAYBACK, "paused"), set(device, RUN, "stopped"));
    }

    private static Optional<Command> adjust(Intent intent, Device device, Map<String, Object> now, StateKey key,
                                            double change, boolean percent) {
        if (!device.has(key)) {
            return Optional.empty();
        }
        double before = now.get(key.word()) instanceof Double number ? number : 0;
        double after = intent.slot("factor").map(factor -> before * factor.number())
                .orElse(before + (up(intent) ? change : -change));
        return set(device, key, percent ? Math.max(0, Math.min(100, after)) : after);
    }

    private static boolean alarms(Device device) {
        return device.has(RUN) || device.type() == DeviceType.BINARY_SENSOR && device.has(StateKey.ACTIVE);
    }

    private static Optional<Command> set(Device device, StateKey key, Object value) {
        return device.has(key) ? Optional.of(Command.set(device.id(), Map.of(key.word(), value))) : Optional.empty();
    }

    private static Optional<Command> verb(Device device, boolean can, Verb verb) {
        return can ? Optional.of(Command.of(device.id(), verb)) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<Command> first(Optional<Command>... commands) {
        for (Optional<Command> command : commands) {
            if (command.isPresent()) {
                return command;
            }
        }
        return Optional.empty();
    }

    private static boolean up(Intent intent) {
        return intent.slot("direction").filter(slot -> slot.value().equals("up")).isPresent();
    }

    private static double step(Intent intent, double usual) {
        return intent.slot("step").map(Slot::number).orElse(usual);
    }

    private static double number(Intent intent, String slot) {
        return intent.slot(slot).orElseThrow(() ->
                new IllegalArgumentException("Intent " + intent.name() + " without its slot " + slot)).number();
    }
}
