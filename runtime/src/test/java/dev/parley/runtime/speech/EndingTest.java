package dev.parley.runtime.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EndingTest {

    @Test
    void everyEndFoundByListening_isAnEndOfSpeech_andHasItsRule() {
        assertEquals("end_of_speech", Ending.COMPLETE_SENTENCE.word());
        assertEquals("complete_sentence", Ending.COMPLETE_SENTENCE.rule());
        assertEquals("end_of_speech", Ending.RECOGNIZER.word());
    }

    @Test
    void everyOtherEnd_isItsRule() {
        assertEquals("released", Ending.RELEASED.word());
        assertEquals("too_long", Ending.TOO_LONG.word());
        assertEquals("interrupted", Ending.INTERRUPTED.rule());
    }
}
