package dev.parley.audio.tts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        "Yes, the light is on.                                  | Yes, the light is on.",
        "The kitchen light is on, and the front door is locked. | The kitchen light is on, / and the front door is locked.",
        "The lamp, the fan, the heater and the gate are off now. | The lamp, the fan, / the heater and the gate are off now.",
        "Nobody has opened the gate since this morning, no.     | Nobody has opened the gate since this morning, / no.",
    })
    void longSentence_isCutByItsClauses_unlessTheyAreShort(String sentence, String clauses) {
        assertEquals(List.of(clauses.split(" / ")), Sentences.clauses(sentence));
    }

    @Test
    void clauseWithoutEnd_isCutBetweenWords() {
        List<String> clauses = Sentences.clauses("and on ".repeat(100));

        assertTrue(clauses.stream().allMatch(clause -> clause.length() <= 120), clauses::toString);
        assertEquals("and on ".repeat(100).strip(), String.join(" ", clauses));
    }

    @Test
    void wordWithoutEnd_isCutToo() {
        assertEquals(List.of("x".repeat(120), "x".repeat(80)), Sentences.clauses("x".repeat(200)));
    }
}
