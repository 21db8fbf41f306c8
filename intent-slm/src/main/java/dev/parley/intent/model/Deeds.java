package dev.parley.intent.model;

import dev.parley.intent.model.Labels.Frame;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Intents that come to the same where a thing can have only one of them done to it: a valve that is to be started is
 * opened, a lamp too.
 */
final class Deeds {

    private static final List<Set<String>> ALIKE = List.of(
            Set.of("turn_on", "start", "open", "resume", "media_play", "activate_scene", "press"),
            Set.of("turn_off", "stop", "close", "pause", "media_pause"),
            Set.of("unlock", "open"), Set.of("lock", "close"),
            Set.of("set_brightness", "set_position", "set_fan_speed", "set_setpoint", "set_volume", "set_temperature"),
            Set.of("adjust_brightness", "adjust_fan_speed", "adjust_setpoint", "adjust_volume", "adjust_temperature"));
    private static final String TYPE = "type";

    private Deeds() {
    }

    /** True where one of two frames is another way to say the other. */
    static boolean alike(Frame one, Frame other) {
        return ALIKE.stream().anyMatch(deeds -> deeds.contains(one.intent()) && deeds.contains(other.intent()))
                && values(one.slots()).equals(values(other.slots()));
    }

    /** What a frame fixes, but what it is about. */
    private static List<Object> values(Map<String, Object> slots) {
        return slots.entrySet().stream().filter(slot -> !slot.getKey().equals(TYPE)).<Object>map(Map.Entry::getValue)
                .toList();
    }
}
