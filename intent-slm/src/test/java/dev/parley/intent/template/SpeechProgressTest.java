package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.template.SpeechGrammar.Arc;
import dev.parley.intent.template.SpeechProgress.Stage;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechProgressTest {

    private static final Templates FLAT = Homes.templates(Homes.FLAT);
    private static final SpeechProgress PROGRESS = new SpeechProgress(FLAT.speech());

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource({
        "'', BEGUN",
        "turn, BEGUN",
        "turn on, BEGUN",
        "turn on the, BEGUN",
        "turn on the kitchen, BEGUN",
        "turn on the desk lamp, DONE",
        "turn on the desk lamp please, DONE",
        "turn on the kitchen light in, BEGUN",
        "turn on the kitchen light in ten minutes, DONE",
        "turn on the lights, OPEN",
        "turn on the lights in, BEGUN",
        "turn on the lights in the kitchen, DONE",
        "stop, OPEN",
        "set the kitchen light to, BEGUN",
        "colourless green ideas, ASTRAY",
        "turn on the [unk], ASTRAY",
        "[unk], ASTRAY",
    })
    void tellsHowFarASpeakerHasCome(String said, Stage stage) {
        assertEquals(stage, PROGRESS.of(said));
    }

    /** [please] stop (now)*, by silent arcs in a round too. */
    @ParameterizedTest(name = "\"{0}\" is a sentence: {1}")
    @CsvSource({"stop, true", "please stop, true", "stop now now, true", "please, false", "stop please, false",
        "now, false"})
    void sentences_areTheWaysFromTheStartToAnEnd(String words, boolean sentence) {
        SpeechGrammar grammar = new SpeechGrammar(4, List.of(new Arc(0, 1, "please"), new Arc(0, 1, ""),
                new Arc(1, 2, "stop"), new Arc(2, 3, ""), new Arc(3, 2, ""), new Arc(3, 3, "now")),
                BitSet.valueOf(new long[] {1L << 3}), new BitSet());

        assertEquals(sentence, new SpeechProgress(grammar).isSentence(words));
    }

    @Test
    void everySentenceOfTheHome_isAtAnEnd_andEveryBeginningOfOneIsOnTheWay() {
        SentenceSampler sampler = new SentenceSampler(FLAT.speech(), new Random(3));
        Stream.generate(sampler::walk).limit(300).flatMap(Optional::stream).forEach(sentence -> {
            Stage end = PROGRESS.of(sentence);
            assertTrue(end == Stage.DONE || end == Stage.OPEN, sentence);
            for (int i = sentence.indexOf(' '); i > 0; i = sentence.indexOf(' ', i + 1)) {
                assertNotEquals(Stage.ASTRAY, PROGRESS.of(sentence.substring(0, i)), sentence.substring(0, i));
            }
        });
    }
}
