package dev.parley.runtime.board;

import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.util.List;
import java.util.Optional;

/** Results of turns that never were. */
final class Results {

    private Results() {
    }

    static Utterance typed(String text) {
        return Utterance.typed(text, Optional.empty());
    }

    static TurnResult done(Utterance utterance) {
        return of(utterance, TurnResult.Status.DONE, 1);
    }

    /** A result whose stages took so many milliseconds each. */
    static TurnResult of(Utterance utterance, TurnResult.Status status, double millis) {
        return new TurnResult(utterance, status, List.of(), List.of(), "Done.",
                new TurnResult.Timing(millis, millis, millis, millis, millis));
    }
}
