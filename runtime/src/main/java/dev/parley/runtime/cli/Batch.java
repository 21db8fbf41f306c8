package dev.parley.runtime.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Device;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Parley;
import dev.parley.runtime.UsageException;
import dev.parley.runtime.config.StateValues;
import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.Utterance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON Lines in, results out, one for each line and in the same order; blank lines are passed over. A line that cannot
 * be used gets {@code {"error": ...}} in its place, changes nothing, and makes the exit code 2 in the end.
 */
final class Batch {

    private static final int MAX_LINE = 100_000;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Assistant assistant;
    private final Optional<String> area;

    /**
     * A batch.
     *
     * @param area where the speaker of lines without an area is
     */
    Batch(Assistant assistant, Optional<String> area) {
        this.assistant = assistant;
        this.area = area;
    }

    /** Takes all lines; ends early where nobody reads the results any more. Returns the exit code. */
    int run(BufferedReader in, PrintWriter out) throws IOException {
        int code = 0;
        int number = 0;
        for (String line = in.readLine(); line != null && !out.checkError(); line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                out.println(take(line));
            } catch (UsageException e) {
                code = Parley.BAD_INPUT;
                ObjectNode error = JsonNodeFactory.instance.objectNode();
                out.println(ResultJson.line(error.put("error", "line " + number + ": " + e.getMessage())));
            }
        }
        return code;
    }

    private String take(String line) {
        JsonNode request = parsed(line);
        String text = text(request, "text")
                .orElseThrow(() -> new UsageException("no \"text\"; send {\"text\": \"turn on the light\"}"));
        Utterance utterance = new Utterance(id(request), text, text(request, "area").or(() -> area), Optional.empty());
        Map<String, Map<String, Object>> states = states(request.path("state"));
        if (reset(request)) {
            assistant.simulated().reset();
            assistant.turns().reset();
        }
        states.forEach(assistant.simulated()::put);
        return ResultJson.line(assistant.turns().take(utterance));
    }

    private static JsonNode parsed(String line) {
        if (line.length() > MAX_LINE) {
            throw new UsageException("longer than " + MAX_LINE + " characters");
        }
        try {
            JsonNode request = JSON.readTree(line);
            if (!request.isObject()) {
                throw new UsageException("not a JSON object; send {\"text\": \"turn on the light\"}");
            }
            return request;
        } catch (JsonProcessingException e) {
            throw new UsageException("not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
        }
    }

    private static Optional<String> id(JsonNode request) {
        JsonNode id = request.path("id");
        if (id.isContainerNode()) {
            throw new UsageException("\"id\" is a text or a number, not " + id);
        }
        return id.isMissingNode() || id.isNull() ? Optional.empty() : Optional.of(id.asText());
    }

    private static Optional<String> text(JsonNode request, String key) {
        JsonNode node = request.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new UsageException("\"" + key + "\" is a text, not " + node);
        }
        return Optional.of(node.asText());
    }

    private static boolean reset(JsonNode request) {
        JsonNode reset = request.path("reset");
        if (!reset.isBoolean() && !reset.isMissingNode() && !reset.isNull()) {
            throw new UsageException("\"reset\" is true or false, not " + reset);
        }
        return reset.asBoolean();
    }

    /** The states a line sets, all checked before any is set. */
    private Map<String, Map<String, Object>> states(JsonNode node) {
        Map<String, Map<String, Object>> states = new LinkedHashMap<>();
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            throw new UsageException("\"state\" is an object of states by device id, not " + node);
        }
        node.properties().forEach(entry -> {
            Device device = assistant.file().home().device(entry.getKey())
                    .orElseThrow(() -> new UsageException("the home has no device \"" + entry.getKey() + "\""));
            if (!device.driver().type().equals("simulated")) {
                throw new UsageException("device \"" + device.id() + "\" is real; only simulated ones can be set");
            }
            List<String> problems = new ArrayList<>();
            Map<String, Object> state = StateValues.parse(device.type(), entry.getValue(),
                    (key, problem) -> problems.add(problem));
            if (!problems.isEmpty()) {
                throw new UsageException("state of " + device.id() + ": " + String.join("; ", problems));
            }
            states.put(device.id(), state);
        });
        return states;
    }
}
