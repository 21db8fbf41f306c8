package dev.parley.runtime.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelMeterTest {

    private final LevelMeter meter = new LevelMeter();

    private static short[] square(int amplitude) {
        short[] frame = new short[1_600];
        Arrays.fill(frame, (short) amplitude);
        return frame;
    }

    @Test
    void bar_isAsLongAsTheSoundIsLoud_andMarksTheLoudestSoFar() {
        assertEquals("[##########################|   ]   -6 dB", meter.bar(square(16_384)));
        assertEquals("[#####################     |   ]  -18 dB", meter.bar(square(4_096)));
        assertEquals("[                          |   ] -100 dB", meter.bar(square(0)));
    }

    @Test
    void fullScale_fillsIt_andSilenceLeavesItEmpty() {
        assertEquals("[" + " ".repeat(30) + "] -100 dB", meter.bar(new short[0]));
        assertEquals("[" + "#".repeat(29) + "|]    0 dB", meter.bar(square(-32_768)));
    }
}
