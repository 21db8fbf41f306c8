package dev.parley.device.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** Fills the place {@code {value}} of a payload. */
final class Template {

    static final String PLACE = "{value}";

    private Template() {
    }

    /** The filled template, or the value itself, as a text, where there is none. */
    static JsonNode fill(Optional<JsonNode> template, JsonNode value) {
        return template.map(found -> found.isTextual()
                        ? TextNode.valueOf(found.asText().replace(PLACE, text(value))) : filled(found, value))
                .orElseGet(() -> TextNode.valueOf(text(value)));
    }

    /** A payload as it goes out: a text as it is, anything else as JSON. */
    static String text(JsonNode payload) {
        return payload.isTextual() ? payload.asText()
                : payload.isDouble() ? Scale.plain(payload.doubleValue()) : payload.toString();
    }

    /** Adds everything of one JSON object to another; what both have as objects is merged in turn. */
    static ObjectNode merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(entry -> {
            JsonNode old = into.get(entry.getKey());
            if (old instanceof ObjectNode inner && entry.getValue() instanceof ObjectNode added) {
                merge(inner, added);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
        return into;
    }

    private static JsonNode filled(JsonNode template, JsonNode value) {
        if (template instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(entry -> copy.set(entry.getKey(), filled(entry.getValue(), value)));
            return copy;
        }
        if (template instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(filled(item, value)));
            return copy;
        }
        if (!template.isTextual() || !template.asText().contains(PLACE)) {
            return template;
        }
        return template.asText().equals(PLACE) ? value
                : TextNode.valueOf(template.asText().replace(PLACE, text(value)));
    }
}
