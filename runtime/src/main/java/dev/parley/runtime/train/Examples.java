package dev.parley.runtime.train;

import dev.parley.intent.template.Example;
import dev.parley.runtime.config.Problem;
import java.util.List;

/**
 * Sentences that a home's people gave as examples.
 *
 * @param all      those that can be learned from
 * @param warnings what was left out, and why
 */
public record Examples(List<Example> all, List<Problem> warnings) {

    /** None. */
    public static final Examples NONE = new Examples(List.of(), List.of());

    public Examples {
        all = List.copyOf(all);
        warnings = List.copyOf(warnings);
    }

    /** Those that are kept apart, to measure by. */
    public List<Example> kept() {
        return all.stream().filter(Example::kept).toList();
    }
}
