package dev.parley.runtime.resolve;

import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.StateKey;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What words for a state ("on", "open") mean for a device, and which value tells how a device is. Stateless. */
public final class StateWords {

    private static final Set<String> OPENING = Set.of("door", "window", "gate", "garage_door", "opening");

    private StateWords() {
    }

    /**
     * A state that can be looked up.
     *
     * @param key     the state key that tells
     * @param matches whether the device is so now
     */
    public record Verdict(StateKey key, boolean matches) {
    }

    /**
     * Whether a device is in the state a word names, or empty where the word means nothing for it.
     *
     * @param now the device's state
     */
    public static Optional<Verdict> is(String word, Device device, Map<String, Object> now) {
        return switch (word) {
            case "on" -> working(device, now, true);
            case "off" -> working(device, now, false);
            case "open" -> opened(device, now, true);
            case "closed" -> opened(device, now, false);
            case "locked" -> equal(device, now, StateKey.LOCKED, true);
            case "unlocked" -> equal(device, now, StateKey.LOCKED, false);
            case "running" -> device.has(StateKey.RUN) ? equal(device, now, StateKey.RUN, "running")
                    : working(device, now, true);
            case "stopped" -> equal(device, now, StateKey.RUN, "stopped")
                    .or(() -> equal(device, now, StateKey.PLAYBACK, "stopped"));
            case "faulted" -> equal(device, now, StateKey.RUN, "faulted")
                    .or(() -> equal(device, now, StateKey.ACTIVE, true));
            case "playing" -> equal(device, now, StateKey.PLAYBACK, "playing");
            case "paused" -> equal(device, now, StateKey.PLAYBACK, "paused")
                    .or(() -> equal(device, now, StateKey.ACTIVITY, "paused"));
            case "muted" -> equal(device, now, StateKey.MUTED, true);
            case "active" -> equal(device, now, StateKey.ACTIVE, true);
            case "inactive" -> equal(device, now, StateKey.ACTIVE, false);
            case "cleaning" -> equal(device, now, StateKey.ACTIVITY, "cleaning");
            case "docked" -> equal(device, now, StateKey.ACTIVITY, "docked")
                    .or(() -> charging(device) ? equal(device, now, StateKey.ACTIVE, true) : Optional.empty());
            case "heat", "cool" -> equal(device, now, StateKey.HVAC_MODE, word);
            default -> Optional.empty();
        };
    }

    /** The key that best tells how a device is, or empty where it has none of the known ones. */
    public static Optional<StateKey> headline(Device device) {
        for (StateKey key : new StateKey[] {StateKey.LOCKED, StateKey.POSITION, StateKey.RUN, StateKey.ACTIVITY,
            StateKey.READING, StateKey.ACTIVE, StateKey.PLAYBACK, StateKey.ON, StateKey.TARGET_TEMPERATURE,
            StateKey.HVAC_MODE, StateKey.SETPOINT, StateKey.CURRENT_TEMPERATURE, StateKey.HUMIDITY}) {
            if (device.has(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> working(Device device, Map<String, Object> now, boolean wanted) {
        if (device.has(StateKey.ON)) {
            return equal(device, now, StateKey.ON, wanted);
        }
        if (device.has(StateKey.HVAC_MODE)) {
            boolean on = !"off".equals(now.get(StateKey.HVAC_MODE.word()));
            return Optional.of(new Verdict(StateKey.HVAC_MODE, on == wanted));
        }
        return at(device, now, StateKey.RUN, "running", wanted)
                .or(() -> at(device, now, StateKey.PLAYBACK, "playing", wanted))
                .or(() -> at(device, now, StateKey.ACTIVITY, "cleaning", wanted))
                .or(() -> device.type() == DeviceType.BINARY_SENSOR && !opens(device, StateKey.ACTIVE.word())
                        ? equal(device, now, StateKey.ACTIVE, wanted)
                        : Optional.empty());
    }

    private static Optional<Verdict> opened(Device device, Map<String, Object> now, boolean wanted) {
        if (device.has(StateKey.POSITION)) {
            boolean open = now.get(StateKey.POSITION.word()) instanceof Double position && position > 0;
            return Optional.of(new Verdict(StateKey.POSITION, open == wanted));
        }
        if (opens(device, StateKey.ON.word())) {
            return equal(device, now, StateKey.ON, wanted);
        }
        return opens(device, StateKey.ACTIVE.word()) ? equal(device, now, StateKey.ACTIVE, wanted) : Optional.empty();
    }

    /** True where that key of a device tells open from closed: of a valve that is on, of a contact that is active. */
    public static boolean opens(Device device, String key) {
        return device.type() == DeviceType.VALVE && key.equals(StateKey.ON.word())
                || device.type() == DeviceType.BINARY_SENSOR && key.equals(StateKey.ACTIVE.word())
                        && device.label().kind().filter(OPENING::contains).isPresent();
    }

    private static boolean charging(Device device) {
        return device.type() == DeviceType.BINARY_SENSOR
                && device.label().kind().filter(kind -> kind.contains("charging")).isPresent();
    }

    /** True where a device moves or sounds of itself now: a machine runs, a player plays, a vacuum cleans. */
    static boolean atWork(Map<String, Object> now) {
        return "running".equals(now.get(StateKey.RUN.word())) || "playing".equals(now.get(StateKey.PLAYBACK.word()))
                || "cleaning".equals(now.get(StateKey.ACTIVITY.word()));
    }

    /** True where a device is at fault or in alarm now. */
    static boolean inAlarm(Map<String, Object> now) {
        return "faulted".equals(now.get(StateKey.RUN.word())) || Boolean.TRUE.equals(now.get(StateKey.ACTIVE.word()));
    }

    private static Optional<Verdict> at(Device device, Map<String, Object> now, StateKey key, Object value,
                                        boolean wanted) {
        return equal(device, now, key, value).map(verdict -> new Verdict(key, verdict.matches() == wanted));
    }

    private static Optional<Verdict> equal(Device device, Map<String, Object> now, StateKey key, Object value) {
        return device.has(key) ? Optional.of(new Verdict(key, Objects.equals(now.get(key.word()), value)))
                : Optional.empty();
    }
}
