package dev.parley.runtime.speech;

import dev.parley.audio.AudioException;
import dev.parley.audio.Chime;
import dev.parley.audio.Pcm;
import dev.parley.audio.Speaker;
import dev.parley.audio.SpeechSynthesizer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.tinylog.Logger;

/**
 * Speaks answers, one after the other, on the thread {@code parley-speak}, each phrase while the next is made. At most
 * {@value #CAPACITY} wait; when more come, the newest is not spoken. Thread-safe.
 */
public final class Voice implements AutoCloseable {

    private static final int CAPACITY = 4;

    private final SpeechSynthesizer synthesizer;
    private final Speaker speaker;
    private final DoubleSupplier loudest;
    private final boolean tones;
    private final BlockingQueue<Sound> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicInteger unspoken = new AtomicInteger();
    private final Thread thread = new Thread(this::work, "parley-speak");
    private volatile double volume = 1;
    private volatile long busySince;
    private volatile String trouble = "";

    /**
     * Something to be heard.
     *
     * @param what  a text to be spoken, or what the sound is called in the log
     * @param sound empty for a text
     */
    private record Sound(String what, Optional<Pcm> sound) {
    }

    /** A voice that is silent until {@link #start}, and as loud as can be. */
    public Voice(SpeechSynthesizer synthesizer, Speaker speaker) {
        this(synthesizer, speaker, () -> 1, false);
    }

    /**
     * A voice that is silent until {@link #start}.
     *
     * @param synthesizer closed with the voice
     * @param speaker     closed with the voice
     * @param loudest     how loud it may be, 0 to 1; asked before each sound, on the voice's own thread
     * @param tones       whether {@link #tone} plays anything
     */
    public Voice(SpeechSynthesizer synthesizer, Speaker speaker, DoubleSupplier loudest, boolean tones) {
        this.synthesizer = Objects.requireNonNull(synthesizer);
        this.speaker = Objects.requireNonNull(speaker);
        this.loudest = Objects.requireNonNull(loudest);
        this.tones = tones;
        thread.setDaemon(true);
    }

    /** Begins to speak. */
    public void start() {
        thread.start();
    }

    /** Speaks a text soon; returns at once. */
    public void say(String text) {
        if (!text.isBlank()) {
            offer(new Sound(text, Optional.empty()));
        }
    }

    /** Plays a sound soon; returns at once. */
    public void play(String what, Pcm sound) {
        offer(new Sound(what, Optional.of(sound)));
    }

    /** Plays a chime soon, where it is wished that tones are heard; returns at once. */
    public void tone(Chime chime) {
        if (tones) {
            play("a tone", chime.sound());
        }
    }

    private void offer(Sound sound) {
        unspoken.incrementAndGet();
        if (!queue.offer(sound)) {
            unspoken.decrementAndGet();
            Logger.warn("Too much to say at once; left out: \"{}\"", sound.what());
        }
    }

    /** How loud everything is from now on, of what it may be: 0 to 1. At 0 nothing is spoken. */
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
            double gain = volume * loudest.getAsDouble();
            if (gain > 0) {
                play(sound, gain);
            }
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

    private void play(Sound sound, double gain) {
        if (sound.sound().isPresent()) {
            speaker.play(sound.sound().get().scaled(gain));
            return;
        }
        try (Phrases phrases = new Phrases(sound.what(), synthesizer, gain)) {
            speaker.play(phrases);
        }
    }

    /** Within a second, whatever plays or is being made. */
    @Override
    public void close() {
        speaker.close();
        thread.interrupt();
        synthesizer.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
