package dev.parley.runtime.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Reads the actions of one intent, with every problem told by a JSON pointer below {@code action/}. */
final class OwnActionReader {

    private static final Set<String> DEVICE_KEYS = Set.of("device", "set");
    private static final Set<String> PUBLISH_KEYS = Set.of("topic", "payload", "qos", "retain");

    private final Home home;
    private final BiConsumer<String, String> problem;

    OwnActionReader(Home home, BiConsumer<String, String> problem) {
        this.home = home;
        this.problem = problem;
    }

    List<OwnAction> read(List<JsonNode> nodes) {
        List<OwnAction> actions = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            String pointer = Integer.toString(i);
            if (node.has("device")) {
                unknownKeys(node, pointer, DEVICE_KEYS);
                setDevice(node, pointer).ifPresent(actions::add);
            } else if (node.has("publish")) {
                publish(node.get("publish"), pointer + "/publish").ifPresent(actions::add);
            } else {
                problem.accept(pointer, "an action is {device: ID, set: {...}} or {publish: {topic: ..., payload: ...}}");
            }
        }
        return actions;
    }

    private Optional<OwnAction> setDevice(JsonNode node, String pointer) {
        String id = node.get("device").asText();
        Optional<Device> device = home.device(id);
        if (device.isEmpty()) {
            problem.accept(pointer + "/device", "the home has no device \"" + id + "\"; use the id of one it has");
            return Optional.empty();
        }
        Map<String, JsonNode> set = new LinkedHashMap<>();
        node.path("set").properties().forEach(entry -> {
            if (known(device.get(), entry.getKey())) {
                set.put(entry.getKey(), entry.getValue());
            } else {
                problem.accept(pointer + "/set/" + entry.getKey(), "device " + id + " has no state key \""
                        + entry.getKey() + "\"; it has " + String.join(", ", new TreeSet<>(device.get().state().keySet())));
            }
        });
        if (set.isEmpty()) {
            problem.accept(pointer, "this action sets nothing; give it set: {KEY: VALUE}");
            return Optional.empty();
        }
        return Optional.of(new OwnAction.SetDevice(id, set));
    }

    private static boolean known(Device device, String key) {
        return device.state().containsKey(key)
                || device.type() == DeviceType.CUSTOM && StateKey.of(key).isEmpty();
    }

    private Optional<OwnAction> publish(JsonNode node, String pointer) {
        unknownKeys(node, pointer, PUBLISH_KEYS);
        String topic = node.path("topic").asText();
        int qos = node.path("qos").asInt(1);
        if (topic.isBlank() || topic.matches(".*[#+].*")) {
            problem.accept(pointer + "/topic", "publish needs a topic without # and +");
            return Optional.empty();
        }
        if (qos < 0 || qos > 2) {
            problem.accept(pointer + "/qos", "qos is 0, 1 or 2");
            return Optional.empty();
        }
        JsonNode payload = node.has("payload") ? node.get("payload")
                : TextNode.valueOf("");
        return Optional.of(new OwnAction.Publish(topic, payload, qos, node.path("retain").asBoolean()));
    }

    private void unknownKeys(JsonNode node, String pointer, Set<String> known) {
        node.properties().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                problem.accept(pointer + "/" + entry.getKey(), "unknown key \"" + entry.getKey() + "\"; known here: "
                        + String.join(", ", new TreeSet<>(known)));
            }
        });
    }
}
