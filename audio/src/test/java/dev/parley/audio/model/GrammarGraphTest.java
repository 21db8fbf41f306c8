package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GrammarGraphTest {

    private static final Map<String, Integer> LABELS = Map.of("go", 1, "stop", 2, "now", 3, "[unk]", 4);
    private static final SentenceAutomaton SENTENCES = SentenceAutomaton.of(Sentences.of("go", "go now", "stop now"));

    @Test
    void aChoiceAmongTwo_costsTheLogarithmOfTwo() {
        Fst fst = graph(new GrammarCosts(1, OptionalDouble.empty(), 0, 1));

        assertEquals(2, fst.arcs(0).size());
        fst.arcs(0).forEach(arc -> assertEquals(Math.log(2), arc.cost(), 1e-9));
    }

    @Test
    void theEndIsAChoiceToo() {
        Fst fst = graph(new GrammarCosts(0.5, OptionalDouble.empty(), 0, 1));
        int afterGo = fst.arcs(0).stream().filter(arc -> arc.input() == 1).findFirst().orElseThrow().to();

        assertEquals(0.5 * Math.log(2), fst.finalCost(afterGo).orElseThrow(), 1e-9);
        assertEquals(0.5 * Math.log(2), fst.arcs(afterGo).get(0).cost(), 1e-9);
    }

    @Test
    void theWayOut_isOneOrMoreUnknownsAtItsCost() {
        Fst fst = graph(new GrammarCosts(1, OptionalDouble.of(12), 0, 1));
        Fst.Arc out = fst.arcs(0).stream().filter(arc -> arc.input() == 4).findFirst().orElseThrow();

        assertEquals(12, out.cost());
        assertEquals(List.of(new Fst.Arc(4, 4, 0, out.to())), fst.arcs(out.to()));
        assertEquals(0, fst.finalCost(out.to()).orElseThrow());
    }

    @Test
    void withoutACostForUnknownSpeech_thereIsNoWayOut() {
        Fst fst = graph(new GrammarCosts(1, OptionalDouble.empty(), 0, 1));

        assertTrue(fst.arcs(0).stream().noneMatch(arc -> arc.input() == 4));
    }

    @Test
    void aSentenceThatReturnsToItsStart_cannotTakeTheWayOutInTheMiddle() {
        SentenceAutomaton loop = SentenceAutomaton.of(Sentences.graph(2, Sentences.states(1),
                Sentences.arc(0, "go", 1), Sentences.arc(1, "", 0)));
        Fst fst = GrammarGraph.of(loop, Optional.empty(), GrammarGraphTest::label, new GrammarCosts(1, OptionalDouble.of(12), 0, 1));

        for (int state = 0; state < fst.states(); state++) {
            assertTrue(fst.arcs(state).stream().noneMatch(arc -> arc.to() == 0));
        }
    }

    @Test
    void negativeCosts_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GrammarCosts(-1, OptionalDouble.empty(), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new GrammarCosts(1, OptionalDouble.of(Double.NaN), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new GrammarCosts(1, OptionalDouble.empty(), -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new GrammarCosts(1, OptionalDouble.empty(), 0, -1));
    }

    private static Fst graph(GrammarCosts costs) {
        return GrammarGraph.of(SENTENCES, Optional.empty(), GrammarGraphTest::label, costs);
    }

    private static OptionalInt label(String word) {
        return LABELS.containsKey(word) ? OptionalInt.of(LABELS.get(word)) : OptionalInt.empty();
    }
}
