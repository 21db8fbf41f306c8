package dev.parley.audio.capture;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.ChildProcess;
import dev.parley.audio.Pcm;
import dev.parley.audio.wav.RawSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.tinylog.Logger;

/**
 * A microphone, by way of arecord. It records from the moment it is made, on a thread of its own, {@code parley-mic},
 * into a buffer of {@value #BUFFER_SECONDS} s, of which the oldest is dropped when nobody reads it. A card that cannot
 * give Parley's format records in its own, which is converted here. {@link #read} is for one thread, the rest for any.
 */
public final class AlsaMicrophone implements AudioSource {

    /** What becomes of a microphone that fails: a USB one may be unplugged and come back. */
    public enum OnFailure {
        /** Reading ends with an exception: right for a command a person has just typed. */
        GIVE_UP,
        /** It is tried again and again, and readers wait: right for a service. */
        TRY_AGAIN
    }

    /**
     * What a microphone does in time.
     *
     * @param firstPause before it is opened again; each further one is twice as long, up to {@link #LONGEST_PAUSE}
     * @param patience   with a recorder that runs and gives no sound
     */
    record Pace(Duration firstPause, Duration patience) {
        static final Pace NORMAL = new Pace(Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    /** Room for the longest utterance, should decoding be slower than speech. */
    private static final int BUFFER_SECONDS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** With what {@link ChildProcess#close} may take, and a wait for the guard to have done so, less than a second. */
    private static final Duration LONGEST_FAREWELL = Duration.ofMillis(300);
    /** arecord's word for sound that was not fetched from the card in time: {@code overrun!!! (at least 1 ms long)}. */
    private static final String OVERRUN = "overrun!!!";

    private final String name;
    private final Arecord arecord;
    private final OnFailure onFailure;
    private final Pace pace;
    private final SampleRing ring = new SampleRing(BUFFER_SECONDS * Pcm.RATE);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::record, "parley-mic");
    private final StallGuard guard;
    private final AtomicLong overruns = new AtomicLong();
    private final AtomicLong openings = new AtomicLong();
    /** Null until the first attempt. */
    private ChildProcess recorder;
    private volatile SoundLevel level = SoundLevel.SILENCE;
    private volatile String trouble = "";

    /**
     * Records from a microphone, which is looked for each time it is opened.
     *
     * @param name a device of {@code arecord -L}, such as {@code default} or {@code plughw:1}, or a part of a card's
     *             name, as {@link SoundCards#device} reads it
     */
    public AlsaMicrophone(String name, OnFailure onFailure) {
        this(name, Arecord.OF_THIS_MACHINE, onFailure, Pace.NORMAL);
    }

    /** Records by another program, which gives a WAV file, or samples of Parley's format. */
    AlsaMicrophone(String name, Arecord arecord, OnFailure onFailure, Pace pace) {
        this.name = name;
        this.arecord = arecord;
        this.onFailure = onFailure;
        this.pace = pace;
        this.guard = new StallGuard(pace.patience(), this::stopRecorder);
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

    /** What went wrong so far. */
    public CaptureCounts counts() {
        return new CaptureCounts(ring.dropped() / (double) Pcm.RATE, overruns.get(),
                Math.max(0, openings.get() - 1));
    }

    /** Why the microphone does not work right now, where it does not. */
    public Optional<String> trouble() {
        return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }

    /** Ends within a second, also where the card hangs. */
    @Override
    public void close() {
        closing.countDown();
        ring.discard();
        guard.close();
        stopRecorder();
        try {
            thread.join(LONGEST_FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stopRecorder() {
        if (recorder != null) {
            recorder.close();
        }
    }

    private void record() {
        Duration pause = pace.firstPause();
        while (!isClosed()) {
            try {
                runRecorder();
                if (onFailure == OnFailure.GIVE_UP) {
                    break;
                }
                // arecord ends a WAV file at 2 GB, which is 18 hours of Parley's format.
                pause = pace.firstPause();
            } catch (AudioException e) {
                if (onFailure == OnFailure.GIVE_UP) {
                    ring.fail(e);
                    return;
                }
                pause = trouble.isEmpty() ? pace.firstPause() : longer(pause);
                report(e);
            }
            await(pause);
        }
        ring.end();
    }

    /** Returns when the recorder ends by itself, which a file played in its place does, or is closed. */
    private void runRecorder() {
        Optional<CaptureFormat> own = run(CaptureFormat.PARLEYS);
        if (own.isPresent()) {
            Logger.info("The microphone \"{}\" records in a format of its own: {}", name, own.get());
            run(own.get());
        }
    }

    /**
     * Records in one format.
     *
     * @return the card's own format, where it has not given any sound in this one
     */
    private Optional<CaptureFormat> run(CaptureFormat format) {
        long before = openings.get();
        ChildProcess process = start(format);
        try (process) {
            String damage = pour(process);
            boolean stalled = guard.unwatch();
            boolean heard = openings.get() > before;
            if (process.waitFor() == 0 && heard || isClosed()) {
                return Optional.empty();
            }
            Optional<CaptureFormat> own = CaptureFormat.offered(process.complaints())
                    .filter(offered -> !heard && !stalled && !offered.equals(format));
            if (own.isEmpty()) {
                String why = stalled ? "it hangs, and gives no sound" : why(process, damage);
                throw new AudioException("The microphone \"" + name + "\" does not work: " + why + ". "
                        + arecord.cards().told() + ". List devices with: arecord -L");
            }
            return own;
        }
    }

    /** The recorder's own words, where it has any after it has told what the card can do. */
    private static String why(ChildProcess process, String damage) {
        String complaint = process.complaint();
        return !complaint.isEmpty() && !complaint.startsWith("---") ? complaint
                : damage.isEmpty() ? "it gave no sound" : damage;
    }

    private synchronized ChildProcess start(CaptureFormat format) {
        recorder = new ChildProcess(arecord.command(name, format), "alsa-utils");
        guard.watch();
        if (isClosed()) {
            recorder.close();
        }
        return recorder;
    }

    /**
     * Takes all the sound of a recorder.
     *
     * @return what is wrong with the sound, where that ended it
     */
    private String pour(ChildProcess process) {
        try {
            AudioSource sound = new RawSource(process.output(), "the sound of \"" + name + "\"");
            short[] frame = new short[Pcm.FRAME];
            boolean first = true;
            for (int count = sound.read(frame); count > 0; count = sound.read(frame)) {
                if (first) {
                    opened();
                    first = false;
                }
                guard.sound();
                level = SoundLevel.of(frame, count);
                ring.write(frame, count);
                overruns.addAndGet(process.newComplaints().stream().filter(line -> line.contains(OVERRUN)).count());
            }
            return "";
        } catch (AudioException e) {
            process.close();
            return e.getMessage();
        }
    }

    private void opened() {
        openings.incrementAndGet();
        if (!trouble.isEmpty()) {
            trouble = "";
            Logger.info("The microphone \"{}\" works again", name);
        }
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
