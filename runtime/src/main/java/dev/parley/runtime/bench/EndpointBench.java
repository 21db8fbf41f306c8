package dev.parley.runtime.bench;

import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.Transcript;
import dev.parley.audio.VoiceActivity;
import dev.parley.audio.vad.EnergyGate;
import dev.parley.audio.vad.SileroVoiceActivity;
import dev.parley.audio.vad.VoiceSpan;
import dev.parley.audio.wav.WavFile;
import dev.parley.intent.template.SpeechProgress;
import dev.parley.intent.template.Templates;
import dev.parley.intent.template.SpeechProgress.Stage;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.speech.Attention;
import dev.parley.runtime.speech.EndRules;
import dev.parley.runtime.speech.Ending;
import dev.parley.runtime.speech.HomeSpeech;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * When speech is found to have ended: how long after the last word of a command, how often before it where the speaker
 * pauses, and what finding it costs. Times are those of the sound, costs those of the processor. Confined to one
 * thread.
 */
public final class EndpointBench {

    private static final long SEED = 13;
    private static final double BEFORE = 0.7;
    private static final double AFTER = 3;
    private static final double SHORTEST_PAUSE = 0.3;
    private static final double LONGEST_PAUSE = 1.2;
    private static final int SECONDS_OF_SILENCE = 60;
    private static final int REACH = Pcm.RATE / 16;
    /** What the recogniser has not seen the end of when the voice has. */
    private static final int EARLY = Pcm.RATE / 20;

    private final Path data;
    private final HomeFile home;
    private final Path cache;
    private final PrintWriter out;
    private final Table table;
    private final Room room = new Room(SEED);
    private final Random random = new Random(SEED);

    /**
     * A benchmark.
     *
     * @param data  a folder with {@code rows.jsonl} and the recordings it names
     * @param home  the home they are said to
     * @param cache where the home's speech model is kept
     */
    public EndpointBench(Path data, HomeFile home, Path cache, PrintWriter out) {
        this.data = data;
        this.home = home;
        this.cache = cache;
        this.out = out;
        this.table = new Table(out);
    }

    /** A sentence with a pause in it, and how far the speaker had come before it. */
    private record Paused(Pcm sound, int end, Stage before) {
    }

    /**
     * Measures, and prints a table.
     *
     * @param rules how long is waited
     * @param noise a folder of recordings without speech, to see what is taken for it
     */
    public void run(EndRules rules, Optional<Path> noise) {
        Templates templates = Wiring.templates(home);
        SpeechProgress progress = new SpeechProgress(templates.speech());
        List<Spoken> commands = Spoken.in(data, "command");
        table.head();
        try (HomeSpeech speech = HomeSpeech.open(home.home(), templates, HomeSpeech.BUILT_IN, cache, cache)) {
            try (Attention attention = speech.attention(rules)) {
                straight(attention, commands);
            }
            List<Paused> paused = new ArrayList<>();
            try (SpeechRecognizer recognizer = speech.recognizer()) {
                commands.forEach(command -> paused.addAll(paused(command, recognizer, progress)));
            }
            try (Attention attention = speech.attention(rules)) {
                pauses(attention, paused);
            }
            costs(speech, commands);
        }
        noise.ifPresent(this::noise);
    }

    /** Commands said without a pause. */
    private void straight(Attention attention, List<Spoken> commands) {
        List<Double> all = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        Map<Ending, List<Double>> byRule = new EnumMap<>(Ending.class);
        int cut = 0;
        for (Spoken command : commands) {
            short[] before = room.silence(BEFORE);
            Pcm sound = Room.joined(before, command.sound().samples(), room.silence(AFTER));
            Found found = find(attention, sound);
            double millis = 1_000.0 * (found.at() - before.length - command.end()) / Pcm.RATE;
            if (found.at() < before.length + command.end() - EARLY) {
                cut++;
            } else {
                all.add(millis);
                byRule.computeIfAbsent(found.ending(), rule -> new ArrayList<>()).add(millis);
                if (found.text().equals(command.text())) {
                    right.add(millis);
                }
            }
        }
        row("last word to end of speech, all commands", all);
        row("last word to end of speech, commands heard word for word", right);
        byRule.forEach((rule, millis) -> row("ended by " + rule.rule(), millis));
        table.figure("cut off, of " + commands.size() + " said without a pause", "%", 100.0 * cut / commands.size());
    }

    private void pauses(Attention attention, List<Paused> paused) {
        int cut = 0;
        int unfinished = 0;
        int cutUnfinished = 0;
        for (Paused sentence : paused) {
            boolean early = find(attention, sentence.sound()).at() < sentence.end() - EARLY;
            boolean part = sentence.before() == Stage.BEGUN;
            unfinished += part ? 1 : 0;
            cut += early ? 1 : 0;
            cutUnfinished += early && part ? 1 : 0;
        }
        table.figure("cut off, of " + paused.size() + " with a pause of 0.3 to 1.2 s between two words", "%",
                100.0 * cut / paused.size());
        table.figure("cut off, of those " + unfinished + " whose beginning is no sentence by itself", "%",
                100.0 * cutUnfinished / unfinished);
    }

    /** Cuts a sentence between any two words; those that are not heard as they are said cannot be cut so. */
    private List<Paused> paused(Spoken command, SpeechRecognizer recognizer, SpeechProgress progress) {
        recognizer.hear(command.sound().samples(), command.sound().samples().length);
        List<Transcript.Word> words = recognizer.finish().words();
        List<String> texts = words.stream().map(Transcript.Word::text).toList();
        List<Paused> paused = new ArrayList<>();
        if (String.join(" ", texts).equals(command.text())) {
            for (int i = 1; i < words.size(); i++) {
                double between = (words.get(i - 1).endSeconds() + words.get(i).startSeconds()) / 2;
                paused.add(paused(command, between, progress.of(String.join(" ", texts.subList(0, i)))));
            }
        }
        return paused;
    }

    private Paused paused(Spoken command, double between, Stage said) {
        int at = command.softest((int) (between * Pcm.RATE), REACH);
        short[] samples = command.sound().samples();
        short[] before = room.silence(BEFORE);
        short[] pause = room.silence(SHORTEST_PAUSE + (LONGEST_PAUSE - SHORTEST_PAUSE) * random.nextDouble());
        Pcm sound = Room.joined(before, Arrays.copyOf(samples, at), pause,
                Arrays.copyOfRange(samples, at, samples.length), room.silence(AFTER));
        return new Paused(sound, before.length + pause.length + command.end(), said);
    }

    /** An utterance: where in the sound it was found to have ended, why, and what was heard. */
    private record Found(int at, Ending ending, String text) {
    }

    private static Found find(Attention attention, Pcm sound) {
        attention.begin();
        short[] frame = new short[Attention.FRAME];
        PcmSource source = new PcmSource(sound);
        int at = 0;
        for (int length = source.read(frame); length > 0; length = source.read(frame)) {
            at += length;
            Optional<Attention.Ended> ended = attention.take(frame, length);
            if (ended.isPresent()) {
                return new Found(at, ended.get().ending(), ended.get().transcript().text());
            }
        }
        Attention.Ended ended = attention.finish(Ending.NO_SOUND);
        return new Found(at, ended.ending(), ended.transcript().text());
    }

    private void costs(HomeSpeech speech, List<Spoken> commands) {
        Pcm said = Room.joined(commands.stream().map(command -> command.sound().samples()).toArray(short[][]::new));
        Pcm silence = new Pcm(room.silence(SECONDS_OF_SILENCE));
        try (VoiceActivity silero = new SileroVoiceActivity(); VoiceActivity gate = new EnergyGate()) {
            speechShare(silero, silence);
            cost("voice activity alone, Silero", said, () -> speechShare(silero, said));
            cost("voice activity alone, energy gate", said, () -> speechShare(gate, said));
        }
        try (SpeechRecognizer recognizer = speech.recognizer()) {
            cost("silence, recogniser alone", silence, () -> hear(recognizer, silence));
        }
        try (Attention attention = speech.attention(EndRules.DEFAULT)) {
            cost("silence, voice activity before the recogniser", silence, () -> find(attention, silence));
        }
    }

    private static void hear(SpeechRecognizer recognizer, Pcm sound) {
        short[] frame = new short[Pcm.FRAME];
        PcmSource source = new PcmSource(sound);
        for (int length = source.read(frame); length > 0; length = source.read(frame)) {
            recognizer.hear(frame, length);
        }
        recognizer.finish();
    }

    private void cost(String what, Pcm sound, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        out.printf(Locale.ROOT, "| %s | s/s | %.5f | | | | 1 |%n", what, seconds / sound.seconds());
        out.flush();
    }

    private void noise(Path folder) {
        List<Pcm> noises = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> noises.add(WavFile.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the noises in " + folder, e);
        }
        try (VoiceActivity silero = new SileroVoiceActivity(); VoiceActivity gate = new EnergyGate()) {
            noise("Silero", silero, noises);
            noise("energy gate", gate, noises);
        }
    }

    private void noise(String name, VoiceActivity voice, List<Pcm> noises) {
        long begun = noises.stream().filter(noise -> speechShare(voice, noise) > 0).count();
        table.figure("taken for speech, of " + noises.size() + " noises, " + name, "%", 100.0 * begun / noises.size());
    }

    /** The share of frames that belong to speech. */
    private static double speechShare(VoiceActivity voice, Pcm sound) {
        voice.reset();
        VoiceSpan span = new VoiceSpan();
        short[] frame = new short[VoiceActivity.FRAME];
        PcmSource source = new PcmSource(sound);
        int speech = 0;
        int frames = 0;
        while (source.read(frame) == frame.length) {
            span.add(voice.probability(frame));
            speech += span.began() && span.silentFrames() == 0 ? 1 : 0;
            frames++;
        }
        return frames == 0 ? 0 : speech / (double) frames;
    }

    private void row(String what, List<Double> millis) {
        if (!millis.isEmpty()) {
            table.row(what, "ms", Percentiles.of(millis.stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }
}
