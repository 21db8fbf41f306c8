package dev.parley.runtime.train;

import dev.parley.runtime.train.Exam.Marks;
import java.util.BitSet;
import java.util.Optional;

/**
 * Two models on the same sentences.
 *
 * @param of     what the sentences are, in words
 * @param before the one in use
 * @param after  the one that may take its place
 */
public record Comparison(String of, Marks before, Marks after) {

    /** One-sided, at five percent. */
    private static final double NORMAL = 1.645;

    /**
     * Why the second is worse; empty where it is not. Fewer commands right are worse where chance would do that less
     * than once in twenty times (McNemar, "Note on the sampling error of the difference between correlated proportions
     * or percentages", 1947). One more sentence acted on that is no command is worse.
     */
    public Optional<String> worse() {
        int lost = without(before.right(), after.right());
        int won = without(after.right(), before.right());
        boolean fewer = lost - won > NORMAL * Math.sqrt(lost + won);
        return fewer || after.deeds() > before.deeds() ? Optional.of("worse on " + of + ": " + before + " before, "
                + after + " after") : Optional.empty();
    }

    /** Both figures. */
    @Override
    public String toString() {
        return String.format("%s:%n  before: %s%n  after:  %s", of, before, after);
    }

    private static int without(BitSet some, BitSet others) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(others);
        return rest.cardinality();
    }
}
