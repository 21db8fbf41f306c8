package dev.parley.runtime.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.runtime.memory.Codec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lessons as JSON; instants in ISO 8601. */
final class LessonCodec implements Codec<Lesson> {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public JsonNode write(Lesson lesson) {
        ObjectNode json = JSON.createObjectNode().put("id", lesson.id()).put("said", lesson.said())
                .put("by", lesson.print().by()).put("vector", lesson.print().vector().text())
                .put("times", lesson.times()).put("at", lesson.at().toString());
        json.set("understood", intents(lesson.understood()));
        json.set("meant", intents(lesson.meant()));
        return json;
    }

    /** Intents as {@code [{"intent": name, "slots": {name: {"text": words, "value": value}}}]}. */
    private static ArrayNode intents(List<Intent> intents) {
        ArrayNode all = JSON.createArrayNode();
        intents.forEach(intent -> {
            ObjectNode slots = all.addObject().put("intent", intent.name()).putObject("slots");
            intent.slots().values().forEach(slot -> slots.putObject(slot.name()).put("text", slot.text())
                    .set("value", JSON.valueToTree(slot.value())));
        });
        return all;
    }

    @Override
    public Lesson read(JsonNode json) {
        Print print = new Print(json.required("said").asText(), json.required("by").asText(),
                Vector.parse(json.required("vector").asText()));
        return new Lesson(json.required("id").asLong(), print, intents(json.required("understood")),
                intents(json.required("meant")), json.required("times").asInt(),
                Instant.parse(json.required("at").asText()));
    }

    private static List<Intent> intents(JsonNode json) {
        List<Intent> intents = new ArrayList<>();
        json.forEach(each -> {
            Map<String, Slot> slots = new LinkedHashMap<>();
            each.required("slots").properties().forEach(slot -> slots.put(slot.getKey(), new Slot(slot.getKey(),
                    slot.getValue().required("text").asText(), value(slot.getValue().required("value")))));
            intents.add(new Intent(each.required("intent").asText(), slots, Intent.Source.SLM, 1));
        });
        return intents;
    }

    private static Object value(JsonNode value) {
        return value.isNumber() ? (Object) value.asDouble() : value.asText();
    }
}
