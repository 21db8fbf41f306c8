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
import java.util.Optional;
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

        assertThrows(AudioException.class, () -> recognizer.accept(SECOND, SECOND.length));
        assertFalse(vosk.calls().contains("result"));
        assertThrows(IllegalStateException.class, () -> recognizer.accept(SECOND, SECOND.length));
        assertEquals(1, Collections.frequency(vosk.calls(), "free"));
    }

    @Test
    void endOfUtterance_givesItsWordsAndLength() {
        vosk.answering(0, 0, 1, 0, 1).resulting(STOP);
        assertEquals(Optional.empty(), recognizer.accept(SECOND, SECOND.length));
        assertEquals(Optional.empty(), recognizer.accept(SECOND, SECOND.length));

        Transcript first = recognizer.accept(SECOND, 8_000).orElseThrow();
        assertEquals("stop", first.text());
        assertEquals(2.5, first.seconds());
        recognizer.accept(SECOND, SECOND.length);
        assertEquals(2, recognizer.accept(SECOND, SECOND.length).orElseThrow().seconds());
    }

    @Test
    void anEndThatIsNotHeeded_isToldAsLongAsItLasts_andTheUtteranceGoesOn() {
        vosk.answering(0, 1, 1, 0).resulting(STOP);

        assertFalse(recognizer.hear(SECOND, SECOND.length));
        assertTrue(recognizer.hear(SECOND, SECOND.length));
        assertTrue(recognizer.hear(SECOND, SECOND.length));
        assertFalse(recognizer.hear(SECOND, SECOND.length));
        assertEquals(4, recognizer.finish().seconds());
        assertFalse(vosk.calls().contains("result"));
    }

    @Test
    void wordTimes_areDividedByTheModelsFactor() {
        vosk.answering(1).resulting(STOP);

        Transcript.Word word = recognizer.accept(SECOND, SECOND.length).orElseThrow().words().get(0);
        assertEquals(0.3, word.startSeconds(), 1e-9);
        assertEquals(0.5, word.endSeconds(), 1e-9);
    }

    @Test
    void longStream_isGivenToAFreshRecognizerBetweenUtterancesAndKeepsItsClock() {
        for (int second = 1; second <= 180; second++) {
            recognizer.accept(SECOND, SECOND.length);
        }
        vosk.answering(1, 0, 1).resulting(STOP);
        recognizer.accept(SECOND, SECOND.length);
        assertEquals(1, Collections.frequency(vosk.calls(), "new"));

        recognizer.accept(SECOND, SECOND.length);

        assertEquals(2, Collections.frequency(vosk.calls(), "new"));
        assertEquals(1, Collections.frequency(vosk.calls(), "free"));
        Transcript next = recognizer.accept(SECOND, SECOND.length).orElseThrow();
        assertEquals(181.3, next.words().get(0).startSeconds(), 1e-9);
        assertEquals(2, next.seconds());
    }

    @Test
    void finishedStream_isNeverFedOnAndTheNextBeginsAtZero() {
        recognizer.accept(SECOND, SECOND.length);
        assertEquals(1, recognizer.finish().seconds());

        vosk.answering(1).resulting(STOP);
        Transcript next = recognizer.accept(SECOND, SECOND.length).orElseThrow();

        assertEquals(List.of("new", "set_words", "final_result", "new", "set_words", "free", "result"), vosk.calls());
        assertEquals(1, next.seconds());
        assertEquals(0.3, next.words().get(0).startSeconds(), 1e-9);
    }

    @Test
    void reset_dropsTheUtteranceUnderWay() {
        recognizer.accept(SECOND, SECOND.length);
        recognizer.reset();
        recognizer.accept(SECOND, 1_600);

        assertTrue(vosk.calls().contains("reset"));
        assertEquals(0.1, recognizer.finish().seconds());
    }

    @Test
    void emptyFrames_changeNothing() {
        vosk.answering(-1);

        assertEquals(Optional.empty(), recognizer.accept(new short[0], 0));
        assertEquals(Optional.empty(), recognizer.accept(SECOND, 0));
    }

    @Test
    void lengthBeyondTheFrame_isRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> recognizer.accept(new short[10], 11));
        assertThrows(IndexOutOfBoundsException.class, () -> recognizer.accept(new short[10], -1));
    }

    @Test
    void anotherThread_isRefused() {
        CompletionException e = assertThrows(CompletionException.class,
                () -> CompletableFuture.runAsync(() -> recognizer.accept(SECOND, SECOND.length)).join());

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
        recognizer.accept(SECOND, SECOND.length);
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
