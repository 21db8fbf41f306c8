package dev.parley.audio.capture;

import dev.parley.audio.AudioException;
import java.util.Optional;

/**
 * The latest samples between a microphone and who listens to it. When it is full, the oldest are dropped and counted:
 * what was said last matters most. Thread-safe.
 */
final class SampleRing {

    private final short[] samples;
    private int start;
    private int count;
    private long dropped;
    private boolean ended;
    private Optional<AudioException> failure = Optional.empty();

    SampleRing(int capacity) {
        samples = new short[capacity];
    }

    /** Adds samples, never waiting; those that come after the end are thrown away. */
    synchronized void write(short[] from, int length) {
        if (ended) {
            return;
        }
        for (int i = 0; i < length; i++) {
            if (count == samples.length) {
                start = (start + 1) % samples.length;
                count--;
                dropped++;
            }
            samples[(start + count) % samples.length] = from[i];
            count++;
        }
        notifyAll();
    }

    /**
     * Waits until a frame can be filled, or no more samples will come.
     *
     * @return how many samples were read; -1 once nothing is left
     * @throws AudioException the one given to {@link #fail}, once nothing is left
     */
    synchronized int read(short[] frame) {
        try {
            while (count < frame.length && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        int length = Math.min(frame.length, count);
        for (int i = 0; i < length; i++) {
            frame[i] = samples[(start + i) % samples.length];
        }
        start = (start + length) % samples.length;
        count -= length;
        if (length == 0 && frame.length > 0) {
            failure.ifPresent(e -> {
                throw new AudioException(e.getMessage(), e);
            });
            return -1;
        }
        return length;
    }

    /** No more samples will come; those here can still be read. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** No more samples will come, because of an error. */
    synchronized void fail(AudioException error) {
        failure = Optional.of(error);
        end();
    }

    /** Nothing is to be read any more. */
    synchronized void discard() {
        count = 0;
        failure = Optional.empty();
        end();
    }

    /** How many samples nobody read in time. */
    synchronized long dropped() {
        return dropped;
    }
}
