package dev.parley.runtime.bench;

import dev.parley.audio.Pcm;
import java.util.Random;

/** A room to speak in: silent but for a microphone's hiss, 60 dB below full scale. Confined to one thread. */
final class Room {

    private static final double HISS = 32;

    private final Random random;

    Room(long seed) {
        this.random = new Random(seed);
    }

    /** So many seconds of nothing. */
    short[] silence(double seconds) {
        short[] silence = new short[(int) (seconds * Pcm.RATE)];
        for (int i = 0; i < silence.length; i++) {
            silence[i] = (short) Math.round(HISS * random.nextGaussian());
        }
        return silence;
    }

    /** Sounds one after the other. */
    static Pcm joined(short[]... parts) {
        int length = 0;
        for (short[] part : parts) {
            length += part.length;
        }
        short[] joined = new short[length];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return new Pcm(joined);
    }
}
