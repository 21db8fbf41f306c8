package dev.parley.runtime.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import dev.parley.runtime.config.StateValues;
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
                problem.accept(pointer,
                        "an action is {device: ID, set: {...}} or {publish: {topic: ..., payload: ...}}");
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
        JsonNode values = node.path("set");
        if (!values.isObject() || values.isEmpty()) {
            problem.accept(pointer + "/set", "set is a mapping of state keys to values, for instance {on: true}");
            return Optional.empty();
        }
        Map<String, OwnAction.Value> set = new LinkedHashMap<>();
        values.properties().forEach(entry -> value(device.get(), entry.getKey(), entry.getValue(),
                pointer + "/set/" + entry.getKey()).ifPresent(value -> set.put(entry.getKey(), value)));
        return Optional.of(new OwnAction.SetDevice(id, set));
    }

    /** A value that names slots is only known once an intent fills them; any other is checked now. */
    private Optional<OwnAction.Value> value(Device device, String key, JsonNode node, String pointer) {
        if (!known(device, key)) {
            problem.accept(pointer, "device " + device.id() + " has no state key \"" + key + "\"; it has "
                    + String.join(", ", new TreeSet<>(device.state().keySet())));
            return Optional.empty();
        }
        if (SlotText.names(node)) {
            return Optional.of(intent -> SlotText.value(node, intent).map(value -> meant(device, key, value)));
        }
        List<String> complaints = new ArrayList<>();
        Optional<Object> value = parsed(device, key, node, complaints);
        complaints.forEach(complaint -> problem.accept(pointer, complaint));
        return value.map(plain -> intent -> Optional.of(plain));
    }

    /** The value a slot's word stands for: "on" is true where a boolean belongs. The driver refuses what does not fit. */
    private static Object meant(Device device, String key, Object value) {
        return value instanceof String text
                ? parsed(device, key, TextNode.valueOf(text), new ArrayList<>()).orElse(value) : value;
    }

    private static Optional<Object> parsed(Device device, String key, JsonNode node, List<String> complaints) {
        JsonNode state = JsonNodeFactory.instance.objectNode().set(key, node);
        return Optional.ofNullable(StateValues.parse(device.type(), state, (at, complaint) -> complaints.add(complaint))
                .get(key));
    }

    private static boolean known(Device device, String key) {
        return device.state().containsKey(key)
                || device.type() == DeviceType.CUSTOM && StateKey.of(key).isEmpty();
    }

    private Optional<OwnAction> publish(JsonNode node, String pointer) {
        if (!node.isObject()) {
            problem.accept(pointer, "publish is a mapping, for instance {topic: coffee/order, payload: {size: \"{size}\"}}");
            return Optional.empty();
        }
        unknownKeys(node, pointer, PUBLISH_KEYS);
        String topic = node.path("topic").asText();
        if (topic.isBlank() || topic.matches(".*[#+].*")) {
            problem.accept(pointer + "/topic", "publish needs a topic without # and +");
        }
        JsonNode qos = node.path("qos");
        if (!qos.isMissingNode() && !(qos.isInt() && qos.asInt() >= 0 && qos.asInt() <= 2)) {
            problem.accept(pointer + "/qos", "qos is 0, 1 or 2");
        }
        JsonNode retain = node.path("retain");
        if (!retain.isMissingNode() && !retain.isBoolean()) {
            problem.accept(pointer + "/retain", "retain is true or false");
        }
        JsonNode payload = node.has("payload") ? node.get("payload") : TextNode.valueOf("");
        return Optional.of(new OwnAction.Publish(topic, payload, qos.asInt(1), retain.asBoolean()));
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
