package dev.parley.intent;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words of one home, for the slots that only a home can fill.
 *
 * @param terms   what the lists {@code name}, {@code area}, {@code floor} and {@code kind} hold, by list
 * @param devices the traits of every device: its type, kind and state keys ({@code light}, {@code garage_door},
 *                {@code position}); speech about what no device is or can do need not be expected
 */
public record Vocabulary(Map<String, List<Term>> terms, Set<Set<String>> devices) {
    public Vocabulary {
        terms = Map.copyOf(terms);
        devices = Set.copyOf(devices);
    }

    /** A home with no words of its own. */
    public static Vocabulary empty() {
        return new Vocabulary(Map.of(), Set.of());
    }

    /** True where some device has one of the first traits and one of the second; an empty set is had by all. */
    public boolean has(Set<String> some, Set<String> others) {
        return some.isEmpty() && others.isEmpty()
                || devices.stream().anyMatch(traits -> shares(traits, some) && shares(traits, others));
    }

    private static boolean shares(Set<String> traits, Set<String> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(traits::contains);
    }

    /**
     * A name people may say.
     *
     * @param text   as the home file writes it
     * @param traits what is so named is and can do, as in {@link Vocabulary#devices}; empty where that does not matter
     * @param things ids of all that is so named, by which the names of one thing are known as such; may be empty
     */
    public record Term(String text, Set<String> traits, Set<String> things) {
        public Term {
            Objects.requireNonNull(text);
            traits = Set.copyOf(traits);
            things = Set.copyOf(things);
        }

        /** A name of something that has no other. */
        public Term(String text, Set<String> traits) {
            this(text, traits, Set.of());
        }

        /** True where what is so named has one of the wanted traits, or none is wanted or known. */
        public boolean fits(Set<String> wanted) {
            return traits.isEmpty() || shares(traits, wanted);
        }
    }
}
