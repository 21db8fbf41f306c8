package dev.parley.device.mqtt;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.Keys;
import dev.parley.device.StateKey;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads a device's {@link Binding} from its {@code driver:} mapping.
 *
 * <p>Every entry may be a topic alone instead of a mapping: {@code on: hall/relay} is {@code on: {topic: hall/relay}}.
 */
final class BindingReader {

    private final Device device;
    private final BiConsumer<String, String> problem;
    private final Keys keys;

    private BindingReader(Device device, BiConsumer<String, String> problem) {
        this.device = device;
        this.problem = problem;
        keys = new Keys(device.driver().keys(), "/driver", problem);
    }

    /** Reads it, telling every problem; what is wrong is left out. */
    static Binding read(Device device, BiConsumer<String, String> problem) {
        return new BindingReader(device, problem).binding();
    }

    /** The home file's word for a verb. */
    static String word(Command.Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT);
    }

    private Binding binding() {
        keys.word("type", "mqtt", List.of("mqtt"));
        Optional<String> stateTopic = topic(keys, "state_topic", Optional.empty());
        Optional<String> commandTopic = topic(keys, "command_topic", Optional.empty());
        Map<String, StateSource> states = new LinkedHashMap<>();
        keys.mapping("state").ifPresent(section -> stateKeys(section).forEach(key ->
                source(entry(section, key), key, stateTopic).ifPresent(source -> states.put(key, source))));
        Map<String, CommandTarget> commands = new LinkedHashMap<>();
        keys.mapping("command").ifPresent(section -> stateKeys(section).forEach(key ->
                target(entry(section, key), key, commandTopic, states.containsKey(key))
                        .ifPresent(target -> commands.put(key, target))));
        Map<Command.Verb, Binding.Action> actions = actions(commandTopic);
        Optional<StateSource> availability = keys.has("availability")
                ? availability(entry(keys, "availability")) : Optional.empty();
        keys.rejectOthers();
        if (states.isEmpty() && commands.isEmpty() && actions.isEmpty()) {
            keys.tell("", "has neither state, command nor action; say at least one, as in"
                    + " {type: mqtt, state: {on: hall/relay}, command: {on: hall/relay/set}}");
        }
        return new Binding(states, commands, actions, availability);
    }

    private List<String> stateKeys(Keys section) {
        device.state().keySet().forEach(section::has);
        section.rejectOthers();
        return device.state().keySet().stream().filter(section::has).toList();
    }

    private Map<Command.Verb, Binding.Action> actions(Optional<String> commandTopic) {
        Map<Command.Verb, Binding.Action> actions = new EnumMap<>(Command.Verb.class);
        keys.mapping("action").ifPresent(section -> {
            for (Command.Verb verb : Command.Verb.values()) {
                if (verb != Command.Verb.SET && section.has(word(verb))) {
                    action(entry(section, word(verb)), verb, commandTopic)
                            .ifPresent(action -> actions.put(verb, action));
                }
            }
            section.rejectOthers();
        });
        return actions;
    }

    private Optional<StateSource> source(Keys entry, String key, Optional<String> stateTopic) {
        Optional<String> topic = topic(entry, "topic", stateTopic);
        Values values = new Values(key);
        StateSource source = new StateSource(topic.orElse(""), pointer(entry), payloadsToValues(entry, values), values,
                scale(entry, key));
        entry.rejectOthers();
        needTopic(entry, topic, "state_topic");
        return topic.map(found -> source);
    }

    private Optional<CommandTarget> target(Keys entry, String key, Optional<String> commandTopic, boolean hasState) {
        Optional<CommandTarget.Address> address = address(entry, commandTopic);
        Values values = new Values(key);
        String confirm = entry.word("confirm", hasState ? "state" : "broker", List.of("state", "broker"));
        if (confirm.equals("state") && !hasState) {
            entry.tell("confirm", "can be state only where the key has a state topic too");
        }
        Optional<CommandTarget> target = address.map(found -> new CommandTarget(found, template(entry),
                valuesToPayloads(entry, values), values, scale(entry, key), !hasState || confirm.equals("broker")));
        entry.rejectOthers();
        return target;
    }

    private Optional<Binding.Action> action(Keys entry, Command.Verb verb, Optional<String> commandTopic) {
        Optional<CommandTarget.Address> address = address(entry, commandTopic);
        String payload = entry.value("payload").map(Template::text).orElse(verb.name());
        entry.rejectOthers();
        return address.map(found -> new Binding.Action(found, payload));
    }

    private Optional<CommandTarget.Address> address(Keys entry, Optional<String> commandTopic) {
        Optional<String> topic = topic(entry, "topic", commandTopic);
        int qos = entry.whole("qos", 0, 2).orElse(1);
        boolean retain = entry.flag("retain", false);
        needTopic(entry, topic, "command_topic");
        return topic.map(found -> new CommandTarget.Address(found, qos, retain));
    }

    private Optional<StateSource> availability(Keys entry) {
        Optional<String> topic = topic(entry, "topic", Optional.empty());
        String online = entry.text("online").orElse("online");
        String offline = entry.text("offline").orElse("offline");
        StateSource source = new StateSource(topic.orElse(""), pointer(entry), Map.of(online, true, offline, false),
                new Values("available"), Scale.SAME);
        entry.rejectOthers();
        needTopic(entry, topic, "");
        return topic.map(found -> source);
    }

    /** An entry's mapping; where the entry is a text, that is its topic. */
    private Keys entry(Keys section, String key) {
        JsonNode value = section.value(key).orElseGet(JsonNodeFactory.instance::objectNode);
        ObjectNode shortForm = JsonNodeFactory.instance.objectNode();
        return new Keys(value.isTextual() ? shortForm.set("topic", value) : value, section.pointer(key), problem);
    }

    private static Optional<String> topic(Keys entry, String key, Optional<String> fallback) {
        Optional<String> topic = entry.text(key);
        Optional<String> complaint = topic.flatMap(Topics::complaint);
        complaint.ifPresent(text -> entry.tell(key, text));
        return complaint.isPresent() ? Optional.empty() : topic.or(() -> fallback);
    }

    private static void needTopic(Keys entry, Optional<String> topic, String general) {
        if (topic.isEmpty() && !entry.has("topic")) {
            entry.tell("", "lacks a topic" + (general.isEmpty() ? "" : "; give it one, or the device a " + general));
        }
    }

    private static Optional<JsonPointer> pointer(Keys entry) {
        Optional<String> text = entry.text("pointer");
        if (text.isPresent() && !text.get().isEmpty() && !text.get().startsWith("/")) {
            entry.tell("pointer", "must be a JSON pointer like /state/power, not " + text.get());
            return Optional.empty();
        }
        return text.map(JsonPointer::compile);
    }

    private static Optional<JsonNode> template(Keys entry) {
        Optional<JsonNode> template = entry.value("template");
        if (template.isPresent() && !template.get().toString().contains(Template.PLACE)) {
            entry.tell("template", "must have {value} where the value goes, in quotes: \"{value}\"");
        }
        return template;
    }

    private static Scale scale(Keys entry, String key) {
        Optional<StateKey> known = StateKey.of(key);
        boolean numeric = known.isEmpty() || known.get().numeric() || known.get() == StateKey.READING;
        Optional<Double> times = entry.number("scale");
        List<JsonNode> range = entry.list("range");
        if ((times.isPresent() || !range.isEmpty()) && !numeric) {
            entry.tell(times.isPresent() ? "scale" : "range", "is for numbers; " + key + " is none");
        } else if (times.isPresent() && times.get() == 0) {
            entry.tell("scale", "must not be 0");
        } else if (!range.isEmpty()) {
            return range(entry, range, known.map(StateKey::percent).orElse(false));
        } else if (times.isPresent()) {
            return Scale.times(times.get());
        }
        return Scale.SAME;
    }

    private static Scale range(Keys entry, List<JsonNode> range, boolean percent) {
        if (!percent) {
            entry.tell("range", "is for keys from 0 to 100; use scale for others");
        } else if (range.size() != 2 || !range.stream().allMatch(JsonNode::isNumber)
                || range.get(0).doubleValue() == range.get(1).doubleValue()) {
            entry.tell("range", "must be two different numbers: what the device says for 0 and for 100, as in"
                    + " [0, 255]");
        } else {
            return Scale.range(range.get(0).doubleValue(), range.get(1).doubleValue());
        }
        return Scale.SAME;
    }

    private static Map<String, Object> payloadsToValues(Keys entry, Values values) {
        Map<String, Object> map = new LinkedHashMap<>();
        entry.mapping("map").ifPresent(given -> given.all().forEach(payload -> {
            Optional<Object> value = values.read(given.value(payload).orElseThrow(), Scale.SAME);
            value.ifPresentOrElse(found -> map.put(payload, found), () -> given.tell(payload,
                    "must be a value of " + values + "; the map reads {payload: value}, as in {ON: true, OFF: false}"));
        }));
        return map;
    }

    private static Map<String, JsonNode> valuesToPayloads(Keys entry, Values values) {
        Map<String, JsonNode> map = new LinkedHashMap<>();
        entry.mapping("map").ifPresent(given -> given.all().forEach(name -> {
            Optional<Object> value = values.read(TextNode.valueOf(name), Scale.SAME);
            value.ifPresentOrElse(found -> map.put(Values.name(found), given.value(name).orElseThrow()),
                    () -> given.tell(name, name + " is no value of " + values
                            + "; the map reads {value: payload}, as in {true: ON, false: OFF}"));
        }));
        return map;
    }
}
