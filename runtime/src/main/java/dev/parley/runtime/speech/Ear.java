package dev.parley.runtime.speech;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import dev.parley.audio.Transcript;
import dev.parley.runtime.turn.Utterance;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.tinylog.Logger;

/**
 * Push to talk: listens from a push until the end of speech, on the thread {@code parley-listen}, which owns the
 * recogniser. While an answer is spoken, and for a moment after, and while muted, what the microphone gives is thrown
 * away; where that begins in the middle of an utterance, it is listened for another one afterwards. Thread-safe.
 *
 * <pre>
 *   LOADING --> IDLE --push--> LISTENING --+  {@link Ending}
 *    ^           | ^                       |
 *    |           | +-----------------------+
 *    +-- pause --+  the recogniser failed: it is loaded anew, after longer and longer pauses
 * </pre>
 */
public final class Ear implements AutoCloseable {

    private static final int FRAMES_TO_START = frames(6);
    private static final int FRAMES_OF_ECHO = frames(0.3);
    private static final int FRAMES_A_PARTIAL = frames(0.3);
    private static final Set<Ending> BROKEN_OFF = EnumSet.of(Ending.MUTED, Ending.NO_SOUND, Ending.INTERRUPTED);
    private static final Duration HUNG = Duration.ofSeconds(10);
    private static final Duration SILENT = Duration.ofSeconds(5);
    private static final Duration GAP = Duration.ofSeconds(2);
    /** Loads the home's speech model. */
    @FunctionalInterface
    public interface Model {
        /**
         * Loads the model, lends what hears by it, and lets both go afterwards; all on the calling thread.
         *
         * @throws AudioException where the model is missing or cannot be used
         */
        void lend(Consumer<Attention> use);
    }

    /** Told of what the ear does, on the listen thread; must return fast. */
    public interface Listener {
        /** It began to listen. */
        void listening();

        /** What was heard so far of the utterance under way, when it has changed, three times a second at most. */
        void partial(String words);

        /** Somebody spoke; the utterance has no words where they fit no sentence of the home. */
        void heard(Utterance utterance, Ending ending);

        /** Listening ended without speech. */
        void nothing(Ending ending);

        /** Speech is not heard, for this reason, until the ear has mended itself. */
        void failed(String reason);
    }

    /**
     * The ear's sense of time, other than that of the sound itself.
     *
     * @param nanos        as {@link System#nanoTime}
     * @param firstPause   before the recogniser is loaded anew
     * @param longestPause when that has failed again and again
     */
    record Pace(LongSupplier nanos, Duration firstPause, Duration longestPause) {
        static final Pace NORMAL = new Pace(System::nanoTime, Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    private final Model model;
    private final AudioSource microphone;
    private final BooleanSupplier speaking;
    private final Listener listener;
    private final Pace pace;
    private final Thread thread = new Thread(this::work, "parley-listen");
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean wanted;
    private volatile boolean muted;
    private volatile String obstacle = "the speech model is still being loaded";
    private volatile long decodingSince;
    private volatile long lastFrame;

    // Confined to the listen thread.
    private Duration pause;
    private long gap;
    private int echo;

    /**
     * An ear.
     *
     * @param speaking true while an answer is being spoken
     */
    public Ear(Model model, AudioSource microphone, BooleanSupplier speaking, Listener listener) {
        this(model, microphone, speaking, listener, Pace.NORMAL);
    }

    Ear(Model model, AudioSource microphone, BooleanSupplier speaking, Listener listener, Pace pace) {
        this.model = Objects.requireNonNull(model);
        this.microphone = Objects.requireNonNull(microphone);
        this.speaking = Objects.requireNonNull(speaking);
        this.listener = Objects.requireNonNull(listener);
        this.pace = pace;
        this.pause = pace.firstPause();
        this.lastFrame = pace.nanos().getAsLong();
        thread.setDaemon(true);
    }

    /** Begins to take the microphone's sound; returns at once. */
    public void start() {
        thread.start();
    }

    /**
     * Listens for one utterance, from now on or, where an answer is being spoken, from its end. Does nothing where it
     * listens already.
     *
     * @return why it cannot, or empty
     */
    public Optional<String> push() {
        Optional<String> why = muted ? Optional.of("the microphone is muted") : trouble();
        wanted = why.isEmpty();
        return why;
    }

    /** Ends the utterance under way, as its end of speech would. */
    public void release() {
        wanted = false;
    }

    /** Stops or resumes taking sound. */
    public void mute(boolean on) {
        muted = on;
    }

    /** True while no sound is taken. */
    public boolean muted() {
        return muted;
    }

    /** Why nothing can be heard right now, or empty. */
    public Optional<String> trouble() {
        if (!obstacle.isEmpty()) {
            return Optional.of(obstacle);
        }
        return decodingSince == 0 && since(lastFrame) > SILENT.toNanos()
                ? Optional.of("the microphone gives no sound") : Optional.empty();
    }

    /** True where a frame was taken long ago and its decoding has not ended. */
    public boolean hung() {
        long decoding = decodingSince;
        return decoding != 0 && since(decoding) > HUNG.toNanos();
    }

    private long since(long moment) {
        return pace.nanos().getAsLong() - moment;
    }

    private void work() {
        while (!closed()) {
            try {
                model.lend(this::listen);
                obstacle = "the microphone's sound has ended";
                return;
            } catch (AudioException e) {
                failed(e.getMessage());
            } catch (RuntimeException e) {
                Logger.error(e, "The listen thread met a bug");
                failed("an error inside Parley (" + e.getMessage() + "), see its log");
            }
            rest();
        }
    }

    /** Tells a failure once, however often it comes again. */
    private void failed(String reason) {
        wanted = false;
        decodingSince = 0;
        if (!closed() && !reason.equals(obstacle)) {
            obstacle = reason;
            Logger.error("Speech is not heard: {}. Trying again until it works", reason);
            listener.failed(reason);
        }
    }

    private void rest() {
        try {
            closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but to end it.
            closing.countDown();
        }
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(pace.longestPause()) > 0 ? pace.longestPause() : twice;
    }

    private void listen(Attention attention) {
        Logger.info("Ready to listen");
        short[] frame = new short[Attention.FRAME];
        lastFrame = pace.nanos().getAsLong();
        obstacle = "";
        while (read(frame) >= 0) {
            if (muted || gap > GAP.toNanos()) {
                wanted = false;
            } else if (wanted && echo == 0) {
                utterance(attention, frame);
            }
        }
    }

    /** Fills a frame; gives -1 once there is no more sound, or nobody wants it. */
    private int read(short[] frame) {
        int length = closed() ? -1 : microphone.read(frame);
        long now = pace.nanos().getAsLong();
        gap = now - lastFrame;
        lastFrame = now;
        echo = speaking.getAsBoolean() ? FRAMES_OF_ECHO : Math.max(0, echo - 1);
        return closed() ? -1 : length;
    }

    /** Hears one utterance, from the next frame on. */
    private void utterance(Attention attention, short[] frame) {
        listener.listening();
        attention.begin();
        String told = "";
        for (int frames = 1;; frames++) {
            int length = read(frame);
            Optional<Attention.Ended> ended = length > 0 && gap <= GAP.toNanos() && echo == 0
                    ? take(attention, frame, length) : Optional.empty();
            if (ended.isEmpty()) {
                ended = cut(length, attention.spoken(), frames).map(attention::finish);
            }
            if (ended.isPresent()) {
                wanted &= ended.get().ending() == Ending.INTERRUPTED;
                tell(ended.get());
                return;
            }
            if (frames % FRAMES_A_PARTIAL == 0) {
                told = tellPartial(attention.partial(), told);
            }
        }
    }

    private Optional<Attention.Ended> take(Attention attention, short[] frame, int length) {
        decodingSince = lastFrame;
        Optional<Attention.Ended> ended = attention.take(frame, length);
        decodingSince = 0;
        return ended;
    }

    /** Why an utterance ends, where it is not for what was heard. */
    private Optional<Ending> cut(int length, boolean spoken, int frames) {
        return length < 0 || gap > GAP.toNanos() ? Optional.of(Ending.NO_SOUND)
                : muted ? Optional.of(Ending.MUTED)
                : !wanted ? Optional.of(Ending.RELEASED)
                : echo > 0 ? Optional.of(Ending.INTERRUPTED)
                : !spoken && frames >= FRAMES_TO_START ? Optional.of(Ending.NO_SPEECH)
                : Optional.empty();
    }

    private String tellPartial(String partial, String told) {
        String words = partial.replace(Transcript.UNKNOWN, " ").strip().replaceAll(" +", " ");
        if (!words.isEmpty() && !words.equals(told)) {
            listener.partial(words);
            return words;
        }
        return told;
    }

    /** What was said before something broke in is not acted upon. */
    private void tell(Attention.Ended ended) {
        long frameAt = lastFrame;
        pause = pace.firstPause();
        if (closed()) {
            return;
        }
        Ending ending = muted ? Ending.MUTED : ended.ending();
        if (ended.transcript().text().isEmpty() || BROKEN_OFF.contains(ending)) {
            listener.nothing(ending);
        } else {
            listener.heard(Hearing.utterance(ended, Optional.empty(), Optional.empty(), since(frameAt) / 1e9),
                    ending);
        }
    }

    private static int frames(double seconds) {
        return (int) Math.ceil(seconds * Pcm.RATE / Attention.FRAME);
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    /** Stops within a second; a model that is just being made goes on to its end, and is not used. */
    @Override
    public void close() {
        closing.countDown();
        microphone.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
