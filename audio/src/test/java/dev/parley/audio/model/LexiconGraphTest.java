package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconGraphTest {

    private static final AcousticDefinition DEFINITION = AcousticDefinition.load();
    private static final TransitionModel TRANSITIONS = new TransitionModel(DEFINITION, new SenoneOrder(DEFINITION),
            AcousticParameters.transitionMatrices());
    private static final Lexicon LEXICON = new Lexicon(List.of(
            word("kitchen", "K IH CH AH N"), word("kit", "K IH T"), word("a", "AH", "EY"), word("go", "G OW")));

    private final Fst fst = LexiconGraph.of(LEXICON, DEFINITION, TRANSITIONS, LexiconGraph.Costs.DEFAULT);

    @Test
    void wordsAreNumberedBySound() {
        assertEquals(1, LEXICON.label("a"));
        assertEquals(2, LEXICON.label("go"));
        assertEquals(3, LEXICON.label("kitchen"));
        assertEquals(4, LEXICON.label("kit"));
        assertEquals(5, LEXICON.label("[unk]"));
        assertEquals(6, LEXICON.finalLabel());
    }

    @Test
    void fromTheStart_everyWordAndUnknownSpeechCanFollow() {
        int[] bounds = new LabelReach(fst, LEXICON.finalLabel()).of(0).bounds();

        assertTrue(bounds[0] == 1 && bounds[1] >= 6, Arrays.toString(bounds));
    }

    @Test
    void anyWordsInAnyOrder_haveAPath() {
        for (String words : List.of("kitchen", "a kit", "go a a go", "kit kitchen kit", "[unk]", "[unk] go",
                "go [unk]")) {
            int[] labels = Stream.of(words.split(" ")).mapToInt(LEXICON::label).toArray();
            assertTrue(accepts(labels), words);
        }
    }

    @Test
    void everyStateLeadsToAnEnd() {
        BitSet alive = new BitSet();
        boolean grown = true;
        while (grown) {
            int before = alive.cardinality();
            for (int state = 0; state < fst.states(); state++) {
                if (fst.finalCost(state).isPresent()
                        || fst.arcs(state).stream().anyMatch(arc -> alive.get(arc.to()))) {
                    alive.set(state);
                }
            }
            grown = alive.cardinality() > before;
        }

        assertEquals(fst.states(), alive.cardinality());
    }

    @Test
    void everyPhoneTakesThreeFramesOrMore() {
        assertEquals(15, fewestFrames(LEXICON.label("kitchen")));
        assertEquals(3, fewestFrames(LEXICON.label("a")));
    }

    private static Lexicon.Word word(String text, String... pronunciations) {
        return new Lexicon.Word(text, Stream.of(pronunciations).map(phones -> Stream.of(phones.split(" "))
                .map(DEFINITION.phones()::number).toList()).toList());
    }

    private boolean accepts(int... labels) {
        return fewestFrames(labels) < Integer.MAX_VALUE;
    }

    /** Breadth first over state, words said; arcs with a transition cost a frame. */
    private int fewestFrames(int... labels) {
        int[][] frames = new int[fst.states()][labels.length + 1];
        for (int[] row : frames) {
            Arrays.fill(row, Integer.MAX_VALUE);
        }
        frames[0][0] = 0;
        Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {0, 0}));
        while (!open.isEmpty()) {
            int[] at = open.remove();
            for (Fst.Arc arc : fst.arcs(at[0])) {
                boolean silent = arc.output() == Fst.NONE;
                if (!silent && (at[1] == labels.length || arc.output() != labels[at[1]])) {
                    continue;
                }
                int said = silent ? at[1] : at[1] + 1;
                int now = frames[at[0]][at[1]] + (arc.input() == Fst.NONE ? 0 : 1);
                if (now < frames[arc.to()][said]) {
                    frames[arc.to()][said] = now;
                    open.add(new int[] {arc.to(), said});
                }
            }
        }
        int best = Integer.MAX_VALUE;
        for (int state = 0; state < fst.states(); state++) {
            if (fst.finalCost(state).isPresent()) {
                best = Math.min(best, frames[state][labels.length]);
            }
        }
        return best;
    }
}
