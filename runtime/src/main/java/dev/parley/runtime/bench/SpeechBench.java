package dev.parley.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audio.Pcm;
import dev.parley.audio.wav.WavFile;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.speech.Attention;
import dev.parley.runtime.speech.EndRules;
import dev.parley.runtime.speech.Hearing;
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
                HomeSpeech speech = HomeSpeech.open(home.home(), assistant.templates(), HomeSpeech.BUILT_IN,
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
        try (Attention attention = speech.attention(EndRules.DEFAULT)) {
            for (Recording recording : recordings) {
                String heard = heard(attention, recording.sound());
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
    private static String heard(Attention attention, Pcm sound) {
        List<String> utterances = new ArrayList<>();
        new Hearing(attention, Optional.empty()).hear(new PcmSource(sound), Optional.empty(),
                utterance -> utterances.add(utterance.text()));
        return utterances.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
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

    private static List<Recording> mixed(List<Recording> recordings, Pcm sound, double decibels) {
        Noise noise = new Noise(sound);
        return recordings.stream().map(recording -> new Recording(recording.id(),
                noise.under(recording.sound(), decibels), recording.slots())).toList();
    }
}
