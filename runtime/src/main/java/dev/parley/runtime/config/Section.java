package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One mapping of a file, read key by key. A key that was never asked for is a problem once {@link #rejectOthers} is
 * called; a key without a value counts as absent; a value of the wrong type is a problem and counts as absent, too.
 */
final class Section {

    private static final int SHOWN_CHARACTERS = 40;

    private final LocatedYaml yaml;
    private final ObjectNode node;
    private final String pointer;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Section(LocatedYaml yaml, ObjectNode node, String pointer, Problems problems) {
        this.yaml = yaml;
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** The top level of a file. */
    static Section root(LocatedYaml yaml, Problems problems) {
        return new Section(yaml, yaml.root(), "", problems);
    }

    ObjectNode node() {
        return node;
    }

    /** Its JSON pointer in the file. */
    String pointer() {
        return pointer;
    }

    /** Its line in the file. */
    int line() {
        return yaml.line(pointer);
    }

    /** Tells what is wrong with a key, or with the whole section where the key is "". */
    void problem(String key, String message) {
        problems.add(yaml.problem(at(key), message));
    }

    /** Tells what is wrong with something deeper, by its JSON pointer within this section. */
    void problemAt(String relativePointer, String message) {
        problems.add(yaml.problem(pointer + relativePointer, message));
    }

    /**
     * A way to tell what is wrong for readers that leave out what they speak of: it is named, as in {@code broker.url}.
     *
     * @param name what this section is called in such a message, or "" where the pointers say enough
     */
    BiConsumer<String, String> telling(String name) {
        return (relativePointer, message) -> {
            String place = (name + relativePointer.replace('/', '.')).replaceFirst("^\\.", "");
            problemAt(relativePointer, place + ": " + message);
        };
    }

    /** Tells what is doubtful about a key. */
    void warning(String key, String message) {
        problems.add(yaml.warning(at(key), message));
    }

    /** The value of a key, of whatever type. */
    Optional<JsonNode> value(String key) {
        known.add(key);
        JsonNode value = node.path(key);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** Text; a number is taken as the text it looks like. */
    Optional<String> text(String key) {
        return value(key).flatMap(value -> {
            if (value.isTextual() || value.isNumber()) {
                return Optional.of(value.asText());
            }
            return wrong(key, "a text", value);
        });
    }

    Optional<Boolean> bool(String key) {
        return value(key).flatMap(value -> value.isBoolean() ? Optional.of(value.booleanValue())
                : wrong(key, "true or false", value));
    }

    /** A whole number within bounds. */
    Optional<Integer> integer(String key, int min, int max) {
        return value(key).flatMap(value -> {
            boolean fits = value.isIntegralNumber() && value.canConvertToInt()
                    && value.intValue() >= min && value.intValue() <= max;
            return fits ? Optional.of(value.intValue())
                    : wrong(key, "a whole number from " + min + " to " + max, value);
        });
    }

    Optional<Double> number(String key) {
        return value(key).flatMap(value -> value.isNumber() && Double.isFinite(value.doubleValue())
                ? Optional.of(value.doubleValue()) : wrong(key, "a number", value));
    }

    /** One of a few words. */
    Optional<String> word(String key, List<String> words) {
        return text(key).flatMap(word -> {
            if (words.contains(word)) {
                return Optional.of(word);
            }
            problem(key, key + " cannot be " + quoted(word) + Nearest.hint(word, words));
            return Optional.empty();
        });
    }

    /** A list of texts, empty where absent. Items that are none are problems and left out. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> items = items(key, "[one, two]");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (item.isTextual() || item.isNumber()) {
                texts.add(item.asText());
            } else {
                problemAt("/" + key + "/" + i, "each of " + key + " must be a text, not " + shown(item));
            }
        }
        return texts;
    }

    /** A mapping, or empty where absent. */
    Optional<Section> section(String key) {
        return value(key).flatMap(value -> value instanceof ObjectNode mapping
                ? Optional.of(new Section(yaml, mapping, at(key), problems))
                : wrong(key, "a mapping with keys of its own", value));
    }

    /** A list of mappings, empty where absent. Items that are none are problems and left out. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        List<JsonNode> items = items(key, "with one \"- \" an item");
        for (int i = 0; i < items.size(); i++) {
            String item = "/" + key + "/" + i;
            if (items.get(i) instanceof ObjectNode mapping) {
                sections.add(new Section(yaml, mapping, pointer + item, problems));
            } else {
                problemAt(item, "each of " + key + " must be a mapping like {id: ..., name: ...}, not "
                        + shown(items.get(i)));
            }
        }
        return sections;
    }

    /** Every key that nobody asked for is a problem, with the nearest known one. */
    void rejectOthers() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problem(key, "unknown key " + quoted(key) + Nearest.hint(key, known));
            }
        });
    }

    /** A person's own words, quoted, and not too long. */
    static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    }

    private List<JsonNode> items(String key, String example) {
        List<JsonNode> items = new ArrayList<>();
        value(key).ifPresent(value -> {
            if (value.isArray()) {
                value.forEach(items::add);
            } else {
                wrong(key, "a list, " + example, value);
            }
        });
        return items;
    }

    private <T> Optional<T> wrong(String key, String wanted, JsonNode value) {
        problem(key, key + " must be " + wanted + ", not " + shown(value));
        return Optional.empty();
    }

    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case STRING -> quoted(value.textValue());
            case NULL -> "nothing";
            default -> shortened(value.asText());
        };
    }

    private String at(String key) {
        return key.isEmpty() ? pointer : Lines.pointer(pointer, key);
    }
}
