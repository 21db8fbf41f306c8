package dev.parley.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.template.SpeechGrammar;
import dev.parley.intent.template.SpeechGrammar.Arc;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictSentencesTest {

    /** "lights on", "lights to forty percent", and either with "please" before it. */
    private static final StrictSentences LIGHTS = new StrictSentences(new SpeechGrammar(6, List.of(
            new Arc(0, 1, "please"), new Arc(0, 1, ""), new Arc(1, 2, "lights"), new Arc(2, 3, "on"),
            new Arc(2, 4, "to"), new Arc(4, 5, "forty"), new Arc(5, 3, "percent")), BitSet.valueOf(new long[] {8}),
            new BitSet()));

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"lights on, true", "Please lights on., true", "lights to 40%, true", "lights, false",
        "lights on please, false", "on, false", "'', false"})
    void sentence_isThere_wordForWord(String text, boolean there) {
        assertEquals(there, LIGHTS.have(text));
    }
}
