package dev.parley.runtime.retrieval;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @ParameterizedTest
    @ValueSource(strings = {"who sweeps the chimney", "what's the password", "Where are the logs?", "may I smoke",
        "are dogs welcome", "can you tell me where the logs are", "okay so how do I light the stove",
        "in which box do the keys go", "the logs are where?", "do you have to rinse the filter"})
    void questionsBeginLikeOne_orEndWithTheMark(String text) {
        assertTrue(Question.is(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "light the stove", "the stove is hot", "what a lovely stove", "don't open the stove",
        "did you light the stove?", "why have you opened the vent", "are you well"})
    void otherSpeechAndQuestionsAboutWhatParleyDid_areNone(String text) {
        assertFalse(Question.is(text));
    }
}
