package dev.parley.runtime.turn;

import dev.parley.intent.Fact;
import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.resolve.Resolution;
import java.util.List;
import java.util.Optional;

/**
 * What an utterance comes to.
 *
 * @param resolutions one for each intent, in order; empty where it is no command
 * @param consent     what was said for it: nothing, a yes, or the PIN
 * @param instead     what to say in place of doing anything, or empty
 */
record Plan(List<Resolution> resolutions, Guard consent, Optional<Fact> instead) {
    Plan {
        resolutions = List.copyOf(resolutions);
    }

    static Plan of(List<Resolution> resolutions) {
        return new Plan(resolutions, Guard.NONE, Optional.empty());
    }

    static Plan agreed(List<Resolution> resolutions, Guard consent) {
        return new Plan(resolutions, consent, Optional.empty());
    }

    /** Nothing is done; something is said. */
    static Plan saying(List<Resolution> resolutions, Fact.Kind kind) {
        return new Plan(resolutions, Guard.NONE, Optional.of(Fact.of(kind)));
    }
}
