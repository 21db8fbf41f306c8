package dev.parley.runtime.cli;

import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.TurnResult;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A result as a person reads it: the answer, then what moved. Stateless. */
final class Readout {

    private Readout() {
    }

    static String of(TurnResult result) {
        StringBuilder text = new StringBuilder(result.response());
        result.changes().forEach(change -> {
            ObjectNode values = JsonNodeFactory.instance.objectNode();
            ResultJson.put(values, "from", change.from());
            ResultJson.put(values, "to", change.to());
            text.append(System.lineSeparator()).append("  ").append(change.device()).append(' ').append(change.key())
                    .append(": ").append(values.get("from").asText()).append(" -> ").append(values.get("to").asText());
        });
        return text.toString();
    }
}
