package dev.parley.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.Transcript;
import dev.parley.audio.wav.WavFile;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.speech.HomeSpeech;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Real recordings of orders at a coffee machine (the Picovoice speech-to-intent benchmark: {@code labels.json}, one
 * {@code ID.flac} each, and noise to mix in): how many are understood with every slot right. Confined to one thread.
 */
public final class SpeechBench {

    private static final String NOISE = "kitchen-noise.flac";

    private final Path data;
    private final HomeFile home;
    private final Path cache;
    private final PrintWriter out;

    /**
     * A benchmark.
     *
     * @param data  the folder with labels, recordings and noise
     * @param home  the coffee machine's home
     * @param cache where the home's speech model is kept
     */
    public SpeechBench(Path data, HomeFile home, Path cache, PrintWriter out) {
        this.data = data;
        this.home = home;
        this.cache = cache;
        this.out = out;
    }

    private record Recording(String id, Pcm sound, Map<String, String> slots) {
    }

    /**
     * Decodes every recording once for each condition, and prints a row each.
     *
     * @param decibels signal-to-noise ratios to measure besides clean sound
     * @param misses   whether to print what was misunderstood
     */
    public void run(List<Double> decibels, boolean misses) {
        List<Recording> recordings = recordings();
        Pcm noise = WavFile.read(data.resolve(NOISE));
        try (Assistant assistant = Wiring.assistant(home, Clock.systemDefaultZone()).start();
                HomeSpeech speech = HomeSpeech.open(home.home(), assistant.templates().speech(), HomeSpeech.BUILT_IN,
                        cache, cache)) {
            out.println("| condition | right | of | accuracy | real-time factor |");
            out.println("|---|---|---|---|---|");
            condition("clean", recordings, assistant, speech, misses);
            for (double level : decibels) {
                condition(Table.number(level) + " dB", mixed(recordings, noise, level), assistant,
                        speech, misses);
            }
        }
    }

    private void condition(String name, List<Recording> recordings, Assistant assistant,
                           HomeSpeech speech, boolean misses) {
        int right = 0;
        double seconds = 0;
        long start = System.nanoTime();
        try (SpeechRecognizer recognizer = speech.recognizer()) {
            for (Recording recording : recordings) {
                String heard = heard(recognizer, recording.sound());
                Map<String, String> slots = slots(assistant, heard);
                seconds += recording.sound().seconds();
                if (slots.equals(recording.slots())) {
                    right++;
                } else if (misses) {
                    out.printf("  %s %s: heard \"%s\" %s, not %s%n", name, recording.id(), heard, slots,
                            recording.slots());
                }
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "| %s | %d | %d | %.1f %% | %.3f |%n", name, right, recordings.size(),
                100.0 * right / recordings.size(), took / seconds);
        out.flush();
    }

    /** The first utterance that is some sentence of the home, as push to talk takes it; "" where there is none. */
    private static String heard(SpeechRecognizer recognizer, Pcm sound) {
        List<String> utterances = new ArrayList<>();
        short[] samples = sound.samples();
        short[] frame = new short[Pcm.FRAME];
        for (int at = 0; at < samples.length; at += frame.length) {
            int length = Math.min(frame.length, samples.length - at);
            System.arraycopy(samples, at, frame, 0, length);
            recognizer.accept(frame, length).map(Transcript::text).ifPresent(utterances::add);
        }
        utterances.add(recognizer.finish().text());
        return utterances.stream().filter(text -> !text.isEmpty() && !text.contains(Transcript.UNKNOWN)).findFirst()
                .orElse("");
    }

    private static Map<String, String> slots(Assistant assistant, String heard) {
        TurnResult result = assistant.turns().take(Utterance.typed(heard, Optional.empty()));
        Map<String, String> slots = new TreeMap<>();
        result.commands().forEach(command -> command.intent().slots().values()
                .forEach(slot -> slots.put(slot.name(), slot.value().toString())));
        return slots;
    }

    private List<Recording> recordings() {
        List<Recording> recordings = new ArrayList<>();
        try {
            JsonNode labels = new ObjectMapper().readTree(data.resolve("labels.json").toFile());
            labels.properties().forEach(entry -> {
                Map<String, String> slots = new TreeMap<>();
                entry.getValue().path("slots").properties()
                        .forEach(slot -> slots.put(slot.getKey(), slot.getValue().asText().strip()));
                Pcm sound = WavFile.read(data.resolve(entry.getKey() + ".flac"));
                recordings.add(new Recording(entry.getKey(), sound, slots));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + data.resolve("labels.json"), e);
        }
        return recordings;
    }

    /** Adds noise so that the mean power of the speech is the given number of decibels above that of the noise. */
    private static List<Recording> mixed(List<Recording> recordings, Pcm noise, double decibels) {
        List<Recording> mixed = new ArrayList<>();
        int at = 0;
        for (Recording recording : recordings) {
            short[] speech = recording.sound().samples();
            short[] section = new short[speech.length];
            for (int i = 0; i < section.length; i++) {
                section[i] = noise.samples()[(at + i) % noise.samples().length];
            }
            at = (at + section.length) % noise.samples().length;
            double gain = Math.sqrt(power(speech) / power(section) / Math.pow(10, decibels / 10));
            short[] sum = new short[speech.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = (short) Math.max(Short.MIN_VALUE,
                        Math.min(Short.MAX_VALUE, Math.round(speech[i] + gain * section[i])));
            }
            mixed.add(new Recording(recording.id(), new Pcm(sum), recording.slots()));
        }
        return mixed;
    }

    private static double power(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.max(1e-9, sum / samples.length);
    }
}
