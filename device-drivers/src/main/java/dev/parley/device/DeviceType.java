package dev.parley.device;

import java.util.Locale;
import java.util.Optional;

/** What a device is, in the words of the home file. */
public enum DeviceType {
    LIGHT, SWITCH, OUTLET, FAN, COVER, LOCK, CLIMATE, MEDIA_PLAYER, VACUUM, VALVE,
    SENSOR, BINARY_SENSOR, SCENE, BUTTON, LIST, MACHINE, CUSTOM;

    /** The word of the home file, for instance {@code media_player}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type a home file's word names, or empty where there is none. */
    public static Optional<DeviceType> of(String word) {
        for (DeviceType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
