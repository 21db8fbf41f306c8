package dev.parley.runtime.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written beside a model that was trained for a home.
 *
 * @param home    the home's name
 * @param at      when
 * @param figures how it compares, one a line
 * @param sums    the SHA-256 of its files
 */
record Trained(String home, Instant at, List<String> figures, Map<String, String> sums) {

    static final String FILE = "trained.json";
    private static final JsonMapper JSON = new JsonMapper();

    Trained {
        figures = List.copyOf(figures);
        sums = Map.copyOf(sums);
    }

    /**
     * Reads what lies in a model's folder.
     *
     * @throws IOException where it cannot be read, or is something else
     */
    static Trained read(Path folder) throws IOException {
        try {
            JsonNode json = JSON.readTree(Files.readString(folder.resolve(FILE)));
            List<String> figures = new ArrayList<>();
            json.get("figures").forEach(line -> figures.add(line.asText()));
            Map<String, String> sums = new LinkedHashMap<>();
            json.get("sha256").properties().forEach(sum -> sums.put(sum.getKey(), sum.getValue().asText()));
            return new Trained(json.get("home").asText(), Instant.parse(json.get("at").asText()), figures, sums);
        } catch (RuntimeException e) {
            throw new IOException(folder.resolve(FILE) + " is not what parley train writes", e);
        }
    }

    void write(Path folder) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("home", home).put("at", at.toString());
        json.set("figures", JSON.valueToTree(figures));
        json.set("sha256", JSON.valueToTree(sums));
        Files.writeString(folder.resolve(FILE), json.toPrettyString() + "\n");
    }
}
