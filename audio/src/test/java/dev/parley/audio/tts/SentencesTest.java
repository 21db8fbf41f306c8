package dev.parley.audio.tts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The light is on.                          | The light is on.",
        "Yes. The light is on! Which one?          | Yes. / The light is on! / Which one?",
        "no full stop                              | no full stop",
        "It is 21.5 degrees. Good.                 | It is 21.5 degrees. / Good.",
        "Call Dr. Jones. Now.                      | Call Dr Jones. / Now.",
    })
    void textIsCut_whereASentenceEnds(String text, String sentences) {
        assertEquals(List.of(sentences.split(" / ")), Sentences.of(text));
    }

    @Test
    void nothingToSay_hasNoSentence() {
        assertEquals(List.of(), Sentences.of(" \n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Yes, the light is on.                                     | Yes, the light is on.",
        "The kitchen light is on, and the front door is locked.    | The kitchen light is on, / and the front door is locked.",
        "The lamp, the fan, the heater and the front door are off. | The lamp, the fan, / the heater and the front door are off.",
        "Nobody has opened the garage door since this morning, no. | Nobody has opened the garage door since this morning, / no.",
    })
    void longSentence_isCutByItsClauses_unlessTheyAreShort(String sentence, String clauses) {
        assertEquals(List.of(clauses.split(" / ")), Sentences.clauses(sentence));
    }
}
