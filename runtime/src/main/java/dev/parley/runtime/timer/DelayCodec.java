package dev.parley.runtime.timer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Command;
import dev.parley.runtime.memory.Codec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Delayed commands as JSON; instants in ISO 8601. */
final class DelayCodec implements Codec<Delay> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() { };

    @Override
    public JsonNode write(Delay delay) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", delay.id()).put("due", delay.due().toString()).put("said", delay.said());
        delay.area().ifPresent(area -> json.put("area", area));
        ArrayNode commands = json.putArray("commands");
        delay.commands().forEach(command -> commands.addObject().put("device", command.device())
                .put("verb", command.verb().name()).set("state", JSON.valueToTree(command.state())));
        return json;
    }

    @Override
    public Delay read(JsonNode json) {
        List<Command> commands = new ArrayList<>();
        json.required("commands").forEach(command -> commands.add(new Command(command.required("device").asText(),
                Command.Verb.valueOf(command.required("verb").asText()),
                JSON.convertValue(command.required("state"), STATE))));
        return new Delay(json.required("id").asLong(), Instant.parse(json.required("due").asText()), commands,
                json.required("said").asText(), Optional.ofNullable(json.get("area")).map(JsonNode::asText));
    }
}
