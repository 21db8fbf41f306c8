package dev.parley.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audio.Pcm;
import dev.parley.audio.wav.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A recorded sentence.
 *
 * @param text  its words, lower case, without punctuation
 * @param sound the recording
 */
record Spoken(String text, Pcm sound) {

    private static final int STEP = Pcm.RATE / 100;
    /** How far below the loudest a sound of speech may be: 35 dB. */
    private static final double FAINT = 0.0178;

    /** The sentences of a folder: {@code rows.jsonl} with {@code wav}, {@code text} and {@code kind}, of one kind. */
    static List<Spoken> in(Path folder, String kind) {
        List<Spoken> spoken = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(folder.resolve("rows.jsonl"))) {
                JsonNode row = new ObjectMapper().readTree(line);
                Path wav = folder.resolve(row.path("wav").asText());
                if (row.path("kind").asText().equals(kind) && Files.isRegularFile(wav)) {
                    spoken.add(new Spoken(row.path("text").asText().toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9' ]", " ").strip().replaceAll(" +", " "), WavFile.read(wav)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sentences in " + folder, e);
        }
        return spoken;
    }

    /** The sample at which the last word ends, by level. */
    int end() {
        double loudest = 0;
        for (int at = 0; at + STEP <= sound.samples().length; at += STEP) {
            loudest = Math.max(loudest, level(at));
        }
        int at = sound.samples().length - STEP;
        while (at > 0 && level(at) < FAINT * loudest) {
            at -= STEP;
        }
        return at + STEP;
    }

    /** The softest place near a sample: where a word may be cut from the next. */
    int softest(int near, int reach) {
        int best = near;
        double least = Double.MAX_VALUE;
        for (int at = Math.max(0, near - reach); at <= Math.min(near + reach, sound.samples().length - STEP);
                at += STEP / 2) {
            if (level(at) < least) {
                least = level(at);
                best = at + STEP / 2;
            }
        }
        return best;
    }

    private double level(int from) {
        double sum = 0;
        for (int i = Math.max(0, from); i < from + STEP; i++) {
            sum += (double) sound.samples()[i] * sound.samples()[i];
        }
        return Math.sqrt(sum / STEP);
    }
}
