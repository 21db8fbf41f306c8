package dev.parley.device.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Command;
import dev.parley.device.Command.Verb;
import dev.parley.device.Device;
import dev.parley.device.Homes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {

    private static final Map<String, Object> LIGHT = ordered("on", false, "brightness", 0.0, "color", "#ffffff");

    @Test
    void shortForm_isATopicAndTheUsualPayloads() {
        Binding binding = binding(LIGHT, "{type: 'mqtt', state: {on: 'l'}, command: {on: 'l/set'}}");
        assertEquals(List.of("l/set=ON q1"), sent(binding, Map.of("on", true)));
        assertEquals(Optional.of(false), binding.states().get("on").read("OFF").value());
    }

    @Test
    void map_translatesBothWays() {
        Binding binding = binding(LIGHT, "{type: 'mqtt', state: {on: {topic: 'l', map: {'2': true, '3': false}}},"
                + " command: {on: {topic: 'l/set', map: {true: 'start', false: 0}, qos: 0, retain: true}}}");
        assertEquals(List.of("l/set=start q0 retained"), sent(binding, Map.of("on", true)));
        assertEquals(List.of("l/set=0 q0 retained"), sent(binding, Map.of("on", false)));
        assertEquals(Optional.of(true), binding.states().get("on").read("2").value());
        assertEquals(StateSource.Found.NONSENSE, binding.states().get("on").read("ON").found());
    }

    @Test
    void jsonTemplates_ofOneTopic_goOutAsOneMessage() {
        Binding binding = binding(LIGHT, "{type: 'mqtt', command_topic: 'l/set', command: {"
                + "on: {template: {state: '{value}'}}, brightness: {range: [0, 254],"
                + " template: {light: {level: '{value}'}}},"
                + " color: {template: {light: {color: '{value}', text: 'is {value}'}}}}}");
        assertEquals(List.of("l/set={\"state\":\"ON\",\"light\":{\"level\":127,\"color\":\"#00ff00\",\"text\":"
                + "\"is #00ff00\"}} q1"), sent(binding, ordered("on", true, "brightness", 50.0, "color", "#00ff00")));
    }

    @Test
    void textTemplate_isFilledAsText() {
        Binding binding = binding(LIGHT,
                "{type: 'mqtt', command: {brightness: {topic: 'l', template: 'dim {value} %'}}}");
        assertEquals(List.of("l=dim 30 % q1"), sent(binding, Map.of("brightness", 30.0)));
    }

    @Test
    void valuesWithQuotes_stayInsideTheirJson() {
        Binding binding = binding(Map.of("note", ""),
                "{type: 'mqtt', command: {note: {topic: 'l', template: {note: '{value}'}}}}");
        assertEquals(List.of("l={\"note\":\"\\\"},{\"} q1"), sent(binding, Map.of("note", "\"},{")));
    }

    @Test
    void actions_sendTheirPayloadOrTheirName() {
        Binding binding = binding(Map.of("position", 0.0), "{type: 'mqtt', command_topic: 'c/set',"
                + " action: {stop: {}, press: 'bell', activate: {topic: 'c/scene', payload: {scene: 3}}}}");
        assertEquals(List.of("c/set=STOP q1"), sent(binding.plan(Command.of("light.x", Verb.STOP))));
        assertEquals(List.of("bell=PRESS q1"), sent(binding.plan(Command.of("light.x", Verb.PRESS))));
        assertEquals(List.of("c/scene={\"scene\":3} q1"), sent(binding.plan(Command.of("light.x", Verb.ACTIVATE))));
        assertTrue(binding.plan(Command.of("light.x", Verb.NEXT)).objection().isPresent());
    }

    @Test
    void whatCannotBeSaid_isAnObjection() {
        Binding binding = binding(LIGHT, "{type: 'mqtt', command: {on: {topic: 'l', map: {true: 'GO'}}}}");
        assertEquals(Optional.of("its command for on has no payload for false"),
                binding.plan(Command.set("light.x", Map.of("on", false))).objection());
        assertEquals(Optional.of("it has no command for brightness"),
                binding.plan(Command.set("light.x", Map.of("brightness", 5.0))).objection());
        assertEquals(Optional.of("on cannot be yes"),
                binding.plan(Command.set("light.x", Map.of("on", "yes"))).objection());
    }

    @Test
    void pointers_readJson_andSayNothingWhereItDoesNot() {
        Binding binding = binding(LIGHT, "{type: 'mqtt', state_topic: 'l', state: {on: {pointer: '/a/on'},"
                + " brightness: {pointer: '/level', range: [0, 254]}}}");
        String payload = "{\"a\": {\"on\": true}, \"level\": 127}";
        assertEquals(Optional.of(true), binding.states().get("on").read(payload).value());
        assertEquals(Optional.of(50.0), binding.states().get("brightness").read(payload).value());
        assertEquals(StateSource.Found.NOTHING, binding.states().get("on").read("{}").found());
        assertEquals(StateSource.Found.NOTHING, binding.states().get("on").read("").found());
        assertEquals(StateSource.Found.NONSENSE, binding.states().get("on").read("{\"a\": ").found());
        assertEquals(StateSource.Found.NONSENSE, binding.states().get("on").read("{\"a\": {\"on\": 7}}").found());
    }

    @Test
    void keyWithoutStateTopic_isTrustedToTheBroker_andAnyKeyMayBe() {
        Binding binding = binding(Map.of("position", 0.0, "on", false, "muted", false), "{type: 'mqtt',"
                + " state: {position: 'p', muted: 'm'}, command: {on: 'o', muted: 'm/set',"
                + " position: {topic: 'p/set', confirm: 'broker'}}}");
        assertTrue(binding.commands().get("on").trusted());
        assertTrue(binding.commands().get("position").trusted());
        assertEquals(false, binding.commands().get("muted").trusted());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "state: {onn: 'l'} | /driver/state/onn unknown key onn; did you mean on?",
        "states: {on: 'l'}, command: {on: 'l'} | /driver/states unknown key states; did you mean state?",
        "state: {on: {topik: 'l'}} | /driver/state/on/topik unknown key topik; did you mean topic?",
        "state: {on: {map: {ON: true}}} | /driver/state/on lacks a topic; give it one, or the device a state_topic",
        "command: {on: 'a/+'} | /driver/command/on/topic a topic must not have the wildcards + and #: a/+",
        "state: {on: {topic: 'l', map: {ON: 'up'}}} | /driver/state/on/map/ON must be a value of on; the map reads "
            + "{payload: value}, as in {ON: true, OFF: false}",
        "command: {on: {topic: 'l', map: {ON: true}}, brightness: {topic: 'l', map: {x: 1}}} | "
            + "/driver/command/brightness/map/x x is no value of brightness; the map reads {value: payload}, as in "
            + "{true: ON, false: OFF}",
        "command: {on: {topic: 'l', template: 'x'}} | /driver/command/on/template must have {value} where the value "
            + "goes, in quotes: \"{value}\"",
        "command: {on: {topic: 'l', qos: 3}} | /driver/command/on/qos must be a whole number from 0 to 2, not 3",
        "command: {on: {topic: 'l', confirm: 'state'}} | /driver/command/on/confirm can be state only where the key "
            + "has a state topic too",
        "state: {on: {topic: 'l', range: [0, 1]}} | /driver/state/on/range is for numbers; on is none",
        "state: {brightness: {topic: 'l', range: [1, 1]}} | /driver/state/brightness/range must be two different "
            + "numbers: what the device says for 0 and for 100, as in [0, 255]",
        "state: {on: {topic: 'l', pointer: 'a.b'}} | /driver/state/on/pointer must be a JSON pointer like "
            + "/state/power, not a.b",
        "action: {halt: 'l'}, state: {on: 'l'} | /driver/action/halt unknown key halt",
        "availability: {topic: 'l', on: 1}, state: {on: 'l'} | /driver/availability/on unknown key on",
        "state: 'l' | /driver/state must be a mapping of keys to values, not \"l\"",
        "qos: 1 | /driver has neither state, command nor action"})
    void check_tellsWhatIsWrongAndWhere(String driver, String expected) {
        List<String> problems = new ArrayList<>();
        MqttDriver.check(Homes.device("light.x", LIGHT, "{type: 'mqtt', " + driver + "}"),
                (pointer, problem) -> problems.add(pointer + " " + problem));
        assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(expected)), problems.toString());
    }

    private static Binding binding(Map<String, Object> state, String driver) {
        Device device = Homes.device("light.x", state, driver);
        return BindingReader.read(device, (pointer, problem) -> {
            throw new AssertionError(pointer + " " + problem);
        });
    }

    private static List<String> sent(Binding binding, Map<String, Object> state) {
        return sent(binding.plan(Command.set("light.x", state)));
    }

    private static List<String> sent(Binding.Plan plan) {
        assertEquals(Optional.empty(), plan.objection());
        return plan.messages().stream().map(message -> message.topic() + "="
                + new String(message.payload(), StandardCharsets.UTF_8) + " q" + message.qos()
                + (message.retained() ? " retained" : "")).toList();
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
