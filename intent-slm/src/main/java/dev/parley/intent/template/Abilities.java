package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the devices of a home can have done to them: a lamp has no volume. An intent needs one of the traits that its
 * templates need. Immutable, thread-safe.
 */
final class Abilities {

    /** Intents that may name anything, whatever some of their templates need. */
    private static final Set<String> OF_ANYTHING = Set.of("correct", "get_state", "get_history");

    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Map<String, Set<String>> ofName = new HashMap<>();
    private final Set<Set<String>> devices;

    Abilities(List<Template> templates, Vocabulary vocabulary) {
        templates.stream().filter(template -> !OF_ANYTHING.contains(template.intent()))
                .filter(template -> !template.use().needs().isEmpty())
                .forEach(template -> needs.computeIfAbsent(template.intent(), none -> new HashSet<>())
                        .addAll(template.use().needs()));
        vocabulary.terms().getOrDefault("name", List.of()).forEach(term -> ofName
                .computeIfAbsent(Normalizer.normal(term.text()), none -> new HashSet<>()).addAll(term.traits()));
        this.devices = vocabulary.devices();
    }

    /** True where what slots name can have an intent done to it, or they name nothing. */
    boolean allow(String intent, Collection<Slot> slots) {
        Set<String> wanted = needs.getOrDefault(intent, Set.of());
        return wanted.isEmpty() || slots.stream().allMatch(slot -> {
            Set<String> traits = traits(slot);
            return traits.isEmpty() || !Collections.disjoint(traits, wanted);
        });
    }

    /** True for an intent that does something to devices. */
    boolean isDeed(String intent) {
        return needs.containsKey(intent);
    }

    /** What is of that name is and can do; empty where there is no such name. */
    Set<String> ofName(String name) {
        return ofName.getOrDefault(name, Set.of());
    }

    /** True where a name's device is of one of the types of a code. */
    boolean isOf(String name, String code) {
        Set<String> traits = ofName(name);
        return List.of(code.replace("+", "").split("\\|")).stream().map(part -> List.of(part.split("\\.")))
                .anyMatch(words -> traits.contains(words.get(0))
                        && (words.size() == 1 || traits.contains(words.get(1))));
    }

    /** What is so named is and can do; empty where it is not known. */
    private Set<String> traits(Slot slot) {
        return switch (slot.name()) {
            case "name", "list" -> ofName(slot.value().toString());
            case "type" -> ofType(slot.value().toString());
            default -> Set.of();
        };
    }

    /** Of all devices that a code of types may mean: {@code cover.blind|cover.shade+}. */
    private Set<String> ofType(String code) {
        Set<String> traits = new HashSet<>();
        for (String part : code.replace("+", "").split("\\|")) {
            List<String> words = List.of(part.split("\\."));
            devices.stream().filter(device -> device.contains(words.get(0)) && (words.size() == 1
                    || words.get(1).startsWith("!") || device.contains(words.get(1)))).forEach(traits::addAll);
        }
        return traits;
    }
}
