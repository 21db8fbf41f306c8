package dev.parley.runtime.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts slot values where a file says {@code {slot}}. Stateless. */
final class SlotText {

    private static final Pattern PLACE = Pattern.compile("\\{\\s*([\\w.:-]+)\\s*}");

    private SlotText() {
    }

    /** True where a slot is named anywhere in a text. */
    static boolean names(JsonNode node) {
        return node.isTextual() && PLACE.matcher(node.asText()).find();
    }

    /**
     * The value a node stands for: a lone {@code {slot}} is the slot's own value (a number stays one), text around it makes
     * it a text; empty where a slot in it is empty.
     */
    static Optional<Object> value(JsonNode node, Intent intent) {
        if (!node.isTextual()) {
            return Optional.of(node.isNumber() ? (Object) node.asDouble() : node.isBoolean() ? node.asBoolean()
                    : node.toString());
        }
        Matcher whole = PLACE.matcher(node.asText().strip());
        if (whole.matches()) {
            return intent.slot(whole.group(1)).map(Slot::value);
        }
        return text(node.asText(), intent).map(text -> text);
    }

    /** A text with its slots filled; empty where one of them is empty. */
    static Optional<String> text(String template, Intent intent) {
        Matcher matcher = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            Optional<Slot> slot = intent.slot(matcher.group(1));
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(said(slot.get())));
        }
        matcher.appendTail(text);
        return Optional.of(text.toString());
    }

    /** A slot's value as text. */
    static String said(Slot slot) {
        return slot.value() instanceof Double number ? Normalizer.digits(number) : slot.value().toString();
    }

    /** A payload with its slots filled, entries with an empty slot left out. */
    static JsonNode filled(JsonNode node, Intent intent) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isObject()) {
            ObjectNode object = nodes.objectNode();
            node.properties().forEach(entry -> {
                JsonNode value = filled(entry.getValue(), intent);
                if (!value.isMissingNode()) {
                    object.set(entry.getKey(), value);
                }
            });
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = nodes.arrayNode();
            node.forEach(item -> {
                JsonNode value = filled(item, intent);
                if (!value.isMissingNode()) {
                    array.add(value);
                }
            });
            return array;
        }
        if (!node.isTextual()) {
            return node;
        }
        return value(node, intent).map(value -> value instanceof Double number && number == Math.rint(number)
                ? (JsonNode) nodes.numberNode(number.longValue())
                : value instanceof Double number ? nodes.numberNode(number) : nodes.textNode(value.toString()))
                .orElseGet(nodes::missingNode);
    }
}
