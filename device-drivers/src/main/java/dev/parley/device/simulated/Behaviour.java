package dev.parley.device.simulated;

import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.StateKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a command does to a device's state, without time or failure. Stateless. */
final class Behaviour {

    private Behaviour() {
    }

    /** Why a device cannot do a command, or empty where it can. */
    static Optional<String> objection(Device device, Command command) {
        for (Map.Entry<String, Object> wanted : command.state().entrySet()) {
            Optional<StateKey> key = StateKey.of(wanted.getKey());
            if (key.isPresent() && !device.has(key.get())) {
                return Optional.of(device.id() + " has no " + wanted.getKey());
            }
            Optional<String> complaint = key.flatMap(known -> known.complaint(wanted.getValue()));
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    /** The values a device takes on, given those it has. */
    static Map<String, Object> effect(Device device, Map<String, Object> state, Command command) {
        return switch (command.verb()) {
            case SET -> set(device, command.state());
            case STOP -> stop(device);
            case NEXT -> skip(device, state, 1);
            case PREVIOUS -> skip(device, state, -1);
            case ACKNOWLEDGE -> acknowledge(device, state);
            case PRESS, ACTIVATE -> Map.of();
        };
    }

    /** A lamp that is dimmed to something lights up, a fan likewise, and a climate device's mode is its switch. */
    private static Map<String, Object> set(Device device, Map<String, Object> wanted) {
        Map<String, Object> values = new LinkedHashMap<>(wanted);
        if (device.has(StateKey.ON) && !wanted.containsKey(StateKey.ON.word())) {
            wanted.forEach((key, value) -> {
                if (key.equals(StateKey.BRIGHTNESS.word()) || key.equals(StateKey.FAN_SPEED.word())) {
                    values.put(StateKey.ON.word(), (Double) value > 0);
                } else if (key.equals(StateKey.HVAC_MODE.word())) {
                    values.put(StateKey.ON.word(), !"off".equals(value));
                }
            });
        }
        return values;
    }

    private static Map<String, Object> stop(Device device) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (device.has(StateKey.RUN)) {
            values.put(StateKey.RUN.word(), "stopped");
        }
        if (device.has(StateKey.PLAYBACK)) {
            values.put(StateKey.PLAYBACK.word(), "stopped");
        }
        if (device.has(StateKey.ACTIVITY)) {
            values.put(StateKey.ACTIVITY.word(), "paused");
        }
        return values;
    }

    private static Map<String, Object> skip(Device device, Map<String, Object> state, int step) {
        if (!device.has(StateKey.TRACK)) {
            return Map.of();
        }
        double track = (Double) state.get(StateKey.TRACK.word());
        return Map.of(StateKey.TRACK.word(), Math.max(1, track + step));
    }

    private static Map<String, Object> acknowledge(Device device, Map<String, Object> state) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (device.has(StateKey.ACTIVE)) {
            values.put(StateKey.ACTIVE.word(), false);
        }
        if ("faulted".equals(state.get(StateKey.RUN.word()))) {
            values.put(StateKey.RUN.word(), "stopped");
        }
        return values;
    }
}
