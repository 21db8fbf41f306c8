package dev.parley.audio.capture;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.ChildProcess;
import dev.parley.audio.Pcm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tinylog.Logger;

/**
 * A microphone, by way of arecord. It records from the moment it is made, on a thread of its own, {@code parley-mic},
 * into a buffer of {@value #BUFFER_SECONDS} s, of which the oldest is dropped when nobody reads it.
 */
public final class AlsaMicrophone implements AudioSource {

    /** What becomes of a microphone that fails: a USB one may be unplugged and come back. */
    public enum OnFailure {
        /** Reading ends with an exception: right for a command a person has just typed. */
        GIVE_UP,
        /** It is tried again and again, and readers wait: right for a service. */
        TRY_AGAIN
    }

    /** Room for the longest utterance, should decoding be slower than speech. */
    private static final int BUFFER_SECONDS = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final String device;
    private final List<String> command;
    private final OnFailure onFailure;
    private final Duration firstPause;
    private final SampleRing ring = new SampleRing(BUFFER_SECONDS * Pcm.RATE);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::record, "parley-mic");
    /** Null until the first attempt. */
    private ChildProcess recorder;
    private volatile SoundLevel level = SoundLevel.SILENCE;
    private volatile String trouble = "";

    /** Records from a device of {@code arecord -L}, such as {@code default} or {@code plughw:1}. */
    public AlsaMicrophone(String device, OnFailure onFailure) {
        this(device, List.of("arecord", "-q", "-D", device, "-f", "S16_LE", "-r", String.valueOf(Pcm.RATE), "-c", "1",
                "-t", "raw"), onFailure, FIRST_PAUSE);
    }

    /** Records by a command that gives samples of Parley's format. */
    AlsaMicrophone(String device, List<String> command, OnFailure onFailure, Duration firstPause) {
        this.device = device;
        this.command = List.copyOf(command);
        this.onFailure = onFailure;
        this.firstPause = firstPause;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public int read(short[] frame) {
        return ring.read(frame);
    }

    /** How loud the last 100 ms were. */
    public SoundLevel level() {
        return level;
    }

    /** Seconds of sound nobody read in time. */
    public double droppedSeconds() {
        return ring.dropped() / (double) Pcm.RATE;
    }

    /** Why the microphone does not work right now, where it does not. */
    public Optional<String> trouble() {
        return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }

    @Override
    public void close() {
        closing.countDown();
        ring.discard();
        synchronized (this) {
            if (recorder != null) {
                recorder.close();
            }
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void record() {
        Duration pause = firstPause;
        while (!isClosed()) {
            try {
                runRecorder();
                break;
            } catch (AudioException e) {
                if (onFailure == OnFailure.GIVE_UP) {
                    ring.fail(e);
                    return;
                }
                pause = trouble.isEmpty() ? firstPause : longer(pause);
                report(e);
            }
            await(pause);
        }
        ring.end();
    }

    /** Returns when the recorder ends by itself, which a file played in its place does, or is closed. */
    private void runRecorder() {
        ChildProcess process = start();
        try (process) {
            byte[] bytes = new byte[2 * Pcm.FRAME];
            for (int count = next(process, bytes); count > 0; count = next(process, bytes)) {
                take(Pcm.ofLittleEndian(bytes, count).samples());
                process.complaint();
            }
            int code = process.waitFor();
            if (code != 0 && !isClosed()) {
                throw new AudioException("The microphone \"" + device + "\" does not work: " + process.complaint()
                        + ". List devices with: arecord -L");
            }
        }
    }

    private synchronized ChildProcess start() {
        recorder = new ChildProcess(command, "alsa-utils");
        if (isClosed()) {
            recorder.close();
        }
        return recorder;
    }

    private int next(ChildProcess process, byte[] bytes) {
        try {
            return process.output().readNBytes(bytes, 0, bytes.length);
        } catch (IOException e) {
            Logger.debug("The recorder's output was closed: {}", e.getMessage());
            return 0;
        }
    }

    private void take(short[] frame) {
        if (!trouble.isEmpty()) {
            trouble = "";
            Logger.info("The microphone \"{}\" works again", device);
        }
        level = SoundLevel.of(frame, frame.length);
        ring.write(frame, frame.length);
    }

    private void report(AudioException e) {
        if (trouble.isEmpty()) {
            Logger.warn("{} Trying again until it works.", e.getMessage());
        }
        trouble = e.getMessage();
        level = SoundLevel.SILENCE;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void await(Duration pause) {
        try {
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but to end it.
            closing.countDown();
        }
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }
}
