package dev.parley.runtime.resolve;

import dev.parley.device.Confirmation;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.StateKey;
import dev.parley.intent.Intent;
import java.util.Map;
import java.util.Set;

/** What people usually mean where their words leave it open. Stateless. */
final class Usual {

    private static final Set<DeviceType> EVERYDAY = Set.of(DeviceType.LIGHT, DeviceType.SWITCH, DeviceType.OUTLET,
            DeviceType.FAN, DeviceType.MEDIA_PLAYER);
    private static final Set<DeviceType> HARMLESS_OFF = Set.of(DeviceType.LIGHT, DeviceType.FAN,
            DeviceType.MEDIA_PLAYER, DeviceType.VALVE);
    private static final Set<String> SOFT = Set.of("blind", "curtain", "shutter", "shade", "awning");

    private Usual() {
    }

    /** True where an intent is usually about things of a device's type; "40 percent" is for lights. */
    static boolean suits(Intent intent, Device device) {
        DeviceType type = device.type();
        return switch (intent.name()) {
            case "turn_on", "turn_off" -> EVERYDAY.contains(type);
            case "set_brightness", "adjust_brightness", "set_color", "set_color_temperature" ->
                    type == DeviceType.LIGHT;
            case "set_temperature", "adjust_temperature", "set_hvac_mode" -> type == DeviceType.CLIMATE;
            case "set_fan_speed", "adjust_fan_speed" -> type == DeviceType.FAN;
            case "open" -> type != DeviceType.LOCK;
            case "set_position" -> type == DeviceType.COVER || type == DeviceType.VALVE;
            case "set_setpoint", "adjust_setpoint" -> type == DeviceType.MACHINE;
            case "start", "pause", "resume" -> type == DeviceType.MACHINE || type == DeviceType.VACUUM;
            case "mute", "unmute", "media_play", "media_pause", "media_next", "media_previous", "set_volume",
                 "adjust_volume" -> type == DeviceType.MEDIA_PLAYER;
            default -> true;
        };
    }

    /** Things of which a room has several that are used together: "the lamp" said in a room means its lamps. */
    static boolean together(Device device) {
        return (device.type() == DeviceType.LIGHT || soft(device)) && !risky(device);
    }

    /** True where a word in the singular, said with a place, may mean several: not where somebody has to say yes. */
    static boolean several(Intent intent, Device device) {
        return together(device) || !risky(device) && !(intent.name().equals("open") || intent.name().equals("unlock")
                || intent.name().equals("start"));
    }

    /**
     * True where a device's present state makes sense of an intent.
     *
     * @param many whether several may be meant: then only what is off keeps its temperature
     */
    static boolean invites(Intent intent, Map<String, Object> now, boolean many) {
        return switch (intent.name()) {
            case "set_temperature", "adjust_temperature" -> !"off".equals(now.get(StateKey.HVAC_MODE.word()));
            case "adjust_brightness" -> !isDown(intent) || Boolean.TRUE.equals(now.get(StateKey.ON.word()));
            case "adjust_volume", "media_next", "media_previous" -> StateWords.atWork(now);
            case "pause", "stop", "media_pause" -> many || StateWords.atWork(now);
            case "resume", "media_play" -> many || now.containsValue("paused");
            default -> true;
        };
    }

    private static boolean isDown(Intent intent) {
        return intent.slot("direction").filter(way -> way.value().equals("down")).isPresent();
    }

    /** True where nobody minds if words in the plural, said without a place, mean the whole home. */
    static boolean harmless(Intent intent, Device device) {
        if (risky(device)) {
            return false;
        }
        return switch (intent.name()) {
            case "get_state", "lock", "stop", "pause" -> true;
            case "turn_off" -> HARMLESS_OFF.contains(device.type()) || soft(device);
            case "close" -> device.type() == DeviceType.VALVE || soft(device);
            case "turn_on", "open", "set_position" -> soft(device);
            default -> false;
        };
    }

    private static boolean soft(Device device) {
        return device.type() == DeviceType.COVER && device.label().kind().map(SOFT::contains).orElse(true);
    }

    private static boolean risky(Device device) {
        return device.label().confirmation().filter(asked -> asked != Confirmation.NEVER).isPresent();
    }
}
