package dev.parley.runtime.speech;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.Speaker;
import dev.parley.audio.SpeechSynthesizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VoiceTest {

    private final Hall speaker = new Hall();
    private volatile RuntimeException failure;
    private final SpeechSynthesizer synthesizer = text -> {
        if (failure != null) {
            throw failure;
        }
        return new Pcm(new short[text.length()]);
    };
    private final Voice voice = new Voice(synthesizer, speaker);

    @AfterEach
    void close() {
        voice.close();
    }

    @Test
    void everythingIsSpoken_inOrder() {
        voice.start();

        voice.say("a");
        voice.say("bb");
        voice.say("ccc");
        speaker.permits.release(3);

        await().until(() -> speaker.played.equals(List.of(1, 2, 3)));
    }

    @Test
    void speaking_lastsFromTheWish_untilTheSoundHasDrained() {
        assertFalse(voice.speaking());

        voice.say("hello");
        assertTrue(voice.speaking());
        voice.start();
        await().until(() -> voice.busySeconds() > 0);
        assertTrue(voice.speaking());
        speaker.permits.release();

        await().until(() -> !voice.speaking());
        assertEquals(0, voice.busySeconds());
    }

    @Test
    void nothingToSay_isNotSpoken() {
        voice.say("  ");

        assertFalse(voice.speaking());
    }

    @Test
    void whatIsTooMuchAtOnce_isLeftOut_andTheRestIsSpoken() {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            texts.add("x".repeat(i));
        }

        texts.forEach(voice::say);
        speaker.permits.release(10);
        voice.start();

        await().until(() -> !voice.speaking());
        assertEquals(List.of(1, 2, 3, 4), speaker.played);
    }

    @Test
    void missingSpeaker_isTheTrouble_untilItWorksAgain() {
        failure = new AudioException("no card");
        voice.start();
        speaker.permits.release(2);

        voice.say("one");
        await().until(() -> voice.trouble().equals(Optional.of("no card")) && !voice.speaking());
        failure = null;
        voice.say("four");

        await().until(() -> voice.trouble().isEmpty());
        assertEquals(List.of(4), speaker.played);
    }

    @Test
    void bug_doesNotLeaveTheBoardSpeakingForEver() {
        failure = new IllegalStateException("a bug");
        voice.start();
        voice.say("one");

        await().until(() -> !voice.speaking());
        assertTrue(voice.trouble().isPresent());
        failure = null;
        speaker.permits.release();
        voice.say("four");
        await().until(() -> speaker.played.equals(List.of(4)));
    }

    @Test
    void close_cutsWhatIsBeingSpoken() {
        voice.start();
        voice.say("a long answer");
        await().until(() -> voice.busySeconds() > 0);

        voice.close();
        voice.close();

        await().until(() -> voice.busySeconds() == 0);
        assertEquals(List.of(), speaker.played);
    }

    /** A speaker whose sounds last until the test lets them end. */
    private static final class Hall implements Speaker {
        private final Semaphore permits = new Semaphore(0);
        private final List<Integer> played = new CopyOnWriteArrayList<>();
        private volatile boolean closed;

        @Override
        public void play(Pcm sound) {
            try {
                if (permits.tryAcquire(20, TimeUnit.SECONDS) && !closed) {
                    played.add(sound.samples().length);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closed = true;
            permits.release();
        }
    }
}
