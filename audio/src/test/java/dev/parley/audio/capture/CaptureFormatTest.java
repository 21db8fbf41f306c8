package dev.parley.audio.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On what {@code arecord --dump-hw-params} prints. */
class CaptureFormatTest {

    private static String dump(String formats, String channels, String rates) {
        return """
                HW Params of device "hw:1":
                --------------------
                ACCESS:  MMAP_INTERLEAVED RW_INTERLEAVED
                FORMAT:  %s
                SUBFORMAT:  STD
                SAMPLE_BITS: 16
                FRAME_BITS: 32
                CHANNELS: %s
                RATE: %s
                PERIOD_TIME: [1000 500000]
                --------------------
                arecord: set_params:1358: Channels count non available
                """.formatted(formats, channels, rates);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3} -> {4}, {5}, {6}")
    @CsvSource({
        "a plain USB adapter,           S16_LE,                1,      '[44100 48000]',  S16_LE,   44100, 1",
        "a sound card with two inputs,  S16_LE S32_LE,         2,      '[8000 192000]',  S16_LE,   16000, 2",
        "an I2S microphone,             S32_LE,                2,      48000,            S32_LE,   48000, 2",
        "24 bits in three bytes,        S24_LE S24_3LE,        '[1 2]', 96000,           S24_3LE,  96000, 1",
        "a telephone handset,           U8 MU_LAW,             1,      8000,             U8,        8000, 1",
        "open ends,                     S16_LE,                '[1 4)', '(4000 48000]',  S16_LE,   16000, 1"})
    void nearestToParleys_isChosen(String card, String formats, String channels, String rates, String sample, int rate,
                                   int count) {
        assertEquals(Optional.of(new CaptureFormat(sample, rate, count)),
                CaptureFormat.offered(dump(formats, channels, rates)), card);
    }

    @Test
    void formatsThatParleyCannotRead_areNone() {
        assertEquals(Optional.empty(), CaptureFormat.offered(dump("S24_BE DSD_U8", "2", "48000")));
    }

    @Test
    void complaintsWithoutADump_tellNothing() {
        assertEquals(Optional.empty(), CaptureFormat.offered("arecord: main:831: audio open error: No such device"));
    }
}
