package dev.parley.runtime.speech;

import static dev.parley.runtime.speech.FakeMicrophone.NOISE;
import static dev.parley.runtime.speech.FakeMicrophone.SILENCE;
import static dev.parley.runtime.speech.FakeMicrophone.SPEECH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.Pcm;
import dev.parley.intent.template.SpeechProgress.Stage;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionTest {

    private static final EndRules RULES = new EndRules(300, 700, 1_300, 1_000, 10);

    private final FakeRecognizer recognizer = new FakeRecognizer("turn on the light");
    private final FakeVoice voice = new FakeVoice();
    private Stage stage = Stage.DONE;
    private final Attention attention = new Attention(recognizer, voice, words -> stage, RULES);

    /** Gives sound until an utterance ends; at most these seconds. */
    private Optional<Attention.Ended> take(short sound, double seconds) {
        short[] frame = new short[Attention.FRAME];
        Optional<Attention.Ended> ended = Optional.empty();
        for (int i = (int) (seconds * Pcm.RATE / Attention.FRAME); i > 0 && ended.isEmpty(); i--) {
            Arrays.fill(frame, sound);
            ended = attention.take(frame, frame.length);
        }
        return ended;
    }

    private static Ending ending(Optional<Attention.Ended> ended) {
        return ended.orElseThrow().ending();
    }

    @Test
    void silence_isKeptFromTheRecogniser() {
        take(SILENCE, 60);

        assertEquals(0, recognizer.seconds());
        assertFalse(attention.spoken());
    }

    @Test
    void speech_isGivenToTheRecogniser_withTheHalfSecondBefore() {
        take(SILENCE, 60);
        take(SPEECH, 1);

        assertEquals(1.5, recognizer.seconds(), 0.05);
        assertTrue(attention.spoken());
        assertEquals("turn on the light", attention.partial());
    }

    @ParameterizedTest(name = "after {0} words {1} s of silence are an end by {2}")
    @CsvSource({
        "DONE, 0.3, COMPLETE_SENTENCE",
        "OPEN, 0.7, OPEN_SENTENCE",
        "BEGUN, 1.3, UNFINISHED_SENTENCE",
        "ASTRAY, 1.0, NO_SENTENCE",
    })
    void whoHasSaidLess_isWaitedForLonger(Stage said, double silence, Ending ending) {
        stage = said;
        take(SPEECH, 1);

        assertEquals(Optional.empty(), take(SILENCE, silence - 0.05));
        assertEquals(ending, ending(take(SILENCE, 0.1)));
    }

    @Test
    void aPauseInTheMiddle_isNotPunished() {
        stage = Stage.BEGUN;
        take(SPEECH, 1);
        assertEquals(Optional.empty(), take(SILENCE, 1.2));
        stage = Stage.DONE;
        assertEquals(Optional.empty(), take(SPEECH, 1));

        assertEquals(Ending.COMPLETE_SENTENCE, ending(take(SILENCE, 1)));
    }

    @Test
    void noiseThatSoundsLikeSpeech_endsWhereTheRecogniserSaysSo() {
        take(SPEECH, 1);

        assertEquals(Ending.RECOGNIZER, ending(take(NOISE, 5)));
    }

    @Test
    void speechWithoutEnd_isCut() {
        assertEquals(Optional.empty(), take(SPEECH, 9.9));

        Attention.Ended ended = take(SPEECH, 1).orElseThrow();

        assertEquals(Ending.TOO_LONG, ended.ending());
        assertEquals("turn on the light", ended.transcript().text());
    }

    @Test
    void noiseWithoutWords_isPassedOver() {
        assertEquals(Optional.empty(), take(NOISE, 0.5));
        assertEquals(Optional.empty(), take(SILENCE, 5));
        assertFalse(attention.spoken());

        take(SPEECH, 1);
        assertEquals(Ending.COMPLETE_SENTENCE, ending(take(SILENCE, 1)));
    }

    @Test
    void afterAnEnd_theNextUtteranceIsFound() {
        take(SPEECH, 1);
        take(SILENCE, 1);
        take(SPEECH, 2);

        assertEquals(2.3, take(SILENCE, 1).orElseThrow().transcript().seconds(), 0.1);
    }

    @Test
    void begin_dropsWhatWasHeard() {
        take(SPEECH, 1);

        attention.begin();

        assertFalse(attention.spoken());
        assertEquals("", attention.partial());
        assertEquals("", attention.finish(Ending.RELEASED).transcript().text());
    }

    @Test
    void endedFromOutside_hasTheWordsSoFar() {
        take(SPEECH, 1);

        Attention.Ended ended = attention.finish(Ending.RELEASED);

        assertEquals("turn on the light", ended.transcript().text());
        assertEquals(Ending.RELEASED, ended.ending());
    }

    @Test
    void aLastFrameThatIsNotFull_counts() {
        take(SPEECH, 1);
        double before = recognizer.seconds();

        attention.take(new short[Attention.FRAME], 100);

        assertEquals(100.0 / Pcm.RATE, recognizer.seconds() - before, 1e-9);
    }

    @Test
    void close_letsRecogniserAndVoiceActivityGo() {
        attention.close();

        assertTrue(recognizer.closed());
        assertTrue(voice.closed());
    }
}
