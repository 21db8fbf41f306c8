package dev.parley.runtime.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.runtime.memory.Codec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a list.
 *
 * @param made its name, where people made it; empty for a list of the home
 * @param open the open items
 * @param done what was ticked off, the latest last
 */
record Kept(Optional<String> made, List<String> open, List<DoneItem> done) {

    static final Codec<Kept> CODEC = new Codec<>() {
        @Override
        public JsonNode write(Kept kept) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            kept.made.ifPresent(name -> json.put("made", name));
            ArrayNode open = json.putArray("open");
            kept.open.forEach(open::add);
            ArrayNode done = json.putArray("done");
            kept.done.forEach(item -> done.addObject().put("text", item.text()).put("at", item.at().toString()));
            return json;
        }

        @Override
        public Kept read(JsonNode json) {
            List<String> open = new ArrayList<>();
            json.required("open").forEach(item -> open.add(item.asText()));
            List<DoneItem> done = new ArrayList<>();
            json.required("done").forEach(item -> done.add(new DoneItem(item.required("text").asText(),
                    Instant.parse(item.required("at").asText()))));
            return new Kept(Optional.ofNullable(json.get("made")).map(JsonNode::asText), open, done);
        }
    };

    Kept {
        open = List.copyOf(open);
        done = List.copyOf(done);
    }
}
