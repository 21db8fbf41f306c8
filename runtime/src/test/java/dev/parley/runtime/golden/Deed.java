package dev.parley.runtime.golden;

import static dev.parley.device.StateKey.ACTIVITY;
import static dev.parley.device.StateKey.BRIGHTNESS;
import static dev.parley.device.StateKey.COLOR;
import static dev.parley.device.StateKey.FAN_SPEED;
import static dev.parley.device.StateKey.HVAC_MODE;
import static dev.parley.device.StateKey.LOCKED;
import static dev.parley.device.StateKey.MUTED;
import static dev.parley.device.StateKey.ON;
import static dev.parley.device.StateKey.PLAYBACK;
import static dev.parley.device.StateKey.POSITION;
import static dev.parley.device.StateKey.RUN;
import static dev.parley.device.StateKey.TARGET_TEMPERATURE;
import static dev.parley.device.StateKey.VOLUME;

import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.StateKey;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What can be said to do in random homes, and what somebody who says so wants to be true of a device afterwards.
 * Written from {@code docs/resolver.md}, not from the code, and simple on purpose: it has to be right by looking at it.
 */
enum Deed {
    TURN_ON(Deed::on, List.of(DeviceType.LIGHT, DeviceType.SWITCH, DeviceType.OUTLET, DeviceType.FAN,
            DeviceType.MEDIA_PLAYER), "turn on %s", "switch %s on", "please turn on %s",
            "could you switch on %s please"),
    TURN_OFF(Deed::off, TURN_ON.usual, "turn off %s", "switch %s off", "please turn %s off",
            "i want you to turn off %s"),
    BRIGHTNESS_35((device, now) -> level(device, BRIGHTNESS, 35.0), List.of(DeviceType.LIGHT),
            "set the brightness of %s to 35 percent", "please set the brightness of %s to thirty five"),
    BLUE((device, now) -> device.has(COLOR) ? on(device, now).map(want -> and(want, COLOR, "#0000ff"))
            : Optional.empty(), List.of(DeviceType.LIGHT), "make %s blue", "turn %s blue", "change %s to blue please"),
    OPEN((device, now) -> device.has(LOCKED) ? set(device, LOCKED, false) : set(device, POSITION, 100.0), List.of(),
            "open %s", "can you open %s", "please open %s"),
    CLOSE((device, now) -> set(device, POSITION, 0.0), List.of(), "close %s", "shut %s", "close %s please"),
    POSITION_40((device, now) -> set(device, POSITION, 40.0), List.of(), "set the position of %s to 40 percent"),
    LOCK((device, now) -> set(device, LOCKED, true), List.of(), "lock %s", "please lock %s"),
    UNLOCK((device, now) -> set(device, LOCKED, false), List.of(), "unlock %s", "could you please unlock %s"),
    TEMPERATURE_23((device, now) -> set(device, TARGET_TEMPERATURE, 23.0), List.of(), "set %s to 23 degrees",
            "please set %s to twenty three degrees"),
    SPEED_60((device, now) -> level(device, FAN_SPEED, 60.0), List.of(), "set the fan speed of %s to 60 percent"),
    VOLUME_15((device, now) -> set(device, VOLUME, 15.0), List.of(), "set the volume of %s to 15",
            "turn the volume of %s to fifteen percent"),
    MUTE((device, now) -> set(device, MUTED, true), List.of(), "mute %s", "please mute %s"),
    PLAY(Deed::play, List.of(), "play music on %s"),
    START(Deed::start, List.of(DeviceType.MACHINE, DeviceType.VACUUM), "start %s", "please start %s");

    private static final Set<String> GUARDING = Set.of("garage_door", "gate");
    private static final Set<DeviceType> GUARDED = EnumSet.of(DeviceType.COVER, DeviceType.VALVE);

    final List<DeviceType> usual;
    final List<String> frames;
    private final BiFunction<Device, Map<String, Object>, Optional<Map<StateKey, Object>>> wants;

    /** A deed that is usually done to devices of some types, or of any where none is named. */
    Deed(BiFunction<Device, Map<String, Object>, Optional<Map<StateKey, Object>>> wants, List<DeviceType> usual,
         String... frames) {
        this.wants = wants;
        this.usual = usual;
        this.frames = List.of(frames);
    }

    boolean can(Device device) {
        return wants.apply(device, device.state()).isPresent();
    }

    boolean usualFor(Device device) {
        return usual.isEmpty() || usual.contains(device.type());
    }

    /** True where it makes something of a device different. */
    boolean moves(Device device, Map<String, Object> now) {
        return wants.apply(device, now).orElseThrow().entrySet().stream()
                .anyMatch(want -> !want.getValue().equals(now.get(want.getKey().word())));
    }

    /** True where it may be done to a device after a clear yes only. */
    boolean risky(Device device, Map<String, Object> now) {
        Map<StateKey, Object> want = wants.apply(device, now).orElseThrow();
        if (!moves(device, now) || "stopped".equals(want.get(RUN))) {
            return false;
        }
        boolean guarded = GUARDED.contains(device.type())
                && (device.type() == DeviceType.VALVE || device.label().kind().filter(GUARDING::contains).isPresent());
        return device.label().confirmation().isPresent() || Boolean.FALSE.equals(want.get(LOCKED))
                || "running".equals(want.get(RUN))
                || guarded && (double) want.get(POSITION) > (double) now.get(POSITION.word());
    }

    private static Optional<Map<StateKey, Object>> on(Device device, Map<String, Object> now) {
        if (device.has(ON)) {
            boolean dark = device.has(BRIGHTNESS) && now.get(BRIGHTNESS.word()).equals(0.0);
            return Optional.of(dark ? Map.of(ON, true, BRIGHTNESS, 100.0) : Map.of(ON, true));
        }
        if (device.has(HVAC_MODE)) {
            return "off".equals(now.get(HVAC_MODE.word())) ? set(device, HVAC_MODE, "heat") : Optional.of(Map.of());
        }
        return switch (device.type()) {
            case LOCK -> set(device, LOCKED, true);
            case COVER, VALVE -> set(device, POSITION, 100.0);
            default -> start(device, now);
        };
    }

    private static Optional<Map<StateKey, Object>> off(Device device, Map<String, Object> now) {
        return switch (device.type()) {
            case CLIMATE -> set(device, HVAC_MODE, "off");
            case COVER, VALVE -> set(device, POSITION, 0.0);
            case MACHINE -> set(device, RUN, "stopped");
            case VACUUM -> "docked".equals(now.get(ACTIVITY.word())) ? Optional.of(Map.of())
                    : set(device, ACTIVITY, "returning");
            default -> device.has(ON) ? set(device, ON, false) : set(device, PLAYBACK, "stopped");
        };
    }

    private static Optional<Map<StateKey, Object>> start(Device device, Map<String, Object> now) {
        return switch (device.type()) {
            case MACHINE -> set(device, RUN, "running");
            case VACUUM -> set(device, ACTIVITY, "cleaning");
            case MEDIA_PLAYER -> play(device, now);
            case SCENE, BUTTON -> Optional.of(Map.of());
            default -> device.has(ON) ? on(device, now) : Optional.empty();
        };
    }

    private static Optional<Map<StateKey, Object>> play(Device device, Map<String, Object> now) {
        Optional<Map<StateKey, Object>> playing = set(device, PLAYBACK, "playing");
        return device.has(ON) ? playing.map(want -> and(want, ON, true)) : playing;
    }

    private static Optional<Map<StateKey, Object>> level(Device device, StateKey key, double percent) {
        return set(device, key, percent).map(want -> and(want, ON, true));
    }

    private static Optional<Map<StateKey, Object>> set(Device device, StateKey key, Object value) {
        return device.has(key) ? Optional.of(Map.of(key, value)) : Optional.empty();
    }

    private static Map<StateKey, Object> and(Map<StateKey, Object> some, StateKey key, Object value) {
        Map<StateKey, Object> all = new EnumMap<>(StateKey.class);
        all.putAll(some);
        all.put(key, value);
        return all;
    }
}
