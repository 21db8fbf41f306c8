package dev.parley.runtime.turn;

import dev.parley.device.Change;
import dev.parley.intent.Fact;
import dev.parley.runtime.turn.TurnResult.Status;
import java.util.List;
import java.util.Map;

/** What came of a plan, or of a part of it. */
record Ending(Status status, List<Fact> facts, List<Change> changes) {
    Ending {
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
    }

    /** Words as they are to be said. */
    static Fact words(String text) {
        return new Fact(Fact.Kind.OWN_WORDS, List.of(), Map.of("text", text));
    }
}
