package dev.parley.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.parley.device.Area;
import dev.parley.device.Confirmation;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.DriverSpec;
import dev.parley.device.Floor;
import dev.parley.device.Home;
import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Devices, homes and intents for tests, in a few words of YAML. */
public final class Things {

    /** As home files are read: "off" is a word. */
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build();

    private Things() {
    }

    /**
     * A simulated device.
     *
     * @param id    its type and a word, {@code light.desk}
     * @param words {@code {name, aliases, kind, area, risky, confirm, state}}, as in a home file; the name is the id's last word
     *              where none is given
     */
    public static Device device(String id, String words) {
        JsonNode node = tree(words);
        String[] parts = id.split("\\.");
        Device.Label label = new Device.Label(node.path("name").asText(parts[1]),
                texts(node.path("aliases")), text(node, "kind"), List.of(),
                text(node, "confirm").flatMap(Confirmation::of).or(() -> Optional.ofNullable(node.get("risky"))
                        .map(risky -> risky.asBoolean() ? Confirmation.ALWAYS : Confirmation.NEVER)));
        return new Device(id, label, DeviceType.of(parts[0]).orElseThrow(), text(node, "area"),
                values(node.path("state")),
                new DriverSpec("simulated", JsonNodeFactory.instance.objectNode().put("type", "simulated")));
    }

    /** A home with kitchen and hall on the ground floor, bedroom and study upstairs, and a garden. */
    public static Home home(Device... devices) {
        List<Floor> floors = List.of(new Floor("ground", "Ground floor", List.of("downstairs")),
                new Floor("upper", "First floor", List.of("upstairs")));
        List<Area> areas = List.of(area("kitchen", "Kitchen", "ground"), area("hall", "Hall", "ground"),
                area("bedroom", "Bedroom", "upper"), area("study", "Study", "upper"),
                new Area("garden", "Garden", Optional.empty(), List.of("back yard")));
        return new Home("Test home", false, floors, areas, List.of(devices));
    }

    private static Area area(String id, String name, String floor) {
        return new Area(id, name, Optional.of(floor), List.of());
    }

    /** An intent with slots by name; a text stands for itself, {@code [said, meant]} for what it means. */
    public static Intent intent(String name, String slots) {
        Map<String, Slot> filled = new LinkedHashMap<>();
        tree(slots).properties().forEach(entry -> {
            JsonNode said = entry.getValue();
            JsonNode meant = said.isArray() ? said.get(1) : said;
            filled.put(entry.getKey(), new Slot(entry.getKey(),
                    Normalizer.normal((said.isArray() ? said.get(0) : said).asText()), value(meant)));
        });
        return new Intent(name, filled, Intent.Source.TEMPLATE, 1);
    }

    /** An intent about nothing in particular. */
    public static Intent intent(String name) {
        return intent(name, "{}");
    }

    /** State values, numbers as devices have them. */
    public static Map<String, Object> values(String yaml) {
        return values(tree(yaml));
    }

    /** A piece of YAML. */
    public static JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }

    private static Map<String, Object> values(JsonNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static Object value(JsonNode node) {
        return node.isNumber() ? (Object) node.asDouble() : node.isBoolean() ? node.asBoolean()
                : node.isArray() ? texts(node) : node.asText();
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
    }

    private static List<String> texts(JsonNode node) {
        return YAML.convertValue(node.isMissingNode() ? JsonNodeFactory.instance.arrayNode() : node,
                YAML.getTypeFactory().constructCollectionType(List.class, String.class));
    }
}
