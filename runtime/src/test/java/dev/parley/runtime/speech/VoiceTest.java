package dev.parley.runtime.speech;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.Chime;
import dev.parley.audio.Pcm;
import dev.parley.audio.Speaker;
import dev.parley.audio.SpeechSynthesizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VoiceTest {

    private final Hall speaker = new Hall();
    private final Reader reader = new Reader();
    private final Voice voice = new Voice(reader, speaker);

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
        reader.failure = new AudioException("no card");
        voice.start();
        speaker.permits.release(2);

        voice.say("one");
        await().until(() -> voice.trouble().equals(Optional.of("no card")) && !voice.speaking());
        reader.failure = null;
        voice.say("four");

        await().until(() -> voice.trouble().isEmpty());
        assertEquals(List.of(4), speaker.played);
    }

    @Test
    void bug_doesNotLeaveTheBoardSpeakingForEver() {
        reader.failure = new IllegalStateException("a bug");
        voice.start();
        voice.say("one");

        await().until(() -> !voice.speaking());
        assertTrue(voice.trouble().isPresent());
        reader.failure = null;
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

    @Test
    void nextPhrase_isMade_whileTheFirstIsHeard() {
        voice.start();

        voice.say("one, three, two");

        await().until(() -> reader.made.equals(List.of("one", "three")));
        assertEquals(List.of(), speaker.played);
        speaker.permits.release();
        await().until(() -> reader.made.equals(List.of("one", "three", "two")));
        speaker.permits.release(2);
        await().until(() -> speaker.played.equals(List.of(3, 5, 3)));
    }

    @Test
    void phraseThatCannotBeMade_endsTheAnswer() {
        voice.start();
        speaker.permits.release(2);

        voice.say("one, bad, two");

        await().until(() -> voice.trouble().equals(Optional.of("cannot say bad")) && !voice.speaking());
        assertEquals(List.of(3), speaker.played);
    }

    @Test
    void howLoudItMayBe_isAskedForEachSound_andTimesTheVolume() {
        AtomicReference<Double> loudest = new AtomicReference<>(0.5);
        try (Voice soft = new Voice(reader, speaker, loudest::get, false)) {
            soft.start();
            soft.volume(0.5);
            speaker.permits.release(3);

            soft.say("soft");
            await().until(() -> !soft.speaking());
            assertEquals(250, speaker.loudest);

            loudest.set(0.0);
            soft.say("silent");
            soft.play("a chime", new Pcm(new short[] {1000}));
            await().until(() -> !soft.speaking());
            assertEquals(List.of(4), speaker.played);
        }
    }

    @Test
    void tones_arePlayed_onlyWhereWished() {
        try (Voice withTones = new Voice(reader, speaker, () -> 1, true)) {
            withTones.start();
            speaker.permits.release(2);

            voice.tone(Chime.LISTENING);
            withTones.tone(Chime.LISTENING);

            await().until(() -> speaker.played.equals(List.of(Chime.LISTENING.sound().samples().length)));
            assertFalse(voice.speaking());
        }
    }

    @Test
    void close_endsAPhraseThatIsBeingMade() {
        voice.start();
        voice.say("for ever");
        await().until(() -> voice.busySeconds() > 0);

        voice.close();

        await().until(() -> voice.busySeconds() == 0);
        assertEquals(Optional.empty(), voice.trouble());
    }

    /** Makes a sound as long as the text, phrase by phrase; one for ever, and one never. */
    private static final class Reader implements SpeechSynthesizer {
        private final List<String> made = new CopyOnWriteArrayList<>();
        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile RuntimeException failure;

        @Override
        public List<String> phrases(String text) {
            return List.of(text.split(", "));
        }

        @Override
        public Pcm synthesize(String text) {
            made.add(text);
            if (failure != null) {
                throw failure;
            }
            if (text.equals("bad")) {
                throw new AudioException("cannot say bad");
            }
            if (text.equals("for ever")) {
                waitForTheEnd();
            }
            short[] samples = new short[text.length()];
            Arrays.fill(samples, (short) 1000);
            return new Pcm(samples);
        }

        private void waitForTheEnd() {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /** A speaker whose sounds last until the test lets them end. */
    private static final class Hall implements Speaker {
        private final Semaphore permits = new Semaphore(0);
        private final List<Integer> played = new CopyOnWriteArrayList<>();
        private volatile boolean closed;
        private volatile int loudest;

        @Override
        public void play(Iterator<Pcm> parts) {
            parts.forEachRemaining(this::hear);
        }

        private void hear(Pcm sound) {
            try {
                if (permits.tryAcquire(20, TimeUnit.SECONDS) && !closed) {
                    played.add(sound.samples().length);
                    loudest = Math.max(loudest, sound.samples().length == 0 ? 0 : sound.samples()[0]);
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
