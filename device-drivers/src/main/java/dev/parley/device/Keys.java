package dev.parley.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads one mapping of a home file key by key. What is wrong is told, never thrown, so that all problems of a file show
 * in one go; a wrong value then counts as absent. Confined to one thread.
 *
 * <p>Whoever has asked for all keys it knows calls {@link #rejectOthers()}.
 */
public final class Keys {

    private final JsonNode node;
    private final String pointer;
    private final BiConsumer<String, String> problem;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * A mapping to read.
     *
     * @param node    the mapping; anything else is told as a problem and read as an empty one
     * @param pointer where it is, as a JSON pointer; "" at the top
     * @param problem told a JSON pointer, and what is wrong there and how to mend it
     */
    public Keys(JsonNode node, String pointer, BiConsumer<String, String> problem) {
        this.pointer = Objects.requireNonNull(pointer);
        this.problem = Objects.requireNonNull(problem);
        if (!node.isObject()) {
            problem.accept(pointer, "must be a mapping of keys to values, not " + shown(node));
        }
        this.node = node.isObject() ? node : JsonNodeFactory.instance.objectNode();
    }

    /** True where the mapping has that key. */
    public boolean has(String key) {
        known.add(key);
        return node.has(key);
    }

    /** Every key of the mapping, in file order; they all count as known. */
    public List<String> all() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        known.addAll(keys);
        return keys;
    }

    /** The value of a key, whatever it is. */
    public Optional<JsonNode> value(String key) {
        return has(key) ? Optional.of(node.get(key)) : Optional.empty();
    }

    /** A text; numbers and true or false count as the text they are written as. */
    public Optional<String> text(String key) {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && (!value.get().isValueNode() || value.get().isNull())) {
            tell(key, "must be a text, not " + shown(value.get()));
            return Optional.empty();
        }
        return value.map(JsonNode::asText);
    }

    /** A text that must be there and not be blank; where it is not, that is told and the answer is empty. */
    public Optional<String> needText(String key) {
        Optional<String> text = text(key);
        if (!node.has(key)) {
            tell("", "lacks the key " + key);
        } else if (text.isPresent() && text.get().isBlank()) {
            tell(key, "must not be empty");
        }
        return text.filter(found -> !found.isBlank());
    }

    /** One of a few words, or the fallback where the key is absent or wrong. */
    public String word(String key, String fallback, List<String> words) {
        Optional<String> text = text(key);
        if (text.isPresent() && !words.contains(text.get())) {
            tell(key, "must be one of " + String.join(", ", words) + ", not " + text.get());
            return fallback;
        }
        return text.orElse(fallback);
    }

    /** True or false, or the fallback where the key is absent or wrong. */
    public boolean flag(String key, boolean fallback) {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            tell(key, "must be true or false, not " + shown(value.get()));
            return fallback;
        }
        return value.map(JsonNode::booleanValue).orElse(fallback);
    }

    /** A whole number within bounds, both included; empty where the key is absent or wrong. */
    public Optional<Integer> whole(String key, int least, int most) {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !fits(value.get(), least, most)) {
            tell(key, "must be a whole number from " + least + " to " + most + ", not " + shown(value.get()));
            return Optional.empty();
        }
        return value.map(JsonNode::intValue);
    }

    /** A number; empty where the key is absent or wrong. */
    public Optional<Double> number(String key) {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !value.get().isNumber()) {
            tell(key, "must be a number, not " + shown(value.get()));
            return Optional.empty();
        }
        return value.map(JsonNode::doubleValue);
    }

    /** A list of values; empty where the key is absent or wrong. */
    public List<JsonNode> list(String key) {
        List<JsonNode> items = new ArrayList<>();
        value(key).ifPresent(value -> {
            if (value.isArray()) {
                value.forEach(items::add);
            } else {
                tell(key, "must be a list like [1, 2], not " + shown(value));
            }
        });
        return items;
    }

    /** A mapping inside this one; empty where the key is absent or wrong. */
    public Optional<Keys> mapping(String key) {
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !value.get().isObject()) {
            tell(key, "must be a mapping of keys to values, not " + shown(value.get()));
            return Optional.empty();
        }
        return value.map(found -> new Keys(found, pointer(key), problem));
    }

    /** Tells a problem with the value of a key, or, for the key "", with the mapping as a whole. */
    public void tell(String key, String message) {
        problem.accept(pointer(key), message);
    }

    /** Tells every key nobody asked for, with the known key it is most like. */
    public void rejectOthers() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                tell(key, "unknown key " + key + Spelling.nearest(key, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(known.isEmpty() ? "" : "; the keys here are " + String.join(", ", known)));
            }
        });
    }

    /** Where a key is in the whole, as a JSON pointer; for the key "", where the mapping is. */
    public String pointer(String key) {
        return key.isEmpty() ? pointer : pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static boolean fits(JsonNode value, int least, int most) {
        return value.isIntegralNumber() && value.canConvertToInt()
                && value.intValue() >= least && value.intValue() <= most;
    }

    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a mapping";
            case MISSING, NULL -> "nothing";
            default -> value.toString();
        };
    }
}
