package dev.parley.runtime.speech;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.Transcript;
import dev.parley.runtime.turn.Utterance;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.tinylog.Logger;

/**
 * Push to talk: listens from a push until the end of speech, on the thread {@code parley-listen}, which owns the
 * recogniser. While an answer is spoken, and for a moment after, and while muted, what the microphone gives is thrown
 * away.
 *
 * <pre>
 *          push
 *   IDLE --------> LISTENING --+  end of speech: heard
 *     ^                        |  release: heard, whatever it is
 *     |                        |  too long: heard, whatever it is
 *     +------------------------+  no speech in 6 s, or muted: nothing
 * </pre>
 */
public final class Ear implements AutoCloseable {

    private static final int SECONDS_TO_START = 6;
    private static final int FRAMES_A_SECOND = Pcm.RATE / Pcm.FRAME;
    private static final int FRAMES_OF_ECHO = 3;
    private static final double HUNG_SECONDS = 10;

    private enum Wish { NONE, LISTEN, STOP }

    private final Supplier<HomeSpeech> speech;
    private final AudioSource microphone;
    private final BooleanSupplier speaking;
    private final Listener listener;
    private final int maxFrames;
    private final Thread thread = new Thread(this::work, "parley-listen");
    private volatile Wish wish = Wish.NONE;
    private volatile boolean muted;
    private volatile boolean closed;
    private volatile long decodingSince;
    private volatile long lastFrame = System.nanoTime();

    /** Told of what the ear does, on the listen thread; must return fast. */
    public interface Listener {
        /** It began to listen. */
        void listening();

        /** Speech ended; the utterance may be without words. */
        void heard(Utterance utterance);

        /** Listening ended without speech. */
        void nothing();
    }

    /**
     * An ear.
     *
     * @param speech      loads the home's speech model, on the listen thread, which closes it
     * @param speaking    true while an answer is being spoken
     * @param maxSeconds  the longest utterance
     */
    public Ear(Supplier<HomeSpeech> speech, AudioSource microphone, BooleanSupplier speaking,
               int maxSeconds, Listener listener) {
        this.speech = speech;
        this.microphone = microphone;
        this.speaking = speaking;
        this.listener = listener;
        this.maxFrames = maxSeconds * FRAMES_A_SECOND;
        thread.setDaemon(true);
    }

    /** Begins to take the microphone's sound; returns at once. */
    public void start() {
        thread.start();
    }

    /** Listens for one utterance. */
    public void push() {
        wish = Wish.LISTEN;
    }

    /** Ends the utterance under way. */
    public void release() {
        wish = Wish.STOP;
    }

    /** Stops or resumes taking sound. */
    public void mute(boolean on) {
        muted = on;
    }

    /** True while no sound is taken. */
    public boolean muted() {
        return muted;
    }

    /** True where a frame was taken long ago and its decoding has not ended. */
    public boolean hung() {
        long since = decodingSince;
        return since != 0 && (System.nanoTime() - since) / 1e9 > HUNG_SECONDS;
    }

    /** Seconds since the microphone last gave sound. */
    public double silentSeconds() {
        return (System.nanoTime() - lastFrame) / 1e9;
    }

    private void work() {
        try (HomeSpeech model = speech.get(); SpeechRecognizer recognizer = model.recognizer()) {
            listen(recognizer);
        } catch (AudioException e) {
            if (!closed) {
                Logger.error("Speech is not heard any more: {}", e.getMessage());
            }
        }
    }

    private void listen(SpeechRecognizer recognizer) {
        short[] frame = new short[Pcm.FRAME];
        int echo = 0;
        for (int length = microphone.read(frame); length >= 0 && !closed; length = microphone.read(frame)) {
            lastFrame = System.nanoTime();
            echo = speaking.getAsBoolean() ? FRAMES_OF_ECHO : Math.max(0, echo - 1);
            if (muted) {
                wish = Wish.NONE;
            } else if (wish == Wish.LISTEN && echo == 0) {
                wish = Wish.NONE;
                utterance(recognizer, frame);
                lastFrame = System.nanoTime();
            } else if (wish == Wish.STOP) {
                wish = Wish.NONE;
            }
        }
    }

    /** Hears one utterance, from the next frame on. */
    private void utterance(SpeechRecognizer recognizer, short[] frame) {
        listener.listening();
        recognizer.reset();
        int frames = 0;
        boolean speech = false;
        while (!closed && !muted) {
            int length = microphone.read(frame);
            if (length < 0) {
                break;
            }
            lastFrame = System.nanoTime();
            frames++;
            decodingSince = lastFrame;
            Optional<Transcript> ended = recognizer.accept(frame, length);
            decodingSince = 0;
            if (ended.isPresent() && !ended.get().text().isEmpty()) {
                heard(ended.get(), lastFrame);
                return;
            }
            speech = speech || frames % 3 == 0 && !recognizer.partial().isEmpty();
            if (wish == Wish.STOP || frames >= maxFrames || !speech && frames >= SECONDS_TO_START * FRAMES_A_SECOND) {
                break;
            }
        }
        wish = Wish.NONE;
        Transcript rest = recognizer.finish();
        if (rest.text().isEmpty() || muted || closed) {
            listener.nothing();
        } else {
            heard(rest, lastFrame);
        }
    }

    private void heard(Transcript transcript, long frameAt) {
        listener.heard(Hearing.utterance(transcript, Optional.empty(), Optional.empty(),
                (System.nanoTime() - frameAt) / 1e9));
    }

    @Override
    public void close() {
        closed = true;
        microphone.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
