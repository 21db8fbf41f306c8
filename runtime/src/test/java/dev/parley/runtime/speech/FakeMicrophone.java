package dev.parley.runtime.speech;

import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A microphone that gives sound when the test says so, and waits in between as a real one does. All samples of a frame
 * are the same, and tell {@link FakeRecognizer} what is to be heard in it.
 */
final class FakeMicrophone implements AudioSource {

    /** A frame without speech. */
    static final short SILENCE = 0;
    /** A frame of speech. */
    static final short SPEECH = 1;
    /** A frame at which the recogniser breaks. */
    static final short POISON = 2;
    /** A frame that voice activity takes for speech, and the recogniser does not. */
    static final short NOISE = 3;

    private static final long PATIENCE_SECONDS = 20;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private short sound;
    private int frames;
    private boolean readerWaits;
    private boolean ended;
    private int closings;

    /** Gives some seconds of one sound, and returns once whoever reads has dealt with them and wants more. */
    void give(short sound, double seconds) {
        frames(sound, (int) Math.round(seconds * Pcm.RATE / Attention.FRAME));
    }

    /** Gives one frame, as {@link #give} does. */
    void frame(short sound) {
        frames(sound, 1);
    }

    private void frames(short sound, int frames) {
        lock.lock();
        try {
            this.sound = sound;
            this.frames = frames;
            changed.signalAll();
            await(() -> this.frames == 0 && (readerWaits || ended));
        } finally {
            lock.unlock();
        }
    }

    /** Waits until somebody reads. */
    void awaitReader() {
        lock.lock();
        try {
            await(() -> readerWaits);
        } finally {
            lock.unlock();
        }
    }

    /** The sound ends, as that of a file does. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read(short[] frame) {
        lock.lock();
        try {
            readerWaits = frames == 0;
            changed.signalAll();
            while (frames == 0 && !ended) {
                changed.awaitUninterruptibly();
            }
            readerWaits = false;
            if (ended) {
                return -1;
            }
            frames--;
            Arrays.fill(frame, sound);
            return frame.length;
        } finally {
            lock.unlock();
        }
    }

    int closings() {
        lock.lock();
        try {
            return closings;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closings++;
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private interface State {
        boolean reached();
    }

    private void await(State state) {
        long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!state.reached()) {
            if (left <= 0) {
                throw new AssertionError("Nobody reads the microphone");
            }
            try {
                left = changed.awaitNanos(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", e);
            }
        }
    }
}
