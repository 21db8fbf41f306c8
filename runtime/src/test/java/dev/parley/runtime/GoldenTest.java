package dev.parley.runtime;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.device.Device;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.config.StateValues;
import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shipped homes, sentence by sentence: {@code src/test/resources/golden}. */
class GoldenTest {

    private static final Clock TUESDAY_MORNING = Clock.fixed(Instant.parse("2026-03-03T08:05:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> flat() throws IOException, URISyntaxException {
        return rows("flat");
    }

    @TestFactory
    Stream<DynamicTest> house() throws IOException, URISyntaxException {
        return rows("house");
    }

    @TestFactory
    Stream<DynamicTest> factory() throws IOException, URISyntaxException {
        return rows("factory");
    }

    private static Stream<DynamicTest> rows(String name) throws IOException, URISyntaxException {
        Path home = Path.of(GoldenTest.class.getResource("/homes/" + name + ".yaml").toURI());
        Assistant assistant = Wiring.assistant(new HomeReader().read(home), TUESDAY_MORNING).start();
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name + ".yaml")) {
            new YAMLMapper().readTree(in).forEach(row -> tests.add(DynamicTest.dynamicTest(title(row),
                    () -> check(assistant, row))));
        }
        assertTrue(tests.size() >= 60, "golden rows of " + name);
        return tests.stream().onClose(assistant::close);
    }

    private static String title(JsonNode row) {
        return "\"" + row.path("say").asText() + "\"" + (row.has("area") ? " in the " + row.path("area").asText() : "");
    }

    private static void check(Assistant assistant, JsonNode row) throws IOException {
        assistant.simulated().reset();
        assistant.turns().reset();
        row.path("state").properties().forEach(entry -> {
            Device device = assistant.file().home().device(entry.getKey()).orElseThrow();
            assistant.simulated().put(device.id(), StateValues.parse(device.type(), entry.getValue(), (key, problem) -> {
                throw new IllegalArgumentException(device.id() + ": " + problem);
            }));
        });
        JsonNode result = JSON.readTree(ResultJson.line(assistant.turns().take(Utterance.typed(row.path("say").asText(),
                Optional.ofNullable(row.get("area")).map(JsonNode::asText)))));
        assertAll(result.toString(),
                () -> assertEquals(row.path("status").asText(), result.path("status").asText(), "status"),
                () -> assertEquals(row.path("intent").asText(result.at("/commands/0/intent").asText()),
                        result.at("/commands/0/intent").asText(), "intent"),
                () -> assertEquals(row.has("targets") ? texts(row.get("targets")) : targets(result), targets(result),
                        "targets"),
                () -> assertEquals(row.has("changes") ? wanted(row.get("changes")) : changes(result), changes(result),
                        "changes"),
                () -> assertEquals(row.path("answer").asText(result.path("response").asText()),
                        result.path("response").asText(), "answer"));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Set<String> targets(JsonNode result) {
        Set<String> targets = new TreeSet<>();
        result.path("commands").forEach(command -> targets.addAll(texts(command.path("targets"))));
        return targets;
    }

    private static Set<String> wanted(JsonNode changes) {
        Set<String> wanted = new TreeSet<>();
        changes.properties().forEach(device -> device.getValue().properties().forEach(key ->
                wanted.add(device.getKey() + " " + key.getKey() + " " + key.getValue().asText())));
        return wanted;
    }

    private static Set<String> changes(JsonNode result) {
        Set<String> changes = new TreeSet<>();
        result.path("changes").forEach(change -> changes.add(change.path("device").asText() + " "
                + change.path("key").asText() + " " + change.path("to").asText()));
        return changes;
    }
}
