package dev.parley.runtime.train;

import dev.parley.intent.Intent;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.model.LanguageModel;
import dev.parley.intent.model.ModelInterpreter;
import dev.parley.intent.template.KeptSentences.Kept;
import dev.parley.runtime.turn.Doubt;
import java.util.BitSet;
import java.util.List;

/**
 * Sentences that models are measured by, as a board would take them: every intent and slot counts, and what is less
 * certain than is needed to act on it is not understood. Immutable, thread-safe.
 */
public record Exam(List<Kept> sentences) {
    public Exam {
        sentences = List.copyOf(sentences);
    }

    /**
     * How one model did.
     *
     * @param commands how many sentences were commands
     * @param right    which sentences of all were commands and understood as such
     * @param others   how many were none
     * @param deeds    how many of the others were taken for a command
     */
    public record Marks(int commands, BitSet right, int others, int deeds) {

        /** "81 of 90 commands right (90.0 %), 0 of 12 others acted on". */
        @Override
        public String toString() {
            return String.format("%d of %d commands right (%.1f %%), %d of %d others acted on", right.cardinality(),
                    commands, commands == 0 ? 100.0 : 100.0 * right.cardinality() / commands, deeds, others);
        }
    }

    /** How a model does. */
    public Marks of(LanguageModel model) {
        BitSet right = new BitSet();
        int commands = 0;
        int deeds = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Kept kept = sentences.get(i);
            List<Object> wanted = meaning(kept.meant());
            List<Object> made = made(kept, model);
            commands += wanted.isEmpty() ? 0 : 1;
            right.set(i, !wanted.isEmpty() && wanted.equals(made));
            deeds += wanted.isEmpty() && !made.isEmpty() ? 1 : 0;
        }
        return new Marks(commands, right, sentences.size() - commands, deeds);
    }

    /** What a model would have Parley do, or nothing. */
    private static List<Object> made(Kept kept, LanguageModel model) {
        if (new ModelInterpreter(model, kept.home()).understand(kept.said()) instanceof Understood understood) {
            List<Intent> intents = understood.readings().get(0).intents();
            if (intents.stream().allMatch(intent -> intent.confidence() >= Doubt.ENOUGH_TO_ACT)) {
                return meaning(intents);
            }
        }
        return List.of();
    }

    private static List<Object> meaning(List<Intent> intents) {
        return intents.stream().map(Intent::meaning).toList();
    }
}
