package dev.parley.audio.playback;

import dev.parley.audio.AudioException;
import dev.parley.audio.ChildProcess;
import dev.parley.audio.Pcm;
import dev.parley.audio.Speaker;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/**
 * A sound card, by way of aplay, which ends when its buffer is drained. Thread-safe: a second sound waits for the
 * first. Once closed, it plays nothing more.
 */
public final class AlsaSpeaker implements Speaker {

    private static final Pcm SILENCE = new Pcm(new short[0]);

    private final String device;
    private final List<String> command;
    private final Object turn = new Object();
    private ChildProcess playing;
    private boolean closed;

    /** Plays on a device of {@code aplay -L}, such as {@code default} or {@code plughw:1}. */
    public AlsaSpeaker(String device) {
        this(device, List.of("aplay", "-q", "-D", device, "-f", "S16_LE", "-r", String.valueOf(Pcm.RATE), "-c", "1",
                "-t", "raw", "-"));
    }

    /** Plays by a command that takes samples of Parley's format. */
    AlsaSpeaker(String device, List<String> command) {
        this.device = device;
        this.command = List.copyOf(command);
    }

    @Override
    public void play(Iterator<Pcm> parts) {
        synchronized (turn) {
            Pcm first = parts.hasNext() ? parts.next() : SILENCE;
            if (first.samples().length == 0 && !parts.hasNext() || !start()) {
                return;
            }
            try (ChildProcess player = playing) {
                feed(player, first, parts);
                int code = player.waitFor();
                if (code != 0 && !isClosed()) {
                    throw new AudioException("The speaker \"" + device + "\" does not work: "
                            + player.complaint() + ". List devices with: aplay -L");
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (playing != null) {
            playing.close();
        }
    }

    private synchronized boolean start() {
        if (!closed) {
            playing = new ChildProcess(command, "alsa-utils");
        }
        return !closed;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private static void feed(ChildProcess player, Pcm first, Iterator<Pcm> others) {
        try (OutputStream in = player.input()) {
            in.write(first.littleEndian());
            in.flush();
            while (others.hasNext()) {
                in.write(others.next().littleEndian());
                in.flush();
            }
        } catch (IOException e) {
            // It ended before it had read all: its exit code and words say why.
        }
    }
}
