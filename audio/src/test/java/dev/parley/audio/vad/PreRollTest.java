package dev.parley.audio.vad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreRollTest {

    private final PreRoll roll = new PreRoll(3, 2);

    private void add(int... values) {
        for (int value : values) {
            roll.add(new short[] {(short) value, (short) value, -1});
        }
    }

    private List<String> drained() {
        List<String> drained = new ArrayList<>();
        roll.drain(frame -> drained.add(frame[0] + " " + frame[1] + " of " + frame.length));
        return drained;
    }

    @Test
    void givesTheLastFrames_theOldestFirst() {
        add(1, 2, 3, 4, 5);
        assertEquals(List.of("3 3 of 2", "4 4 of 2", "5 5 of 2"), drained());
    }

    @Test
    void givesFewerFrames_whereNoMoreCame() {
        add(1, 2);
        assertEquals(List.of("1 1 of 2", "2 2 of 2"), drained());
    }

    @Test
    void givesEachFrameOnce() {
        add(1, 2);
        drained();
        assertEquals(List.of(), drained());
        add(3);
        assertEquals(List.of("3 3 of 2"), drained());
    }

    @Test
    void clear_forgets() {
        add(1, 2, 3);
        roll.clear();
        assertEquals(List.of(), drained());
    }

    @Test
    void aFrameIsCopied() {
        short[] frame = {7, 7};
        roll.add(frame);
        frame[0] = 8;
        assertEquals(List.of("7 7 of 2"), drained());
    }
}
