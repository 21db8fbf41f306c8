package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.template.SpeechProgress.Stage;
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
