package dev.parley.audio.tts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhonemeIdsTest {

    /** The numbers all English Piper voices have. */
    private final PhonemeIds ids = TinyVoices.voice().phonemeIds();

    /** From piper-phonemize, src/python_test.py: "licht!" of the voice de, with a composed ç. */
    @Test
    void piperPhonemizesOwnExample_hasItsIds() {
        assertArrayEquals(new long[] {1, 0, 24, 0, 120, 0, 74, 0, 16, 0, 140, 0, 32, 0, 4, 0, 2}, ids.of("lˈɪçt!"));
    }

    /** From piper-phonemize, src/python_test.py: only unknown phonemes. */
    @Test
    void phonemesTheVoiceDoesNotKnow_areLeftOut() {
        assertArrayEquals(new long[] {1, 0, 2}, ids.of("\u0000\u0000\u0000"));
    }

    @Test
    void spaces_arePhonemesToo() {
        assertArrayEquals(new long[] {1, 0, 14, 0, 3, 0, 15, 0, 2}, ids.of("a b"));
    }

    @Test
    void replacedPhoneme_mayBecomeSeveral() {
        PhonemeIds replacing = new PhonemeIds(Map.of("_", List.of(0L), "^", List.of(1L), "$", List.of(2L),
                "k", List.of(7L), "s", List.of(8L, 9L)), Map.of("x", "ks"));

        assertArrayEquals(new long[] {1, 0, 7, 0, 8, 9, 0, 2}, replacing.of("x"));
    }

    @Test
    void idsWithoutAnEnd_areRefused() {
        Map<String, List<Long>> endless = Map.of("_", List.of(0L), "^", List.of(1L));

        assertEquals("has no ids for $",
                assertThrows(IllegalArgumentException.class, () -> new PhonemeIds(endless, Map.of())).getMessage());
    }
}
