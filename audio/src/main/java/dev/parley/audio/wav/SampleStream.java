package dev.parley.audio.wav;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.Resampler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.tinylog.Logger;

/** Samples of any format, brought to Parley's. */
final class SampleStream implements AudioSource {

    private static final int BLOCK_FRAMES = 4_096;

    private final InputStream in;
    private final SampleFormat format;
    private final String name;
    private final Resampler resampler;
    private final byte[] bytes;
    private final float[] mono = new float[BLOCK_FRAMES];
    private short[] ready = new short[0];
    private int given;
    private long left;
    private boolean ended;
    private volatile boolean closed;

    /**
     * Reads on where the samples begin.
     *
     * @param length bytes of samples that should follow, or {@link WavHeader#UNKNOWN}
     * @param name   of the file, for messages
     */
    SampleStream(InputStream in, SampleFormat format, long length, String name) {
        this.in = Objects.requireNonNull(in);
        this.format = format;
        this.name = name;
        this.left = length == WavHeader.UNKNOWN ? Long.MAX_VALUE : length;
        this.resampler = new Resampler(format.rate());
        this.bytes = new byte[BLOCK_FRAMES * format.frameBytes()];
    }

    @Override
    public int read(short[] frame) {
        int count = 0;
        while (count < frame.length && !closed) {
            if (given == ready.length) {
                if (ended) {
                    break;
                }
                ready = next();
                given = 0;
            }
            int some = Math.min(frame.length - count, ready.length - given);
            System.arraycopy(ready, given, frame, count, some);
            given += some;
            count += some;
        }
        return count == 0 && frame.length > 0 ? -1 : count;
    }

    @Override
    public void close() {
        closed = true;
        try {
            in.close();
        } catch (IOException e) {
            Logger.debug(e, "{} could not be closed", name);
        }
    }

    /** Some more samples, as soon as there are any: what comes live must not wait for a full block. */
    private short[] next() {
        int got = fill((int) Math.min(bytes.length, left));
        if (left != Long.MAX_VALUE) {
            left -= got;
            if (got == 0 && left > 0 && !closed) {
                Logger.warn("{} is cut short: {} bytes of its sound are missing", name, left);
            }
        }
        ended = got == 0 || left == 0;
        int frames = got / format.frameBytes();
        for (int i = 0; i < frames; i++) {
            mono[i] = format.mono(bytes, i * format.frameBytes());
        }
        return ended ? join(resampler.resample(mono, frames), resampler.finish()) : resampler.resample(mono, frames);
    }

    /** Reads whole frames, but for the end of the file. */
    private int fill(int wanted) {
        try {
            int got = Math.max(0, in.read(bytes, 0, wanted));
            int part = got % format.frameBytes();
            return part == 0 ? got
                    : got + in.readNBytes(bytes, got, Math.min(wanted - got, format.frameBytes() - part));
        } catch (IOException e) {
            if (closed) {
                return 0;
            }
            throw new AudioException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static short[] join(short[] head, short[] tail) {
        short[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
