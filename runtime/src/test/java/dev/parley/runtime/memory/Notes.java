package dev.parley.runtime.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The plainest values: texts, of which those that say "unreadable" are. */
final class Notes implements Codec<String> {

    static Shelf<String> in(Memory memory) {
        return memory.shelf("notes", new Notes());
    }

    @Override
    public JsonNode write(String value) {
        return TextNode.valueOf(value);
    }

    @Override
    public String read(JsonNode json) {
        if (json.asText().equals("unreadable")) {
            throw new IllegalArgumentException("no note");
        }
        return json.asText();
    }
}
