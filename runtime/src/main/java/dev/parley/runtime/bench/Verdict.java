package dev.parley.runtime.bench;

import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.TurnResult.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be said of all that came of one recording, or of one typed sentence.
 *
 * @param right    the right thing came of it, and nothing else
 * @param acted    something was done, be it to no effect
 * @param answered it was answered or asked back about, and nothing was done
 */
record Verdict(boolean right, boolean acted, boolean answered) {

    private static final Set<Status> TURNED_DOWN = EnumSet.of(Status.REJECTED, Status.UNSUPPORTED);
    private static final Set<Status> SPOKE = EnumSet.of(Status.ANSWERED, Status.CLARIFY, Status.CONFIRM);

    /** A recording may be several utterances; those that were turned down do not spoil the one that was not. */
    static Verdict of(SpokenRow row, List<TurnResult> results) {
        List<TurnResult> taken = results.stream().filter(result -> !TURNED_DOWN.contains(result.status())).toList();
        List<TurnResult> judged = taken.isEmpty() ? results : taken;
        boolean acted = results.stream().anyMatch(
                result -> result.status() == Status.DONE || !result.changes().isEmpty());
        boolean right = row.expected().map(expected -> judged.size() == 1 && expected.metBy(judged.get(0)))
                .orElse(!acted);
        return new Verdict(right, acted,
                !acted && results.stream().anyMatch(result -> SPOKE.contains(result.status())));
    }
}
