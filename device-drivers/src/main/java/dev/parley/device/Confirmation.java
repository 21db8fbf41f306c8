package dev.parley.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody must say before a device is moved, where the home file settles that. */
public enum Confirmation {
    /** A clear yes before every command. */
    ALWAYS,
    /** Nothing. */
    NEVER,
    /** The PIN of the home, wherever the device's type asks for a yes; where the type never does, always. */
    PIN;

    /** The word in home files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of a word, or empty where it is none. */
    public static Optional<Confirmation> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }
}
