package dev.parley.runtime.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.parley.runtime.history.Happening.Cause;
import dev.parley.runtime.memory.Codec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The happenings of one device as JSON: {@code [[key, from, to, milliseconds since 1970, cause], ...]}. */
final class HappeningsCodec implements Codec<List<Happening>> {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public JsonNode write(List<Happening> happenings) {
        ArrayNode all = JSON.createArrayNode();
        happenings.forEach(each -> all.addArray().add(each.key())
                .add(JSON.<JsonNode>valueToTree(each.from())).add(JSON.<JsonNode>valueToTree(each.to()))
                .add(each.at().toEpochMilli()).add(each.cause().name()));
        return all;
    }

    @Override
    public List<Happening> read(JsonNode json) {
        List<Happening> happenings = new ArrayList<>();
        json.forEach(each -> happenings.add(new Happening(each.required(0).asText(), value(each.required(1)),
                value(each.required(2)), Instant.ofEpochMilli(each.required(3).asLong()),
                Cause.valueOf(each.required(4).asText()))));
        return happenings;
    }

    private static Object value(JsonNode value) {
        return value.isBoolean() ? (Object) value.asBoolean() : value.isNumber() ? value.asDouble() : value.asText();
    }
}
