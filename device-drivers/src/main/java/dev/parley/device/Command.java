package dev.parley.device;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one device is to do: a verb, and the state it is to end in.
 *
 * <p>Most commands are {@link Verb#SET} with the wanted state ({@code {on: true, brightness: 40}}). The other verbs are
 * things a state cannot say: halting a moving cover, pressing a button, running a scene, skipping a track.
 *
 * @param device the device's id
 * @param verb   what to do
 * @param state  wanted values by state key, in order; empty for verbs whose result the driver alone knows
 */
public record Command(String device, Verb verb, Map<String, Object> state) {

    /** What a command asks for. */
    public enum Verb { SET, STOP, PRESS, ACTIVATE, NEXT, PREVIOUS, ACKNOWLEDGE }

    public Command {
        Objects.requireNonNull(device);
        Objects.requireNonNull(verb);
        state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
        if (verb == Verb.SET && state.isEmpty()) {
            throw new IllegalArgumentException("A SET command for " + device + " sets nothing");
        }
    }

    /** A command that brings a device into a state. */
    public static Command set(String device, Map<String, Object> state) {
        return new Command(device, Verb.SET, state);
    }

    /** A command with no wanted state. */
    public static Command of(String device, Verb verb) {
        return new Command(device, verb, Map.of());
    }
}
