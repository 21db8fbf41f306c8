package dev.parley.intent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing a speaker wants.
 *
 * @param name       for instance {@code set_brightness}, or the name of a user's own intent
 * @param slots      what was said about it, by slot name, in the order it was said
 * @param source     who understood it
 * @param confidence 0 to 1; a template match is 1
 */
public record Intent(String name, Map<String, Slot> slots, Source source, double confidence) {

    /** Who understood an utterance. */
    public enum Source { TEMPLATE, SLM }

    public Intent {
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** What is wanted, whoever understood it and however it was put: equal for intents that mean the same. */
    public Object meaning() {
        Map<String, Object> values = new LinkedHashMap<>();
        slots.values().forEach(slot -> values.put(slot.name(), slot.value()));
        return Map.entry(name, values);
    }

    /** The slot of that name, or empty where nothing was said about it. */
    public Optional<Slot> slot(String slot) {
        return Optional.ofNullable(slots.get(slot));
    }
}
