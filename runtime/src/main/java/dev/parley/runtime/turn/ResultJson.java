package dev.parley.runtime.turn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Change;
import dev.parley.intent.Intent;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Results as JSON, in the form others rely on. Stateless. */
public final class ResultJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Slots that carry the user's own words. */
    private static final Set<String> WORDS = Set.of("name", "area", "floor", "type", "kind", "reference", "here");
    private static final String EXCEPT = "except_";

    private ResultJson() {
    }

    /** One line of JSON. */
    public static String line(TurnResult result) {
        return line(tree(result));
    }

    /** One line of JSON. */
    public static String line(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values cannot fail to be written", e);
        }
    }

    /** The result as a tree. */
    public static ObjectNode tree(TurnResult result) {
        ObjectNode node = NODES.objectNode();
        result.utterance().id().ifPresent(id -> node.put("id", id));
        node.put("text", result.utterance().text());
        result.utterance().area().ifPresent(area -> node.put("area", area));
        node.put("status", result.status().word());
        ArrayNode commands = node.putArray("commands");
        result.commands().forEach(command -> commands.add(command(command)));
        ArrayNode changes = node.putArray("changes");
        result.changes().forEach(change -> changes.add(change(change)));
        node.put("response", result.response());
        result.utterance().heard().ifPresent(heard -> node.set("heard", heard(heard)));
        node.set("timing_ms", timing(result.timing()));
        return node;
    }

    private static ObjectNode command(TurnResult.Understood command) {
        Intent intent = command.intent();
        ObjectNode node = NODES.objectNode().put("intent", intent.name());
        ObjectNode slots = node.putObject("slots");
        intent.slots().values().forEach(slot -> {
            put(slots, slot.name(), ofWords(slot.name()) ? slot.text() : slot.value());
            if (slot.name().equals("color")) {
                slots.put("color_name", slot.text());
            }
        });
        ArrayNode targets = node.putArray("targets");
        command.targets().forEach(targets::add);
        if (!command.published().isEmpty()) {
            ArrayNode published = node.putArray("published");
            command.published().forEach(message -> published.addObject().put("topic", message.topic())
                    .put("payload", message.payload()).put("qos", message.qos()).put("retain", message.retain()));
        }
        return node.put("source", intent.source().name().toLowerCase(Locale.ROOT))
                .put("confidence", rounded(intent.confidence(), 1000));
    }

    private static boolean ofWords(String slot) {
        return WORDS.contains(slot) || slot.startsWith(EXCEPT);
    }

    private static ObjectNode change(Change change) {
        ObjectNode node = NODES.objectNode().put("device", change.device()).put("key", change.key());
        put(node, "from", change.from());
        put(node, "to", change.to());
        return node;
    }

    private static ObjectNode heard(Utterance.Heard heard) {
        ObjectNode node = NODES.objectNode().put("confidence", rounded(heard.confidence(), 1000))
                .put("model", heard.model()).put("seconds", rounded(heard.seconds(), 100))
                .put("part", heard.part()).put("rule", heard.rule());
        heard.file().ifPresent(file -> node.put("file", file));
        return node;
    }

    private static ObjectNode timing(TurnResult.Timing timing) {
        return NODES.objectNode().put("stt", rounded(timing.stt(), 1000)).put("parse", rounded(timing.parse(), 1000))
                .put("resolve", rounded(timing.resolve(), 1000)).put("act", rounded(timing.act(), 1000))
                .put("respond", rounded(timing.respond(), 1000));
    }

    /** Sets a state value; whole numbers without a fraction. */
    public static void put(ObjectNode node, String key, Object value) {
        if (value instanceof Double number) {
            if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                node.put(key, number.longValue());
            } else {
                node.put(key, number);
            }
        } else if (value instanceof Boolean bool) {
            node.put(key, bool);
        } else if (value instanceof List<?> list) {
            ArrayNode array = node.putArray(key);
            list.forEach(item -> array.add(item.toString()));
        } else if (value == null) {
            node.putNull(key);
        } else {
            node.put(key, value.toString());
        }
    }

    private static double rounded(double value, double scale) {
        return Math.round(value * scale) / scale;
    }
}
