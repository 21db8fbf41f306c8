package dev.parley.intent.answer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How a home wants its answers.
 *
 * @param persona  how they sound
 * @param examples the home's own wordings, taken in turns; may be empty
 * @param budget   how long an answer may take to word
 */
public record Style(Persona persona, List<Example> examples, Duration budget) {

    /** What wording an answer may take where the home says nothing else. */
    public static final Duration DEFAULT_BUDGET = Duration.ofMillis(60);

    public Style {
        Objects.requireNonNull(persona);
        examples = List.copyOf(examples);
        Objects.requireNonNull(budget);
    }

    /** A persona without wordings of one's own. */
    public Style(Persona persona) {
        this(persona, List.of(), DEFAULT_BUDGET);
    }

    /** The example whose turn it is. */
    Example example(int turn) {
        return examples.isEmpty() ? Example.NONE : examples.get(turn % examples.size());
    }
}
