package dev.parley.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.TurnResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What should come of a sentence.
 *
 * @param status  how the turn ends, as results have it
 * @param intents what should be understood; compared only where no device tells what was
 * @param targets whom it is about, or empty where the changes tell
 * @param changes what becomes different, by device and key
 * @param slots   of the first intent, those that must be as here
 */
record Expected(String status, List<String> intents, Set<String> targets, Map<String, Map<String, Object>> changes,
                Map<String, Object> slots) {

    private static final int HALF_DAY = 12 * 60;
    private static final Set<String> CLOCK = Set.of("time", "at");

    /** Reads it as golden rows and {@code rows.jsonl} have it. */
    static Expected of(JsonNode node) {
        Map<String, Map<String, Object>> changes = new HashMap<>();
        node.path("changes").properties().forEach(entry -> changes.put(entry.getKey(), values(entry.getValue())));
        return new Expected(node.path("status").asText("done"), texts(node.path("intent")),
                new TreeSet<>(texts(node.path("targets"))), changes, values(node.path("slots")));
    }

    /**
     * Whether that came of it. Where something changed, that says all but what {@link #slots} has; else the devices it
     * is about must be the same, and where there are none, the intents.
     */
    boolean metBy(TurnResult result) {
        JsonNode actual = ResultJson.tree(result);
        JsonNode commands = actual.get("commands");
        return status.equals(actual.get("status").asText()) && changes.equals(changed(actual))
                && (!changes.isEmpty() || sameDeed(commands)) && sameSlots(commands.path(0).path("slots"));
    }

    private boolean sameDeed(JsonNode commands) {
        Set<String> devices = new TreeSet<>();
        List<String> understood = new ArrayList<>();
        commands.forEach(command -> {
            devices.addAll(texts(command.get("targets")));
            understood.add(command.get("intent").asText());
        });
        return devices.equals(targets) && (!targets.isEmpty() || understood.equals(intents));
    }

    private boolean sameSlots(JsonNode actual) {
        return slots.entrySet().stream().allMatch(slot -> Optional.ofNullable(actual.get(slot.getKey()))
                .map(Expected::value).filter(value -> same(slot.getKey(), slot.getValue(), value)).isPresent());
    }

    /** Times are compared on a dial of twelve hours, texts without the little words at their start. */
    private static boolean same(String slot, Object wanted, Object actual) {
        if (!(wanted instanceof String) || !(actual instanceof String)) {
            return wanted.equals(actual);
        }
        return CLOCK.contains(slot) ? minutes((String) wanted) == minutes((String) actual)
                : bare((String) wanted).equals(bare((String) actual));
    }

    private static int minutes(String clock) {
        String[] parts = clock.replace("~", "").split(":");
        return (Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1])) % HALF_DAY;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).strip()
                .replaceFirst("^((to|that|about|for|of|i|the|my|a|an|some)\\s+)+", "");
    }

    private static Map<String, Map<String, Object>> changed(JsonNode result) {
        Map<String, Map<String, Object>> changed = new HashMap<>();
        result.get("changes").forEach(change -> changed
                .computeIfAbsent(change.get("device").asText(), device -> new HashMap<>())
                .put(change.get("key").asText(), value(change.get("to"))));
        return changed;
    }

    private static Map<String, Object> values(JsonNode node) {
        Map<String, Object> values = new HashMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static Object value(JsonNode node) {
        return node.isNumber() ? (Object) node.asDouble() : node.isBoolean() ? node.asBoolean()
                : node.isArray() ? texts(node) : node.asText();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asText()));
        return node.isTextual() ? List.of(node.asText()) : texts;
    }
}
