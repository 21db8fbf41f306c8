package dev.parley.runtime.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One row of a golden file; {@code golden/flat.yaml} explains it.
 *
 * @param setting what goes before
 * @param say     what is said
 * @param outcome what must come of it
 * @param vague   true for a known miss that is turned down, and of which nobody has written down what it comes to
 */
record GoldenRow(Setting setting, String say, Outcome outcome, boolean vague) {

    /** Where, in what state of the home and after which words something is said. */
    record Setting(Optional<String> area, JsonNode given, List<String> after) {
    }

    /** What comes of a sentence, in an order that does not depend on the code. */
    record Outcome(String status, List<String> intents, TreeSet<String> targets,
                   Map<String, Map<String, Object>> changes, Optional<Map<String, Object>> slots,
                   Optional<String> answer) {
    }

    /** The home that a file is about: that of its key {@code home}, or of its own name. */
    static String home(String file) {
        return text(root(file), "home").orElse(file);
    }

    /** The rows of one section of one file. */
    static List<GoldenRow> read(String file, String section) {
        JsonNode root = root(file);
        List<GoldenRow> rows = new ArrayList<>();
        root.path(section).forEach(row -> rows.add(of(row, root.path("groups"))));
        return rows;
    }

    private static JsonNode root(String file) {
        String resource = "/golden/" + file + ".yaml";
        try (InputStream in = GoldenRow.class.getResourceAsStream(resource)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** A row that names no groups. */
    static GoldenRow of(JsonNode row) {
        return of(row, MissingNode.getInstance());
    }

    private static GoldenRow of(JsonNode row, JsonNode groups) {
        Setting setting = new Setting(text(row, "area"), row.path("given"), texts(row.path("after")));
        Map<String, Map<String, Object>> changes = new TreeMap<>();
        row.path("changes").properties().forEach(entry -> members(entry.getKey(), groups)
                .forEach(device -> changes.put(device, values(entry.getValue()))));
        TreeSet<String> targets = row.has("targets")
                ? texts(row.get("targets")).stream().flatMap(name -> members(name, groups).stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(changes.keySet());
        return new GoldenRow(setting, row.isTextual() ? row.asText() : row.get("say").asText(),
                new Outcome(text(row, "status").orElse("done"), texts(row.path("intent")), targets, changes,
                        row.has("slots") ? Optional.of(values(row.get("slots"))) : Optional.empty(),
                        text(row, "answer")), row.has("want"));
    }

    /** The devices of a group, or the one device of that id. */
    private static List<String> members(String name, JsonNode groups) {
        return groups.has(name) ? texts(groups.get(name)).stream()
                .flatMap(member -> members(member, groups).stream()).toList() : List.of(name);
    }

    private static Optional<String> text(JsonNode row, String key) {
        return Optional.ofNullable(row.get(key)).map(JsonNode::asText);
    }

    private static List<String> texts(JsonNode node) {
        return node.isTextual() ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static Map<String, Object> values(JsonNode node) {
        Map<String, Object> values = new TreeMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static Object value(JsonNode node) {
        return node.isNumber() ? (Object) node.asDouble() : node.isBoolean() ? node.asBoolean()
                : node.isArray() ? texts(node) : node.asText();
    }

    /** The row with everything it says nothing about taken from what happened, so that the two can be compared. */
    GoldenRow.Outcome expected(Outcome actual) {
        return new Outcome(outcome.status(), outcome.intents(), outcome.targets(), outcome.changes(),
                outcome.slots().map(slots -> {
                    Map<String, Object> all = new LinkedHashMap<>(actual.slots().orElse(Map.of()));
                    all.putAll(slots);
                    return (Map<String, Object>) new TreeMap<>(all);
                }).or(actual::slots), outcome.answer().or(actual::answer));
    }

    @Override
    public String toString() {
        return String.join(" ", setting.after().stream().map(said -> "[" + said + "]").toList())
                + (setting.after().isEmpty() ? "" : " ") + (say.isBlank() ? "(nothing)" : say)
                + setting.area().map(area -> " (in the " + area.replace('_', ' ') + ")").orElse("");
    }
}
