package dev.parley.runtime.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.runtime.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recording of a sentence, as {@code tools/speech} makes them.
 *
 * @param wav      the recording
 * @param group    the kind of voice
 * @param text     what it says
 * @param kind     "command", "free", or "other" for what is not for Parley
 * @param setting  where it is said
 * @param expected what should come of it; empty where nothing may
 */
record SpokenRow(Path wav, String group, String text, String kind, Setting setting, Optional<Expected> expected) {

    static final String COMMAND = "command";
    static final String FREE = "free";
    static final String OTHER = "other";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Where something is said.
     *
     * @param home  the home's file
     * @param area  where the speaker is, or empty
     * @param given what is different from the home's file, by device id
     */
    record Setting(Path home, Optional<String> area, JsonNode given) {
    }

    /** Reads {@code rows.jsonl} of a folder. */
    static List<SpokenRow> read(Path folder) {
        Path file = folder.resolve("rows.jsonl");
        List<SpokenRow> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                rows.add(of(JSON.readTree(line), folder));
            }
        } catch (JsonProcessingException e) {
            throw new UsageException(file + " line " + (rows.size() + 1) + " is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return rows;
    }

    private static SpokenRow of(JsonNode row, Path folder) {
        Setting setting = new Setting(folder.resolve("homes").resolve(row.path("home").asText() + ".yaml"),
                Optional.ofNullable(row.get("area")).map(JsonNode::asText), row.path("given"));
        return new SpokenRow(folder.resolve(row.path("wav").asText()), row.path("group").asText(),
                row.path("text").asText(), row.path("kind").asText(), setting,
                Optional.ofNullable(row.get("expected")).map(Expected::of));
    }
}
