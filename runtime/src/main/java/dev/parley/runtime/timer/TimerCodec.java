package dev.parley.runtime.timer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.runtime.memory.Codec;
import dev.parley.runtime.timer.Timer.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Timers as JSON; lengths and instants in ISO 8601. */
final class TimerCodec implements Codec<Timer> {

    @Override
    public JsonNode write(Timer timer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", timer.id()).put("kind", timer.kind().name()).put("length", timer.length().toString());
        timer.name().ifPresent(name -> json.put("name", name));
        timer.area().ifPresent(area -> json.put("area", area));
        timer.text().ifPresent(text -> json.put("text", text));
        if (timer.phase() instanceof Phase.Running running) {
            json.put("ends", running.ends().toString());
        } else if (timer.phase() instanceof Phase.Paused paused) {
            json.put("left", paused.left().toString());
        } else if (timer.phase() instanceof Phase.Ringing ringing) {
            json.put("since", ringing.since().toString());
        }
        return json;
    }

    @Override
    public Timer read(JsonNode json) {
        return new Timer(json.required("id").asLong(), Timer.Kind.valueOf(json.required("kind").asText()),
                text(json, "name"), text(json, "area"), Duration.parse(json.required("length").asText()),
                text(json, "text"), phase(json));
    }

    private static Phase phase(JsonNode json) {
        if (json.has("ends")) {
            return new Phase.Running(Instant.parse(json.get("ends").asText()));
        }
        return json.has("left") ? new Phase.Paused(Duration.parse(json.get("left").asText()))
                : new Phase.Ringing(Instant.parse(json.required("since").asText()));
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.ofNullable(json.get(key)).map(JsonNode::asText);
    }
}
