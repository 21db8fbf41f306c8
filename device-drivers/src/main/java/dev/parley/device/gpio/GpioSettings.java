package dev.parley.device.gpio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.device.Keys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What may be done with the board's pins.
 *
 * @param chip the label of the GPIO chip the home is wired to ({@code pinctrl-rp1} on a Pi 5,
 *             {@code pinctrl-bcm2711} on a Pi 4), or empty for whichever Pi header there is
 * @param pins the only pins that may be touched, by GPIO number (BCM); no doubles
 * @param mock true for pins that exist only here
 */
public record GpioSettings(Optional<String> chip, List<Integer> pins, boolean mock) {

    static final int HIGHEST_PIN = 53;

    public GpioSettings {
        Objects.requireNonNull(chip);
        pins = List.copyOf(pins);
    }

    /** No pin may be touched. */
    public static GpioSettings defaults() {
        return new GpioSettings(Optional.empty(), List.of(), false);
    }

    /**
     * Reads a mapping with the keys {@code chip}, {@code pins}, {@code mock}; all optional.
     *
     * @param problem told a JSON pointer into the mapping, and what is wrong there and how to mend it
     */
    public static GpioSettings parse(JsonNode mapping, BiConsumer<String, String> problem) {
        Keys keys = new Keys(mapping, "", problem);
        Optional<String> chip = keys.has("chip") ? keys.needText("chip") : Optional.empty();
        Set<Integer> pins = new LinkedHashSet<>();
        List<JsonNode> listed = keys.list("pins");
        for (int i = 0; i < listed.size(); i++) {
            JsonNode pin = listed.get(i);
            if (!pin.isInt() || pin.intValue() < 0 || pin.intValue() > HIGHEST_PIN) {
                keys.tell("pins", "each must be a GPIO number from 0 to " + HIGHEST_PIN + ", as in [17, 27]; number "
                        + (i + 1) + " is not");
            } else if (!pins.add(pin.intValue())) {
                keys.tell("pins", "pin " + pin + " is listed twice");
            }
        }
        GpioSettings settings = new GpioSettings(chip, List.copyOf(pins), keys.flag("mock", false));
        keys.rejectOthers();
        return settings;
    }
}
