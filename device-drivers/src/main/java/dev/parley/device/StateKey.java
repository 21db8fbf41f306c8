package dev.parley.device;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing a device's state can say, with the values it takes. Which keys a device has tells what it can do.
 *
 * <p>Values are {@link Boolean}, {@link Double}, {@link String} or {@code List<String>}; numbers are always doubles, so
 * that equality does not depend on how a file or a payload wrote them. Temperatures are degrees Celsius.
 */
public enum StateKey {
    ON(Kind.BOOL),
    BRIGHTNESS(Kind.PERCENT),
    COLOR(Kind.COLOR),
    COLOR_TEMPERATURE(Kind.NUMBER),
    POSITION(Kind.PERCENT),
    LOCKED(Kind.BOOL),
    TARGET_TEMPERATURE(Kind.NUMBER),
    CURRENT_TEMPERATURE(Kind.NUMBER),
    HUMIDITY(Kind.PERCENT),
    HVAC_MODE(Kind.WORD, "off", "heat", "cool", "auto", "dry", "fan_only"),
    FAN_SPEED(Kind.PERCENT),
    PLAYBACK(Kind.WORD, "playing", "paused", "stopped"),
    VOLUME(Kind.PERCENT),
    MUTED(Kind.BOOL),
    TRACK(Kind.NUMBER),
    ACTIVITY(Kind.WORD, "cleaning", "paused", "returning", "docked"),
    RUN(Kind.WORD, "running", "stopped", "faulted"),
    SETPOINT(Kind.NUMBER),
    READING(Kind.NUMBER_OR_TEXT),
    UNIT(Kind.TEXT),
    ACTIVE(Kind.BOOL),
    ITEMS(Kind.LIST);

    private enum Kind { BOOL, NUMBER, PERCENT, COLOR, WORD, TEXT, NUMBER_OR_TEXT, LIST }

    private final Kind kind;
    private final List<String> words;

    StateKey(Kind kind, String... words) {
        this.kind = kind;
        this.words = List.of(words);
    }

    /** The word of the home file, for instance {@code target_temperature}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key a word names, or empty for a custom device's own key. */
    public static Optional<StateKey> of(String word) {
        for (StateKey key : values()) {
            if (key.word().equals(word)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** True for keys whose values are numbers. */
    public boolean numeric() {
        return kind == Kind.NUMBER || kind == Kind.PERCENT;
    }

    /** True for keys whose values are numbers from 0 to 100. */
    public boolean percent() {
        return kind == Kind.PERCENT;
    }

    /** True for keys whose values are true or false. */
    public boolean bool() {
        return kind == Kind.BOOL;
    }

    /** The words allowed, or an empty list where any value of the kind is. */
    public List<String> words() {
        return words;
    }

    /** What is wrong with a value for this key, in words for the person who wrote it, or empty where it fits. */
    public Optional<String> complaint(Object value) {
        boolean fits = switch (kind) {
            case BOOL -> value instanceof Boolean;
            case NUMBER -> value instanceof Double number && Double.isFinite(number);
            case PERCENT -> value instanceof Double number && number >= 0 && number <= 100;
            case COLOR -> value instanceof String text && text.matches("#[0-9a-fA-F]{6}");
            case WORD -> value instanceof String text && words.contains(text);
            case TEXT -> value instanceof String;
            case NUMBER_OR_TEXT -> value instanceof String || value instanceof Double number && Double.isFinite(number);
            case LIST -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        };
        return fits ? Optional.empty() : Optional.of(word() + " must be " + expectation() + ", not " + value);
    }

    private String expectation() {
        return switch (kind) {
            case BOOL -> "true or false";
            case NUMBER -> "a number";
            case PERCENT -> "a number from 0 to 100";
            case COLOR -> "a colour like \"#ff8800\"";
            case WORD -> "one of " + String.join(", ", words);
            case TEXT -> "a text";
            case NUMBER_OR_TEXT -> "a number or a text";
            case LIST -> "a list of texts";
        };
    }
}
