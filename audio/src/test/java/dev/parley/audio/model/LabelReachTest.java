package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LabelReachTest {

    private static final int END = 9;

    @Test
    void neighbouringLabels_areOneInterval() {
        Fst fst = chain(2);
        for (int label : new int[] {3, 1, 2, 6}) {
            fst.addArc(0, Fst.NONE, label, 0, 1);
        }

        LabelReach.Intervals reach = new LabelReach(fst, END).of(0);

        assertArrayEquals(new int[] {1, 4, 6, 7}, reach.bounds());
        assertEquals(2, reach.count());
        assertEquals(4, reach.labels());
    }

    @Test
    void labelsBeyondArcsWithoutOutput_areReached_butNotBeyondALabel() {
        Fst fst = chain(4);
        fst.addArc(0, 5, Fst.NONE, 0, 1);
        fst.addArc(1, Fst.NONE, 2, 0, 2);
        fst.addArc(2, Fst.NONE, 7, 0, 3);

        assertArrayEquals(new int[] {2, 3}, new LabelReach(fst, END).of(0).bounds());
    }

    @Test
    void aFinalState_reachesTheFinalLabel() {
        Fst fst = chain(2);
        fst.addArc(0, 5, Fst.NONE, 0, 1);
        fst.setFinal(1, 0);

        assertArrayEquals(new int[] {END, END + 1}, new LabelReach(fst, END).of(0).bounds());
    }

    @Test
    void allStatesOfALoopWithoutOutput_reachTheSame() {
        Fst fst = chain(5);
        fst.addArc(0, 5, Fst.NONE, 0, 1);
        fst.addArc(1, 5, Fst.NONE, 0, 2);
        fst.addArc(2, 5, Fst.NONE, 0, 0);
        fst.addArc(1, Fst.NONE, 3, 0, 3);
        fst.addArc(2, Fst.NONE, 5, 0, 4);

        LabelReach reach = new LabelReach(fst, END);

        for (int state = 0; state < 3; state++) {
            assertArrayEquals(new int[] {3, 4, 5, 6}, reach.of(state).bounds());
        }
    }

    private static Fst chain(int states) {
        Fst fst = new Fst();
        for (int i = 0; i < states; i++) {
            fst.addState();
        }
        return fst;
    }
}
