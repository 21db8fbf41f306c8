package dev.parley.runtime.config;

import dev.parley.intent.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Warns of things that share a name, or whose names are hard to tell apart by ear. Both are allowed. */
final class Namesakes {

    /** Names that differ by more letters than this are told apart, whatever a sound code says. */
    private static final int MAX_LETTERS_APART = 2;
    /** Keeps a home of thousands of like-sounding names from being compared name by name. */
    private static final int MAX_COMPARED = 20;

    private record Name(String text, String spoken, String owner, Section section, String key) {
    }

    private final Map<String, List<Name>> byWords = new LinkedHashMap<>();

    /** Adds a thing with all its names. */
    void add(String thing, String id, Section section, String name, List<String> aliases) {
        String owner = thing + " " + id;
        Set<String> own = new HashSet<>();
        note(owner, section, "name", name, own);
        aliases.forEach(alias -> note(owner, section, "aliases", alias, own));
    }

    private void note(String owner, Section section, String key, String text, Set<String> own) {
        String words = Normalizer.normal(text);
        if (!words.isEmpty() && own.add(words)) {
            String spoken = String.join(" ", Normalizer.spoken(text));
            byWords.computeIfAbsent(words, absent -> new ArrayList<>())
                    .add(new Name(text, spoken, owner, section, key));
        }
    }

    /** Tells of every name that has another like it, once, where the later of the two stands. */
    void warn() {
        Map<String, List<Name>> bySound = new HashMap<>();
        for (List<Name> names : byWords.values()) {
            Name first = names.get(0);
            names.stream().skip(1).forEach(later -> warn(later, first, "has the same name as"));
            List<Name> alike = bySound.computeIfAbsent(SoundCode.of(first.spoken), absent -> new ArrayList<>());
            alike.stream().limit(MAX_COMPARED)
                    .filter(other -> !other.owner.equals(first.owner))
                    .filter(other -> Nearest.distance(other.spoken, first.spoken) <= MAX_LETTERS_APART)
                    .findFirst()
                    .ifPresent(other -> warn(first, other, "sounds much like \"" + other.text + "\", the name of"));
            alike.add(first);
        }
    }

    private static void warn(Name later, Name earlier, String relation) {
        later.section.warning(later.key, "\"" + later.text + "\" " + relation + " " + earlier.owner + " (line "
                + earlier.section.line() + "); where it matters, Parley asks which is meant");
    }
}
