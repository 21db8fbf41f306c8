package dev.parley.runtime.speech;

import static dev.parley.runtime.speech.FakeMicrophone.POISON;
import static dev.parley.runtime.speech.FakeMicrophone.SILENCE;
import static dev.parley.runtime.speech.FakeMicrophone.SPEECH;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.Transcript;
import dev.parley.intent.template.SpeechProgress.Stage;
import dev.parley.runtime.turn.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EarTest {

    private static final int MAX_SECONDS = 10;

    private final FakeMicrophone microphone = new FakeMicrophone();
    private final AtomicLong nanos = new AtomicLong(1);
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<FakeRecognizer> recognizers = new CopyOnWriteArrayList<>();
    private volatile boolean speaking;
    private volatile String words = "turn on the light";
    private Ear ear = ear(this::lend);

    private Ear ear(Ear.Model model) {
        return new Ear(model, microphone, () -> speaking, new Recorder(),
                new Ear.Pace(nanos::get, Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    private void lend(Consumer<Attention> use) {
        FakeRecognizer recognizer = new FakeRecognizer(words);
        recognizers.add(recognizer);
        try (Attention attention = attention(recognizer)) {
            use.accept(attention);
        }
    }

    private static Attention attention(SpeechRecognizer recognizer) {
        return new Attention(recognizer, new FakeVoice(), said -> Stage.DONE, EndRules.DEFAULT.longest(MAX_SECONDS));
    }

    /** What was told, but for what was heard so far. */
    private List<String> settled() {
        return told.stream().filter(line -> !line.startsWith("partial")).toList();
    }

    private void start() {
        ear.start();
        microphone.awaitReader();
    }

    @AfterEach
    void close() {
        ear.close();
    }

    @Test
    void withoutAPush_nothingIsHeard() {
        start();

        microphone.give(SPEECH, 2);
        microphone.give(SILENCE, 2);

        assertEquals(List.of(), told);
    }

    @Test
    void afterAPush_oneUtteranceIsHeard_upToTheEndOfSpeech() {
        start();

        assertEquals(Optional.empty(), ear.push());
        microphone.frame(SILENCE);
        assertEquals(List.of("listening"), settled());
        microphone.give(SPEECH, 2);
        microphone.give(SILENCE, 1);
        microphone.give(SPEECH, 2);
        microphone.give(SILENCE, 2);

        assertEquals(List.of("listening", "heard turn on the light COMPLETE_SENTENCE"), settled());
    }

    @Test
    void eachPush_hearsOneUtteranceMore() {
        start();

        for (int i = 0; i < 3; i++) {
            ear.push();
            microphone.frame(SILENCE);
            microphone.give(SPEECH, 0.5);
            microphone.give(SILENCE, 1);
        }

        assertEquals(3, told.stream().filter(line -> line.startsWith("heard")).count());
    }

    @Test
    void release_endsTheUtterance_withWhatWasHeard() {
        start();
        ear.push();
        microphone.give(SPEECH, 1);

        ear.release();
        microphone.frame(SPEECH);

        assertEquals(List.of("listening", "heard turn on the light RELEASED"), settled());
    }

    @Test
    void releaseBeforeAnythingWasSaid_isNothing() {
        start();
        ear.push();
        microphone.give(SILENCE, 0.3);

        ear.release();
        microphone.frame(SILENCE);

        assertEquals(List.of("listening", "nothing RELEASED"), settled());
    }

    @Test
    void silence_endsListening_afterSixSeconds() {
        start();
        ear.push();

        microphone.give(SILENCE, 6);
        assertEquals(List.of("listening"), settled());
        microphone.frame(SILENCE);

        assertEquals(List.of("listening", "nothing NO_SPEECH"), settled());
    }

    @Test
    void speechWithoutEnd_isCut_atTheLongestUtterance() {
        start();
        ear.push();

        microphone.give(SPEECH, MAX_SECONDS);
        assertEquals(List.of("listening"), settled());
        microphone.give(SPEECH, 0.1);

        assertEquals(List.of("listening", "heard turn on the light TOO_LONG"), settled());
    }

    @Test
    void secondPushWhileListening_changesNothing() {
        start();
        ear.push();
        microphone.give(SPEECH, 0.5);

        assertEquals(Optional.empty(), ear.push());
        microphone.give(SILENCE, 1);
        microphone.give(SPEECH, 2);
        microphone.give(SILENCE, 2);

        assertEquals(List.of("listening", "heard turn on the light COMPLETE_SENTENCE"), settled());
    }

    @Test
    void whatWasSaidBeforeThePush_isNotHeard() {
        start();
        microphone.give(SPEECH, 2);

        ear.push();
        microphone.give(SILENCE, 3);

        assertEquals(List.of("listening"), settled());
    }

    @Test
    void muted_refusesAPush_andHearsNothing() {
        start();
        ear.mute(true);

        assertEquals(Optional.of("the microphone is muted"), ear.push());
        microphone.give(SPEECH, 2);
        microphone.give(SILENCE, 2);
        ear.mute(false);
        microphone.give(SPEECH, 2);
        microphone.give(SILENCE, 2);

        assertEquals(List.of(), told);
    }

    @Test
    void mutedWhileListening_dropsWhatWasSaid() {
        start();
        ear.push();
        microphone.give(SPEECH, 1);

        ear.mute(true);
        microphone.frame(SPEECH);

        assertEquals(List.of("listening", "nothing MUTED"), settled());
    }

    @Test
    void whileAnAnswerIsSpoken_andAMomentAfter_nothingIsTaken_thenThePushCounts() {
        start();
        speaking = true;
        assertEquals(Optional.empty(), ear.push());
        microphone.give(SPEECH, 2);
        assertEquals(List.of(), told);

        speaking = false;
        microphone.give(SPEECH, 0.28);
        assertEquals(List.of(), told);
        microphone.frame(SILENCE);

        assertEquals(List.of("listening"), settled());
        microphone.give(SILENCE, 1);
        assertEquals(List.of("listening"), settled(), "the answer itself was not heard");
    }

    @Test
    void releaseWhileAnAnswerIsSpoken_takesThePushBack() {
        start();
        speaking = true;
        ear.push();

        ear.release();
        speaking = false;
        microphone.give(SILENCE, 2);

        assertEquals(List.of(), told);
    }

    @Test
    void speechOutsideTheGrammar_isHeardWithoutWords() {
        words = "turn " + Transcript.UNKNOWN;
        start();
        ear.push();

        microphone.give(SPEECH, 0.5);
        microphone.give(SILENCE, 1);

        assertEquals(List.of("listening", "heard  COMPLETE_SENTENCE"), settled());
    }

    @Test
    void whileTheModelLoads_aPushIsRefused() throws InterruptedException {
        CountDownLatch loaded = new CountDownLatch(1);
        ear = ear(use -> {
            try {
                loaded.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            lend(use);
        });
        ear.start();

        assertEquals(Optional.of("the speech model is still being loaded"), ear.push());
        loaded.countDown();
        microphone.awaitReader();
        assertEquals(Optional.empty(), ear.push());
    }

    @Test
    void brokenRecogniser_isLoadedAnew_andToldOnce() {
        start();
        ear.push();
        microphone.give(SPEECH, 0.5);

        microphone.frame(POISON);
        microphone.awaitReader();

        assertEquals(List.of("listening", "failed the recogniser broke"), settled());
        assertTrue(recognizers.get(0).closed());
        assertEquals(Optional.empty(), ear.push());
        microphone.give(SPEECH, 0.5);
        microphone.give(SILENCE, 1);
        assertEquals("heard turn on the light COMPLETE_SENTENCE", told.get(told.size() - 1));
        assertEquals(2, recognizers.size());
    }

    @Test
    void modelThatCannotBeLoaded_isTriedUntilItCan_andToldOnce() {
        AtomicLong attempts = new AtomicLong();
        ear = ear(use -> {
            if (attempts.incrementAndGet() < 4) {
                throw new AudioException("there is no model");
            }
            lend(use);
        });
        ear.start();
        microphone.awaitReader();

        assertEquals(4, attempts.get());
        assertEquals(List.of("failed there is no model"), told);
        assertEquals(Optional.empty(), ear.trouble());
    }

    @Test
    void modelThatStaysMissing_isTheTrouble() {
        ear = ear(use -> {
            throw new AudioException("there is no model");
        });
        ear.start();

        await().until(() -> ear.trouble().equals(Optional.of("there is no model")));
        assertEquals(Optional.of("there is no model"), ear.push());
    }

    @Test
    void bugInTheRecogniser_doesNotEndTheEar() {
        AtomicLong attempts = new AtomicLong();
        ear = ear(use -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("a bug");
            }
            lend(use);
        });
        start();

        ear.push();
        microphone.frame(SILENCE);
        assertEquals("listening", told.get(told.size() - 1));
    }

    @Test
    void microphoneThatGivesNothing_isTheTrouble_andComesBack() {
        start();
        microphone.frame(SILENCE);
        assertEquals(Optional.empty(), ear.trouble());

        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        assertEquals(Optional.of("the microphone gives no sound"), ear.trouble());
        assertEquals(ear.trouble(), ear.push());
        microphone.frame(SPEECH);

        assertEquals(Optional.empty(), ear.trouble());
        microphone.give(SPEECH, 0.5);
        assertEquals(List.of(), told, "a push from before is over");
    }

    @Test
    void soundThatBreaksOffInTheMiddle_isNotActedUpon() {
        start();
        ear.push();
        microphone.give(SPEECH, 1);

        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        microphone.give(SILENCE, 1);

        assertEquals(List.of("listening", "nothing NO_SOUND"), settled());
    }

    @Test
    void microphoneWhoseSoundEnds_isTheTrouble() {
        start();
        microphone.end();

        await().until(() -> ear.trouble().equals(Optional.of("the microphone's sound has ended")));
    }

    @Test
    void frameThatIsDecodedForTooLong_isAHang() {
        CountDownLatch decoding = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ear = ear(use -> use.accept(attention(new SlowRecognizer(decoding, end))));
        start();
        ear.push();
        new Thread(() -> microphone.give(SPEECH, 0.2), "test-microphone").start();
        await().until(() -> decoding.getCount() == 0);

        assertFalse(ear.hung());
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        assertTrue(ear.hung());

        end.countDown();
        await().until(() -> !ear.hung());
    }

    @Test
    void close_letsMicrophoneAndRecogniserGo_andMayBeCalledTwice() {
        start();
        ear.push();
        microphone.give(SPEECH, 0.3);

        ear.close();
        ear.close();

        assertTrue(recognizers.get(0).closed());
        assertTrue(microphone.closings() > 0);
        assertEquals(List.of("listening"), settled(), "an utterance cut by the end of the service is not acted upon");
    }

    @Test
    void closeBeforeStart_doesNotHarm() {
        ear.close();
    }

    private final class Recorder implements Ear.Listener {
        @Override
        public void listening() {
            told.add("listening");
        }

        @Override
        public void partial(String words) {
            told.add("partial " + words);
        }

        @Override
        public void heard(Utterance utterance, Ending ending) {
            told.add("heard " + utterance.text() + " " + ending);
        }

        @Override
        public void nothing(Ending ending) {
            told.add("nothing " + ending);
        }

        @Override
        public void failed(String reason) {
            told.add("failed " + reason);
        }
    }

    /** Decodes its first frame until it is let go. */
    private static final class SlowRecognizer implements SpeechRecognizer {
        private final CountDownLatch decoding;
        private final CountDownLatch end;

        SlowRecognizer(CountDownLatch decoding, CountDownLatch end) {
            this.decoding = decoding;
            this.end = end;
        }

        @Override
        public boolean hear(short[] frame, int length) {
            decoding.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }

        @Override
        public String partial() {
            return "";
        }

        @Override
        public Transcript finish() {
            return new Transcript("", new ArrayList<>(), 0, 0, "slow", Transcript.Part.SILENCE);
        }

        @Override
        public void reset() {
            // nothing is kept
        }

        @Override
        public void close() {
            end.countDown();
        }
    }
}
