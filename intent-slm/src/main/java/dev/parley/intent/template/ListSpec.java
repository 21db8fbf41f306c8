package dev.parley.intent.template;

import dev.parley.intent.Found;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What may stand where a template has a slot. */
sealed interface ListSpec {

    /**
     * A closed list.
     *
     * @param values in order; the first that fits wins
     * @param ofHome true for the words of a home: what is said stands for the name, in whatever way it was said
     */
    record Values(List<Value> values, boolean ofHome) implements ListSpec {
        public Values {
            values = List.copyOf(values);
        }
    }

    /**
     * Numbers.
     *
     * @param from lowest
     * @param to   highest
     * @param step between those that are expected in speech; typed text may have any number in the range
     */
    record Range(double from, double to, double step) implements ListSpec {
    }

    /**
     * Values that are read from the words.
     *
     * @param reader finds them
     * @param spoken the forms that are expected in speech, of {@link BuiltInLists#PARTS}
     */
    record Read(Reader reader, Expression spoken) implements ListSpec {

        /** Finds all values that start at a word, in tokens of a {@link dev.parley.intent.Normalizer}. */
        @FunctionalInterface
        interface Reader {
            List<? extends Found<?>> at(List<String> words, int from);
        }
    }

    /** Any words at all, up to the next word the template names. */
    record Wildcard() implements ListSpec {
    }

    /**
     * One value of a closed list.
     *
     * @param phrase how it is said
     * @param out    what it means: a {@link String} or a {@link Double}
     * @param traits what a home must have for this to be expected in speech; empty for always
     */
    record Value(Expression phrase, Object out, Set<String> traits) {
        public Value {
            Objects.requireNonNull(phrase);
            Objects.requireNonNull(out);
            traits = Set.copyOf(traits);
        }
    }
}
