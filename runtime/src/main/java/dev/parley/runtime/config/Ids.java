package dev.parley.runtime.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ids of one kind of thing in a home, each of which may stand there once. */
final class Ids {

    private final String thing;
    private final Map<String, Integer> lines = new HashMap<>();

    Ids(String thing) {
        this.thing = thing;
    }

    /** The id of a section; missing, unusable or repeated ones are problems. */
    String read(Section section) {
        Optional<String> given = section.text("id");
        if (given.isEmpty()) {
            section.problem("id", "this " + thing + " needs an id, like \"id: " + example() + "\"");
            return "";
        }
        String id = given.get();
        if (id.isEmpty() || id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            section.problem("id", "the id " + Section.quoted(id) + " must be one word without spaces, like "
                    + example());
        }
        Integer before = lines.putIfAbsent(id, section.line());
        if (before != null) {
            section.problem("id", "the id " + Section.quoted(id) + " belongs to another " + thing + " already (line "
                    + before + "); give each its own");
        }
        return id;
    }

    /** The id of something else that a section refers to; it must be one of those known. */
    static Optional<String> reference(Section section, String key, Set<String> known) {
        Optional<String> id = section.text(key);
        id.filter(word -> !known.contains(word)).ifPresent(word -> section.problem(key, "there is no " + key
                + " with the id " + Section.quoted(word)
                + (known.isEmpty() ? "; add it under " + key + "s" : Nearest.hint(word, known))));
        return id;
    }

    private String example() {
        return switch (thing) {
            case "floor" -> "ground";
            case "area" -> "kitchen";
            default -> "light.kitchen";
        };
    }
}
