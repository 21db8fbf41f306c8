package dev.parley.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PcmTest {

    @Test
    void bytes_haveTheLowByteFirst() {
        assertArrayEquals(new byte[] {0x34, 0x12, -1, -1}, new Pcm(new short[] {0x1234, -1}).littleEndian());
    }

    @Test
    void bytes_comeBackAsTheSamplesTheyWere() {
        short[] samples = {Short.MIN_VALUE, -1, 0, 1, Short.MAX_VALUE};

        assertArrayEquals(samples, Pcm.ofLittleEndian(new Pcm(samples).littleEndian(), 10).samples());
    }

    @Test
    void oddLastByte_isDropped() {
        assertEquals(1, Pcm.ofLittleEndian(new byte[] {1, 2, 3, 4}, 3).samples().length);
    }

    @Test
    void sixteenThousandSamples_areASecond() {
        assertEquals(1, new Pcm(new short[16_000]).seconds());
    }
}
