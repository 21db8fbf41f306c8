package dev.parley.intent.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One sentence of one intent.
 *
 * @param intent     the intent's name
 * @param expression what may be said
 * @param slots      slots it always has, by name, in the order written: {@link String} or {@link Double}
 * @param use        where it may be said, and how
 * @param pointer    JSON pointer of the sentence in its file, for messages
 */
record Template(String intent, Expression expression, Map<String, Object> slots, Use use, String pointer) {
    Template {
        Objects.requireNonNull(intent);
        Objects.requireNonNull(expression);
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** Where a sentence may have a time said before or behind it. */
    enum Timed { NEVER, TYPED, ALWAYS }

    /**
     * Where a sentence may be said.
     *
     * @param needs traits of which a device must have one for the sentence to be expected in speech, see
     *              {@link dev.parley.intent.Vocabulary#devices}; empty for always
     * @param typed true for a sentence that is not expected in speech
     * @param timed where it may have a time, see {@link dev.parley.intent.Moments}
     */
    record Use(Set<String> needs, boolean typed, Timed timed) {
        Use {
            needs = Set.copyOf(needs);
        }
    }

    /** The same with another expression. */
    Template saying(Expression other) {
        return new Template(intent, other, slots, use, pointer);
    }
}
