package dev.parley.audio.tts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the real espeak-ng. */
class PhonemizerIT {

    private final Phonemizer english = new Phonemizer("en-us");

    /** The first two are piper-phonemize's own examples; its espeak-ng does not stress "is". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "this, is: a; test.              | ðˈɪs, ˈɪz: ˈeɪ; tˈɛst.",
        "Test two.                       | tˈɛst tˈuː.",
        "Is it \"locked?\"               | ɪz ɪt lˈɑːkt?",
        "Well - no (maybe) so!           | wˈɛl nˈoʊ mˈeɪbiː sˈoʊ!",
        "So \"wait!\" she said.           | sˌoʊ wˈeɪt! ʃiː sˈɛd.",
        "no mark                         | nˈoʊ mˈɑːɹk",
    })
    void sentence_hasItsPhonemes_andTheMarksOfItsClauses(String sentence, String ipa) {
        assertEquals(ipa, english.ipa(sentence));
    }

    @Test
    void clauseThatEspeakCutsFurther_keepsItsMarkAtItsEnd() {
        assertEquals("wˈɛl nˈoʊ, jˈɛs.", english.ipa("Well \u2014 no, yes."));
    }

    @Test
    void wordsOfAnotherLanguage_comeWithoutEspeaksFrames() {
        assertEquals("dɛɾ bɹˈaʊzə.", new Phonemizer("de").ipa("Der Browser."));
    }

    @Test
    void voiceEspeakDoesNotHave_failsInItsOwnWords() {
        AudioException e = assertThrows(AudioException.class, () -> new Phonemizer("xx").ipa("Yes."));

        assertTrue(e.getMessage().contains("voice"), e.getMessage());
    }
}
