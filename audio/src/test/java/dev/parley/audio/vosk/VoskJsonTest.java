package dev.parley.audio.vosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.audio.AudioException;
import dev.parley.audio.Transcript;
import dev.parley.audio.Transcript.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoskJsonTest {

    private static final VoskJson.Source FROM = new VoskJson.Source("m", List.of("lights", "on")::equals);

    private static final String LIGHTS_ON = """
            {"result": [{"conf": 1.0, "start": 0.3, "end": 0.9, "word": "lights"},
                        {"conf": 0.4, "start": 0.9, "end": 1.2, "word": "on"}], "text": "lights on"}""";

    @Test
    void words_keepTimesAndConfidence() {
        Transcript transcript = VoskJson.transcript(LIGHTS_ON, 0, 1, 2, FROM);

        assertEquals("lights on", transcript.text());
        assertEquals(new Transcript.Word("on", 0.9, 1.2, 0.4), transcript.words().get(1));
        assertEquals(2, transcript.seconds());
        assertEquals("m", transcript.model());
    }

    @Test
    void confidence_isTheMeanWeightedByLength() {
        assertEquals((0.6 * 1 + 0.3 * 0.4) / 0.9, VoskJson.transcript(LIGHTS_ON, 0, 1, 2, FROM).confidence(), 1e-9);
    }

    @Test
    void wordTimes_areDividedBeforeTheOffsetIsAdded() {
        Transcript.Word word = VoskJson.transcript(LIGHTS_ON, 10, 3, 2, FROM).words().get(0);

        assertEquals(10.1, word.startSeconds(), 1e-9);
        assertEquals(10.3, word.endSeconds(), 1e-9);
    }

    @Test
    void silence_hasNoWordsAndNoConfidence() {
        assertEquals(new Transcript("", List.of(), 0, 1.5, "m", Part.SILENCE),
                VoskJson.transcript("{\"text\": \"\"}", 0, 1, 1.5, FROM));
    }

    @Test
    void wordsWithoutLength_stillCount() {
        String json = "{\"result\": [{\"conf\": 0.5, \"start\": 1, \"end\": 1, \"word\": \"on\"}], \"text\": \"on\"}";

        assertEquals(0.5, VoskJson.transcript(json, 0, 1, 1, FROM).confidence(), 1e-9);
    }

    @Test
    void partial_isTheWordsSoFar() {
        assertEquals("turn on", VoskJson.partial("{\"partial\": \"turn on\"}"));
        assertEquals("", VoskJson.partial("{\"text\": \"\"}"));
    }

    @Test
    void brokenJson_isAnAudioException() {
        assertThrows(AudioException.class, () -> VoskJson.partial("{\"partial\": 0,5}"));
    }

    @ParameterizedTest
    @CsvSource({"'', SILENCE", "lights on, SENTENCE", "lights lights on, FREE", "lights [unk], UNKNOWN",
            "[unk] [unk], UNKNOWN"})
    void partOfWhatWasListenedFor_isToldByTheText(String text, Part part) {
        assertEquals(part, VoskJson.transcript("{\"text\": \"" + text + "\"}", 0, 1, 1, FROM).part());
    }
}
