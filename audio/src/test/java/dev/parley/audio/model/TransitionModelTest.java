package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionModelTest {

    private static final AcousticDefinition DEFINITION = AcousticDefinition.load();
    private static final TransitionModel TRANSITIONS = new TransitionModel(DEFINITION, new SenoneOrder(DEFINITION),
            AcousticParameters.transitionMatrices());

    @Test
    void stayingAndGoingOn_areSure() {
        int phone = DEFINITION.phones().number("AA");
        Senones senones = DEFINITION.alone(phone);
        for (WordPosition position : WordPosition.values()) {
            for (int state = 0; state < Senones.COUNT; state++) {
                int stay = TRANSITIONS.stay(phone, position, state, senones.get(state));
                int enter = TRANSITIONS.enter(phone, position, state, senones.get(state));
                assertTrue(stay > 0 && enter == stay + 1);
                assertEquals(1, Math.exp(TRANSITIONS.logProbability(stay))
                        + Math.exp(TRANSITIONS.logProbability(enter)), 1e-9);
            }
        }
    }

    @Test
    void fillersHaveOneKaldiPhone_othersOneForEachPlaceInAWord() {
        List<String> lines = TRANSITIONS.wordBoundaries().lines().toList();

        assertEquals(3 + 39 * 4, lines.size());
        assertEquals("1 nonword", lines.get(0));
        assertEquals(List.of("4 begin", "5 end", "6 internal", "7 singleton"), lines.subList(3, 7));
        assertEquals("1:2:3", TRANSITIONS.silencePhones());
    }
}
