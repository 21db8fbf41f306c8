package dev.parley.runtime.board;

import dev.parley.audio.AudioSource;
import dev.parley.runtime.demo.DemoStage;
import dev.parley.runtime.speech.Attention;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A room with a microphone in it: silent, but for the hiss of every microphone and the recordings that are played
 * there; sixteen times as fast as time.
 */
final class Room implements AudioSource {

    private static final int FRAME_MILLIS = 2;
    private static final int HISS = 3;

    private final BlockingQueue<short[]> sound = new LinkedBlockingQueue<>();
    private final Random hiss = new Random(1);
    private volatile boolean closed;

    /** Plays one of the shipped recordings. */
    void play(String recording) {
        try (AudioSource source = DemoStage.recording(recording)) {
            short[] frame = new short[Attention.FRAME];
            while (source.read(frame) >= 0) {
                sound.add(frame.clone());
                Arrays.fill(frame, (short) 0);
            }
        }
    }

    @Override
    public int read(short[] frame) {
        try {
            short[] next = sound.poll(FRAME_MILLIS, TimeUnit.MILLISECONDS);
            for (int i = 0; i < frame.length; i++) {
                frame[i] = next == null ? (short) (hiss.nextInt(2 * HISS + 1) - HISS) : next[i];
            }
            return closed ? -1 : frame.length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
