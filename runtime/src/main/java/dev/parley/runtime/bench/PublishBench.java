package dev.parley.runtime.bench;

import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.runtime.demo.DemoStage;
import dev.parley.runtime.demo.Witness;
import dev.parley.runtime.speech.HomeSpeech;
import dev.parley.runtime.turn.Utterance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From the end of speech to the command on MQTT, as a second client sees it: shipped recordings through the recogniser,
 * the turn and a broker in this process. The silence the recogniser waits for to be sure that speech has ended is not
 * in it (0.5 s in the built-in model): the recordings are cut at their end. Confined to one thread.
 */
final class PublishBench {

    private static final List<String> RECORDINGS =
            List.of("af_heart-turn-on-the-kitchen-light", "bm_george-set-the-kitchen-light-to-forty-percent");
    private static final int WARM_UP = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path cache;

    /** A benchmark that keeps its home's speech model in a cache. */
    PublishBench(Path cache) {
        this.cache = cache;
    }

    void run(int rounds, Table table) {
        try (DemoStage stage = new DemoStage();
                HomeSpeech speech = HomeSpeech.open(stage.assistant().file().home(),
                        stage.assistant().templates(), HomeSpeech.BUILT_IN, cache, cache);
                SpeechRecognizer recognizer = speech.recognizer()) {
            double[] published = new double[rounds * RECORDINGS.size()];
            double[] decoded = new double[published.length];
            double[] realTime = new double[published.length];
            for (int i = -WARM_UP * RECORDINGS.size(); i < published.length; i++) {
                double[] times = once(stage, recognizer, RECORDINGS.get(Math.floorMod(i, RECORDINGS.size())));
                if (i >= 0) {
                    decoded[i] = times[0];
                    published[i] = times[1];
                    realTime[i] = times[2];
                }
            }
            table.row("end of speech to text", "ms", Percentiles.of(decoded));
            table.row("end of speech to MQTT publish, seen by a second client", "ms", Percentiles.of(published));
            table.row("speech recognition, real-time factor", "s/s", Percentiles.of(realTime));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Milliseconds from the last sample to the text, and to the first command seen; then the real-time factor. */
    private static double[] once(DemoStage stage, SpeechRecognizer recognizer, String recording)
            throws InterruptedException {
        List<short[]> frames = frames(recording);
        stage.witness().taken();
        long start = System.nanoTime();
        for (int i = 0; i < frames.size() - 1; i++) {
            recognizer.hear(frames.get(i), frames.get(i).length);
        }
        long end = System.nanoTime();
        short[] last = frames.get(frames.size() - 1);
        recognizer.hear(last, last.length);
        String text = recognizer.finish().text();
        long decoded = System.nanoTime();
        stage.assistant().turns().take(Utterance.typed(text, Optional.empty()));
        Witness.Seen first = command(stage.witness(), end)
                .orElseThrow(() -> new IllegalStateException(recording + " was heard as \"" + text
                        + "\", and nothing was published"));
        double seconds = frames.stream().mapToInt(frame -> frame.length).sum() / (double) Pcm.RATE;
        return new double[] {(decoded - end) / 1e6, (first.nanos() - end) / 1e6, (decoded - start) / 1e9 / seconds};
    }

    /** The first command seen after a moment; what devices still had to tell of the turn before is passed over. */
    private static Optional<Witness.Seen> command(Witness witness, long after) throws InterruptedException {
        Optional<Witness.Seen> seen = witness.next(PATIENCE);
        while (seen.filter(message -> message.nanos() < after || !message.topic().endsWith("/set")).isPresent()) {
            seen = witness.next(PATIENCE);
        }
        return seen;
    }

    private static List<short[]> frames(String recording) {
        List<short[]> frames = new ArrayList<>();
        try (AudioSource sound = DemoStage.recording(recording)) {
            short[] frame = new short[Pcm.FRAME];
            for (int length = sound.read(frame); length > 0; length = sound.read(frame)) {
                frames.add(Arrays.copyOf(frame, length));
            }
        }
        return frames;
    }
}
