package dev.parley.audio.tts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audio.AudioException;
import dev.parley.audio.Resampler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads the file {@code NAME.onnx.json} beside a Piper voice, with Piper's own defaults for what it leaves out.
 *
 * <p>Source: {@code parsePhonemizeConfig}, {@code parseSynthesisConfig} and {@code parseModelConfig} of
 * <a href="https://github.com/rhasspy/piper">Piper</a>.
 */
final class PiperVoiceFile {

    private static final float NOISE = 0.667f;
    private static final float NOISE_WIDTH = 0.8f;
    private static final int RATE = 22_050;
    private static final long LARGEST = 1 << 20;

    private final Path network;
    private final Path json;

    PiperVoiceFile(Path network) {
        this.network = network;
        this.json = network.resolveSibling(network.getFileName() + ".json");
    }

    PiperVoice read() {
        if (!Files.isRegularFile(network)) {
            throw new AudioException("there is no voice " + network);
        }
        if (!Files.isRegularFile(json)) {
            throw new AudioException("there is no " + json.getFileName() + " beside " + network
                    + "; a Piper voice is two files, put both there");
        }
        JsonNode root = tree();
        String type = root.path("phoneme_type").asText("espeak");
        if (!type.equals("espeak")) {
            throw noVoice("its phonemes are of type \"" + type + "\"; Parley speaks voices of type espeak");
        }
        String espeakVoice = root.at("/espeak/voice").asText();
        if (!espeakVoice.matches("[A-Za-z][A-Za-z0-9+_-]*")) {
            throw noVoice("espeak.voice is missing, or is no name of an espeak-ng voice");
        }
        Map<String, Long> speakers = speakers(root);
        return new PiperVoice(network, espeakVoice, manner(root), phonemeIds(root), speakers,
                speakers.isEmpty() ? OptionalLong.empty() : OptionalLong.of(0));
    }

    private JsonNode tree() {
        try {
            if (Files.size(json) > LARGEST) {
                throw noVoice("it is larger than any voice's");
            }
            JsonNode root = new ObjectMapper().readTree(json.toFile());
            if (!root.isObject()) {
                throw noVoice("it holds no keys with values");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw noVoice("line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + " is not JSON");
        } catch (IOException e) {
            throw new AudioException(json + " cannot be read: " + e.getMessage(), e);
        }
    }

    private PiperVoice.Manner manner(JsonNode root) {
        int rate = root.at("/audio/sample_rate").asInt(RATE);
        JsonNode inference = root.path("inference");
        PiperVoice.Manner manner = new PiperVoice.Manner(rate, number(inference, "noise_scale", NOISE),
                number(inference, "length_scale", 1), number(inference, "noise_w", NOISE_WIDTH));
        if (rate < Resampler.MIN_RATE || rate > Resampler.MAX_RATE || !(manner.length() > 0)) {
            throw noVoice("audio.sample_rate or inference.length_scale is out of range");
        }
        return manner;
    }

    private static float number(JsonNode section, String key, float fallback) {
        return (float) section.path(key).asDouble(fallback);
    }

    private PhonemeIds phonemeIds(JsonNode root) {
        Map<String, List<Long>> ids = new HashMap<>();
        root.path("phoneme_id_map").properties().forEach(entry -> {
            List<Long> all = new ArrayList<>();
            entry.getValue().forEach(id -> all.add(id.asLong()));
            ids.put(onePhoneme(entry.getKey()), all);
        });
        Map<String, String> replacements = new HashMap<>();
        root.path("phoneme_map").properties().forEach(entry -> {
            StringBuilder others = new StringBuilder();
            entry.getValue().forEach(other -> others.append(other.asText()));
            replacements.put(onePhoneme(entry.getKey()), others.toString());
        });
        try {
            return new PhonemeIds(ids, replacements);
        } catch (IllegalArgumentException e) {
            throw noVoice("phoneme_id_map " + e.getMessage());
        }
    }

    private String onePhoneme(String phoneme) {
        if (phoneme.codePointCount(0, phoneme.length()) != 1) {
            throw noVoice("the phoneme \"" + phoneme + "\" is not one character");
        }
        return phoneme;
    }

    /** Speakers without names are called by their numbers. */
    private static Map<String, Long> speakers(JsonNode root) {
        Map<String, Long> speakers = new HashMap<>();
        root.path("speaker_id_map").properties().forEach(entry -> speakers.put(entry.getKey(),
                entry.getValue().asLong()));
        int count = root.path("num_speakers").asInt(1);
        for (long number = 0; speakers.size() < count && number < count; number++) {
            speakers.putIfAbsent(String.valueOf(number), number);
        }
        return count > 1 ? speakers : Map.of();
    }

    private AudioException noVoice(String why) {
        return new AudioException(json + " is not of a Piper voice that Parley can speak with: " + why);
    }
}
