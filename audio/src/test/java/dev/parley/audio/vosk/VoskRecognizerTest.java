package dev.parley.audio.vosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.Transcript;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class VoskRecognizerTest {

    private static final short[] SECOND = new short[Pcm.RATE];
    private static final String STOP =
            "{\"result\": [{\"conf\": 1, \"start\": 0.9, \"end\": 1.5, \"word\": \"stop\"}], \"text\": \"stop\"}";

    private final ScriptedVosk vosk = new ScriptedVosk();
    private final VoskModel model = vosk.model(3);
    private final VoskRecognizer recognizer = new VoskRecognizer(model);

    @Test
    void errorCode_isAnExceptionAndNoEndOfUtterance() {
        vosk.answering(-1);

        assertThrows(AudioException.class, () -> recognizer.hear(SECOND, SECOND.length));
        assertFalse(vosk.calls().contains("final_result"));
        assertThrows(IllegalStateException.class, () -> recognizer.hear(SECOND, SECOND.length));
        assertEquals(1, Collections.frequency(vosk.calls(), "free"));
    }

    @Test
    void finishedUtterance_hasItsWordsAndLength() {
        vosk.resulting(STOP);
        recognizer.hear(SECOND, SECOND.length);
        recognizer.hear(SECOND, SECOND.length);
        recognizer.hear(SECOND, 8_000);

        Transcript first = recognizer.finish();
        assertEquals("stop", first.text());
        assertEquals(2.5, first.seconds());
        recognizer.hear(SECOND, SECOND.length);
        recognizer.hear(SECOND, SECOND.length);
        assertEquals(2, recognizer.finish().seconds());
    }

    @Test
    void anEndThatIsNotHeeded_isToldAsLongAsItLasts_andTheUtteranceGoesOn() {
        vosk.answering(0, 1, 1, 0).resulting(STOP);

        assertFalse(recognizer.hear(SECOND, SECOND.length));
        assertTrue(recognizer.hear(SECOND, SECOND.length));
        assertTrue(recognizer.hear(SECOND, SECOND.length));
        assertFalse(recognizer.hear(SECOND, SECOND.length));
        assertEquals(4, recognizer.finish().seconds());
    }

    @Test
    void wordTimes_areDividedByTheModelsFactor() {
        vosk.resulting(STOP);
        recognizer.hear(SECOND, SECOND.length);

        Transcript.Word word = recognizer.finish().words().get(0);
        assertEquals(0.3, word.startSeconds(), 1e-9);
        assertEquals(0.5, word.endSeconds(), 1e-9);
    }

    @Test
    void longStream_isGivenToAFreshRecognizerBetweenUtterancesAndKeepsItsClock() {
        for (int second = 1; second <= 181; second++) {
            recognizer.hear(SECOND, SECOND.length);
        }
        recognizer.reset();
        assertEquals(1, Collections.frequency(vosk.calls(), "new"));
        vosk.resulting(STOP);

        recognizer.hear(SECOND, SECOND.length);

        assertEquals(2, Collections.frequency(vosk.calls(), "new"));
        assertEquals(1, Collections.frequency(vosk.calls(), "free"));
        recognizer.hear(SECOND, SECOND.length);
        Transcript next = recognizer.finish();
        assertEquals(181.3, next.words().get(0).startSeconds(), 1e-9);
        assertEquals(2, next.seconds());
    }

    @Test
    void finishedStream_isNeverFedOnAndTheNextBeginsAtZero() {
        recognizer.hear(SECOND, SECOND.length);
        assertEquals(1, recognizer.finish().seconds());

        vosk.resulting(STOP);
        recognizer.hear(SECOND, SECOND.length);
        Transcript next = recognizer.finish();

        assertEquals(List.of("new", "set_words", "final_result", "new", "set_words", "free", "final_result"),
                vosk.calls());
        assertEquals(1, next.seconds());
        assertEquals(0.3, next.words().get(0).startSeconds(), 1e-9);
    }

    @Test
    void reset_dropsTheUtteranceUnderWay() {
        recognizer.hear(SECOND, SECOND.length);
        recognizer.reset();
        recognizer.hear(SECOND, 1_600);

        assertTrue(vosk.calls().contains("reset"));
        assertEquals(0.1, recognizer.finish().seconds());
    }

    @Test
    void emptyFrames_changeNothing() {
        vosk.answering(-1);

        assertFalse(recognizer.hear(new short[0], 0));
        assertFalse(recognizer.hear(SECOND, 0));
    }

    @Test
    void lengthBeyondTheFrame_isRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> recognizer.hear(new short[10], 11));
        assertThrows(IndexOutOfBoundsException.class, () -> recognizer.hear(new short[10], -1));
    }

    @Test
    void anotherThread_isRefused() {
        CompletionException e = assertThrows(CompletionException.class,
                () -> CompletableFuture.runAsync(() -> recognizer.hear(SECOND, SECOND.length)).join());

        assertTrue(e.getCause() instanceof IllegalStateException, e.toString());
        assertThrows(CompletionException.class, () -> CompletableFuture.runAsync(recognizer::close).join());
    }

    @Test
    void closingTwice_freesOnce() {
        recognizer.close();
        recognizer.close();
        model.close();
        model.close();

        assertEquals(1, Collections.frequency(vosk.calls(), "free"));
        assertEquals(1, Collections.frequency(vosk.calls(), "model_free"));
        assertThrows(IllegalStateException.class, recognizer::partial);
    }

    @Test
    void closedModel_givesNoRecognizersButLetsThoseThereAreFinish() {
        vosk.resulting(STOP);
        recognizer.hear(SECOND, SECOND.length);
        model.close();

        assertEquals("stop", recognizer.finish().text());
        assertThrows(IllegalStateException.class, () -> new VoskRecognizer(model));
        assertThrows(IllegalStateException.class, () -> model.knows("light"));
    }

    @Test
    void partial_isTheWordsSoFar() {
        assertEquals("turn", recognizer.partial());
    }

    @Test
    void knownWords_areThoseWithANumber() {
        assertTrue(model.knows("light"));
        assertFalse(model.knows("zebra"));
    }
}
