package dev.parley.intent.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model tells apart, in the order of its outputs.
 *
 * @param frames      kinds of command
 * @param tags        what words may be: {@code O}, or {@code B-} and {@code I-} with a tag
 * @param features    what it expects to be told of words
 * @param temperature by which its certainty is measured (Guo et al., "On Calibration of Modern Neural Networks", 2017)
 */
record Labels(List<Frame> frames, List<String> tags, List<String> features, Temperature temperature) {
    Labels {
        frames = List.copyOf(frames);
        tags = List.copyOf(tags);
        features = List.copyOf(features);
    }

    /**
     * A kind of command.
     *
     * @param slots what the sentence as a whole says: {@link String} or {@link Double}
     */
    record Frame(String intent, Map<String, Object> slots) {
    }

    /** What outputs are divided by. */
    record Temperature(double frame, double scope) {
    }

    /** Reads the description that lies beside a model. */
    static Labels of(JsonNode model) {
        List<Frame> frames = new ArrayList<>();
        for (JsonNode frame : model.get("frames")) {
            Map<String, Object> slots = new LinkedHashMap<>();
            frame.get("slots").properties().forEach(slot -> slots.put(slot.getKey(),
                    slot.getValue().isNumber() ? (Object) slot.getValue().asDouble() : slot.getValue().asText()));
            frames.add(new Frame(frame.get("intent").asText(), slots));
        }
        JsonNode temperature = model.get("temperature");
        return new Labels(frames, texts(model.get("tags")), texts(model.get("features")),
                new Temperature(temperature.get("frame").asDouble(), temperature.get("scope").asDouble()));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
