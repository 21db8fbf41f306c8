package dev.parley.runtime.learn;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lessons as lines for training: JSON, which tells everything, or the sentence with its words marked, as
 * {@code intent-slm/training} reads them. Stateless.
 */
public final class LessonExport {

    private static final JsonMapper JSON = new JsonMapper();

    private LessonExport() {
    }

    /** One line of JSON; {@code docs/configuration.md} says what is in it. */
    public static String json(Lesson lesson) {
        ObjectNode json = JSON.createObjectNode().put("said", lesson.said()).put("verdict", lesson.verdict().word());
        json.set("understood", intents(lesson.understood()));
        json.set("meant", intents(lesson.meant()));
        return json.put("times", lesson.times()).put("at", lesson.at().toString()).toString();
    }

    private static ArrayNode intents(List<Intent> intents) {
        ArrayNode all = JSON.createArrayNode();
        intents.forEach(intent -> {
            ObjectNode slots = all.addObject().put("intent", intent.name()).putObject("slots");
            intent.slots().values().forEach(slot -> slots.set(slot.name(), JSON.valueToTree(slot.value())));
        });
        return all;
    }

    /**
     * {@code turn_on{type=light+}: it is gloomy in the [den](area)}; empty where that cannot say what was meant: it is
     * not known, it is several commands, or the utterance lacks the name of what was meant.
     */
    public static Optional<String> marked(Lesson lesson) {
        if (lesson.meant().size() != 1 || lesson.said().matches(".*[\\[\\]{}|\\n].*")) {
            return Optional.empty();
        }
        Intent intent = lesson.meant().get(0);
        Map<Integer, Slot> marks = new TreeMap<>();
        Map<String, String> whole = new TreeMap<>();
        for (Slot slot : intent.slots().values()) {
            int at = place(lesson.said(), slot.text());
            if (at >= 0) {
                marks.put(at, slot);
            } else if (slot.name().equals("type") || slot.name().equals("direction") || slot.name().equals("ask")
                    || slot.name().equals("scope")) {
                whole.put(slot.name(), slot.value().toString());
            } else {
                return Optional.empty();
            }
        }
        String fixed = whole.isEmpty() ? "" : whole.entrySet().stream()
                .map(slot -> slot.getKey() + "=" + slot.getValue()).collect(Collectors.joining(",", "{", "}"));
        return marked(lesson.said(), marks).map(words -> intent.name() + fixed + ": " + words);
    }

    /** Where whole words stand in a sentence, or below zero. */
    private static int place(String said, String words) {
        String spaced = " " + said.toLowerCase(Locale.ROOT).replaceAll("[,.;:?!]", " ") + " ";
        return words.isBlank() ? -1 : spaced.indexOf(" " + words.toLowerCase(Locale.ROOT) + " ");
    }

    private static Optional<String> marked(String said, Map<Integer, Slot> marks) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, Slot> mark : marks.entrySet()) {
            if (mark.getKey() < from) {
                return Optional.empty();
            }
            int end = mark.getKey() + mark.getValue().text().length();
            marked.append(said, from, mark.getKey()).append('[').append(said, mark.getKey(), end).append("](")
                    .append(mark.getValue().name()).append(')');
            from = end;
        }
        return Optional.of(marked.append(said.substring(from)).toString());
    }
}
