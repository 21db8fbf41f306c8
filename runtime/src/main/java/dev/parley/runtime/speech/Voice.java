package dev.parley.runtime.speech;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.Speaker;
import dev.parley.audio.SpeechSynthesizer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tinylog.Logger;

/**
 * Speaks answers, one after the other, on the thread {@code parley-speak}. At most {@value #CAPACITY} wait; when more
 * come, the newest is not spoken. Thread-safe.
 */
public final class Voice implements AutoCloseable {

    private static final int CAPACITY = 4;

    private final SpeechSynthesizer synthesizer;
    private final Speaker speaker;
    private final BlockingQueue<Sound> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicInteger unspoken = new AtomicInteger();
    private final Thread thread = new Thread(this::work, "parley-speak");
    private volatile double volume = 1;
    private volatile long busySince;
    private volatile String trouble = "";

    /**
     * Something to be heard.
     *
     * @param what  for the log
     * @param sound makes it, on the voice's own thread
     */
    private record Sound(String what, Supplier<Pcm> sound) {
    }

    /** A voice that is silent until {@link #start}. */
    public Voice(SpeechSynthesizer synthesizer, Speaker speaker) {
        this.synthesizer = Objects.requireNonNull(synthesizer);
        this.speaker = Objects.requireNonNull(speaker);
        thread.setDaemon(true);
    }

    /** Begins to speak. */
    public void start() {
        thread.start();
    }

    /** Speaks a text soon; returns at once. */
    public void say(String text) {
        if (!text.isBlank()) {
            offer(new Sound(text, () -> synthesizer.synthesize(SpokenText.of(text))));
        }
    }

    /** Plays a sound soon; returns at once. */
    public void play(String what, Pcm sound) {
        offer(new Sound(what, () -> sound));
    }

    private void offer(Sound sound) {
        unspoken.incrementAndGet();
        if (!queue.offer(sound)) {
            unspoken.decrementAndGet();
            Logger.warn("Too much to say at once; left out: \"{}\"", sound.what());
        }
    }

    /** How loud everything is from now on: 0 to 1. */
    public void volume(double share) {
        volume = Math.max(0, Math.min(1, share));
    }

    /** True from {@link #say} until the last sound has left the speaker. */
    public boolean speaking() {
        return unspoken.get() > 0;
    }

    /** Seconds the answer under way has taken, 0 while there is none. */
    public double busySeconds() {
        long since = busySince;
        return since == 0 ? 0 : (System.nanoTime() - since) / 1e9;
    }

    /** Why the last answer was not spoken, or empty where it was. */
    public Optional<String> trouble() {
        return Optional.of(trouble).filter(text -> !text.isEmpty());
    }

    private void work() {
        try {
            while (true) {
                Sound sound = queue.take();
                busySince = System.nanoTime();
                speak(sound);
                busySince = 0;
                unspoken.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A missing sound card is told once; the answer is on MQTT all the same. A bug must not leave the board deaf. */
    private void speak(Sound sound) {
        try {
            speaker.play(sound.sound().get().scaled(volume));
            trouble = "";
        } catch (AudioException e) {
            if (!trouble.equals(e.getMessage())) {
                Logger.warn("Answers cannot be spoken: {}", e.getMessage());
            }
            trouble = e.getMessage();
        } catch (RuntimeException e) {
            Logger.error(e, "\"{}\" could not be spoken", sound.what());
            trouble = "an error inside Parley, see its log";
        }
    }

    @Override
    public void close() {
        speaker.close();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
