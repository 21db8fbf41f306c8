package dev.parley.runtime.speech;

import static dev.parley.runtime.speech.FakeMicrophone.NOISE;
import static dev.parley.runtime.speech.FakeMicrophone.POISON;
import static dev.parley.runtime.speech.FakeMicrophone.SILENCE;
import static dev.parley.runtime.speech.FakeMicrophone.SPEECH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.intent.template.SpeechProgress.Stage;
import dev.parley.runtime.turn.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to an ear, in whatever order: it never listens to two utterances at once, every utterance comes to an
 * end, and it hears again once nothing is in its way. Time is the test's; the same seed is the same story.
 */
class EarFuzzTest {

    private static final int STEPS = 25_000;
    private static final int STEPS_BETWEEN_CHECKS = 500;
    private static final Duration FRAME = Duration.ofMillis(32);
    private static final int MAX_SECONDS = 10;
    /** The longest an utterance can take: noise up to the last moment to start, the longest speech, and its silence. */
    private static final int MAX_FRAMES = (6 + MAX_SECONDS + 2) * 1_000 / 32;

    private final FakeMicrophone microphone = new FakeMicrophone();
    private final AtomicLong nanos = new AtomicLong(1);
    private final Story story = new Story();
    private volatile boolean speaking;
    private volatile int failures;

    private void lend(Consumer<Attention> use) {
        if (failures > 0) {
            failures--;
            throw new AudioException("there is no model");
        }
        Stage[] stages = Stage.values();
        Random words = new Random(nanos.get());
        try (Attention attention = new Attention(new FakeRecognizer("stop"), new FakeVoice(),
                said -> stages[words.nextInt(stages.length)], EndRules.DEFAULT.longest(MAX_SECONDS))) {
            use.accept(attention);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void anEar_isNeverDeafForEver_neverHearsTwoAtOnce_andComesBackToIdle(long seed) {
        Random random = new Random(seed);
        try (Ear ear = new Ear(this::lend, microphone, () -> speaking, story,
                new Ear.Pace(nanos::get, Duration.ofNanos(1), Duration.ofNanos(1)))) {
            ear.start();
            microphone.awaitReader();
            for (int step = 1; step <= STEPS; step++) {
                happens(random.nextInt(100), random, ear);
                assertEquals(List.of(), story.wrong(), () -> "seed " + seed);
                if (step % STEPS_BETWEEN_CHECKS == 0) {
                    comesBack(ear);
                }
            }
        }
        assertTrue(story.heard() > STEPS / 500, () -> "a story in which something happens: " + story.heard());
    }

    private void happens(int what, Random random, Ear ear) {
        if (what < 8) {
            ear.push();
        } else if (what < 10) {
            ear.release();
        } else if (what < 12) {
            ear.mute(random.nextBoolean());
        } else if (what < 14) {
            speaking = random.nextInt(4) == 0;
        } else if (what < 15) {
            unplugged(Duration.ofMillis(random.nextInt(20_000)));
        } else if (what < 16) {
            failures = random.nextInt(4);
            sound(POISON, 1);
        } else {
            sound(List.of(SILENCE, SPEECH, SPEECH, NOISE).get(random.nextInt(4)), 1 + random.nextInt(25));
        }
    }

    private void sound(short sound, int frames) {
        for (int i = 0; i < frames; i++) {
            nanos.addAndGet(FRAME.toNanos());
            story.time();
            microphone.frame(sound);
        }
    }

    /** No frame comes, while time goes on. */
    private void unplugged(Duration length) {
        nanos.addAndGet(length.toNanos());
    }

    /** Where all is well again, what is under way ends, and the next push is heard. */
    private void comesBack(Ear ear) {
        ear.mute(false);
        speaking = false;
        sound(SILENCE, MAX_FRAMES);
        assertFalse(story.underWay(), "still listening when nothing has been said for long");
        assertEquals(Optional.empty(), ear.push());
        int before = story.heard();
        sound(SPEECH, 30);
        sound(SILENCE, MAX_FRAMES);
        assertEquals(before + 1, story.heard(), "deaf");
        assertFalse(ear.hung());
    }

    /** Follows what the ear tells, and notes what must not be. */
    private final class Story implements Ear.Listener {
        private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean listening;
        private volatile int frames;
        private volatile int heard;

        List<String> wrong() {
            return List.copyOf(wrong);
        }

        boolean underWay() {
            return listening;
        }

        int heard() {
            return heard;
        }

        void time() {
            frames++;
            if (listening && frames > MAX_FRAMES) {
                wrong.add("an utterance without end");
            }
        }

        private void mustListen(String event) {
            if (!listening) {
                wrong.add(event + " while it did not listen");
            }
        }

        @Override
        public void listening() {
            if (listening) {
                wrong.add("two utterances at once");
            }
            listening = true;
            frames = 0;
        }

        @Override
        public void partial(String words) {
            mustListen("partial");
        }

        @Override
        public void heard(Utterance utterance, Ending ending) {
            mustListen("heard");
            listening = false;
            heard++;
        }

        @Override
        public void nothing(Ending ending) {
            mustListen("nothing");
            listening = false;
        }

        @Override
        public void failed(String reason) {
            listening = false;
        }
    }
}
