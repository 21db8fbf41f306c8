package dev.parley.runtime.turn;

import dev.parley.intent.Fact;
import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Declined;
import dev.parley.runtime.resolve.Resolution.Unable;
import java.util.List;
import java.util.Optional;

/**
 * What an utterance comes to.
 *
 * @param said        the utterance that it is about: the one before the question, where this one answers a question
 * @param resolutions one for each intent, in order; empty where it is no command
 * @param consent     what was said for it: nothing, a yes, or the PIN
 * @param instead     what to say in place of doing anything, or empty
 */
record Plan(String said, List<Resolution> resolutions, Guard consent, Optional<Fact> instead) {
    Plan {
        resolutions = List.copyOf(resolutions);
    }

    static Plan of(String said, List<Resolution> resolutions) {
        return new Plan(said, resolutions, Guard.NONE, Optional.empty());
    }

    static Plan agreed(Dialogue.Question question, Guard consent) {
        return new Plan(question.said(), question.resolutions(), consent, Optional.empty());
    }

    /** Nothing is done; something is said. */
    static Plan saying(String said, List<Resolution> resolutions, Fact.Kind kind) {
        return new Plan(said, resolutions, Guard.NONE, Optional.of(Fact.of(kind)));
    }

    /** True where nothing is said and nothing is meant by it: no command, or one about what is not there. */
    boolean comesToNothing() {
        return instead.isEmpty() && resolutions.stream().allMatch(each -> each instanceof Declined
                || each instanceof Unable unable && unable.reason() == Resolution.Reason.NO_SUCH);
    }
}
