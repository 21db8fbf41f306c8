package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CepstraTest {

    /** By an independent calculation with the filter banks of both programs. */
    @Test
    void sphinxHasAnotherConstantThanKaldi() {
        double[] offset = Cepstra.sphinxMinusKaldi();

        assertEquals(Cepstra.COUNT, offset.length);
        assertEquals(-26.765600, offset[0], 1e-4);
        assertEquals(7.7836537, offset[1], 1e-4);
        assertEquals(0.0947232, offset[12], 1e-4);
    }

    @Test
    void kaldiComputesThirteenCepstraWithoutDither() {
        assertTrue(Cepstra.kaldiConfiguration().contains("--num-ceps=13\n"));
        assertTrue(Cepstra.kaldiConfiguration().contains("--dither=0\n"));
    }
}
