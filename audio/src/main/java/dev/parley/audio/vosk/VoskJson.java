package dev.parley.audio.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audio.AudioException;
import dev.parley.audio.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * libvosk's results:
 * {@code {"result": [{"conf": 1.0, "end": 0.9, "start": 0.6, "word": "stop"}], "text": "stop"}} and
 * {@code {"partial": "sto"}}.
 */
final class VoskJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * What heard it.
     *
     * @param model     name of the speech model
     * @param sentences tells the sentences it expects, as lists of words
     */
    record Source(String model, Predicate<List<String>> sentences) {
    }

    private VoskJson() {
    }

    static String partial(String json) {
        return read(json).path("partial").asText();
    }

    /**
     * An utterance.
     *
     * @param offset  seconds to add to its word times
     * @param factor  what to divide them by first
     * @param seconds length of the sound it came from
     */
    static Transcript transcript(String json, double offset, double factor, double seconds, Source source) {
        JsonNode root = read(json);
        List<Transcript.Word> words = new ArrayList<>();
        for (JsonNode word : root.path("result")) {
            words.add(new Transcript.Word(word.path("word").asText(),
                    offset + word.path("start").asDouble() / factor,
                    offset + word.path("end").asDouble() / factor,
                    Math.max(0, Math.min(1, word.path("conf").asDouble()))));
        }
        String text = root.path("text").asText();
        return new Transcript(text, words, confidence(words), seconds, source.model(),
                Transcript.Part.of(text, source.sentences()));
    }

    private static double confidence(List<Transcript.Word> words) {
        double sum = 0;
        double length = 0;
        for (Transcript.Word word : words) {
            // A word may have no length where the lattice is broken; it still counts.
            double weight = Math.max(0.01, word.endSeconds() - word.startSeconds());
            sum += weight * word.confidence();
            length += weight;
        }
        return length == 0 ? 0 : sum / length;
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AudioException("libvosk gave a result that is not JSON: " + json, e);
        }
    }
}
