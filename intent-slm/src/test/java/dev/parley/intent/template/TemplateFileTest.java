package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFileTest {

    private static Map<String, String> problems(String yaml) throws JsonProcessingException {
        Map<String, String> problems = new LinkedHashMap<>();
        TemplateFile.parse(new YAMLMapper().readTree(yaml), problems::put);
        return problems;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "[] | '' | an intents file is a mapping",
        "{intent: {}} | /intent | unknown key \"intent\"; known here: ",
        "{intents: [a]} | /intents | intents is a mapping",
        "{intents: {A: [a]}} | /intents/A | has the key data or sentences",
        "{intents: {A: {}}} | /intents/A | no sentence of this intent",
        "{intents: {A: {sentences: a}}} | /intents/A | no sentence of this intent",
        "{intents: {A: {sentences: [a], data: {sentences: a}}}} | /intents/A/data | data is a list",
        "{intents: {A: {sentences: [a], data: [{x: 1}]}}} | /intents/A/data/0/x | unknown key \"x\"",
        "{intents: {A: {sentences: [a], data: [5]}}} | /intents/A/data/0 | sentences is a list",
        "{intents: {A: {sentences: [a, {b: c}]}}} | /intents/A/sentences/1 | put it in quotes",
        "{intents: {A: {sentences: [a, null]}}} | /intents/A/sentences/1 | a sentence is a text",
        "{intents: {A: {sentences: [a, '?!']}}} | /intents/A/sentences/1 | no letters or digits",
        "{intents: {A: {sentences: [a, 'a (b']}}} | /intents/A/sentences/1 | at column 3: '(' is never closed",
        "{intents: {A: {sentences: [a], slots: [b]}}} | /intents/A/slots | slots is a mapping",
        "{intents: {A: {sentences: [a], action: x}}} | /intents/A/action | action is a list",
        "{intents: {a/b~c: {}}} | /intents/a~1b~0c | no sentence of this intent",
        "{lists: {l: [a]}} | /lists/l | values, range or wildcard",
        "{lists: {l: {}}} | /lists/l | this list has no values",
        "{lists: {l: {values: a}}} | /lists/l/values | values is a list",
        "{lists: {l: {values: {a: b}}}} | /lists/l/values | values is a list",
        "{lists: {l: {values: [{out: b}]}}} | /lists/l/values/0 | a value is a text, or {in:",
        "{lists: {l: {values: [{in: '[b'}]}}} | /lists/l/values/0/in | never closed",
        "{lists: {l: {values: [{in: b, aus: c}]}}} | /lists/l/values/0/aus | unknown key",
        "{lists: {l: {range: 5}}} | /lists/l/range | two numbers",
        "{lists: {l: {range: {from: 1}}}} | /lists/l/range | two numbers",
        "{lists: {l: {range: {from: a, to: 2}}}} | /lists/l/range | two numbers",
        "{lists: {l: {range: {from: 3, to: 2}}}} | /lists/l/range | from the lower to the higher",
        "{lists: {l: {range: {from: 1.0e+300, to: 1.0e+300}}}} | /lists/l/range | nine digits",
        "{lists: {l: {range: {from: 1, to: 2, step: 0}}}} | /lists/l/range | steps above zero",
        "{lists: {l: {range: {from: 1, to: 2, step: -1}}}} | /lists/l/range | steps above zero",
        "{lists: {l: {range: {from: 0, to: 10001}}}} | /lists/l/range | at most 10,000",
        "{expansion_rules: {r: '<r>'}} | /expansion_rules/r | leads back to itself",
        "{expansion_rules: {r/s: '(a'}} | /expansion_rules/r~1s | never closed",
        "{spoken_rules: {r: '<r>'}} | /spoken_rules/r | leads back to itself",
        "{expansion_rules: {a: '<b>', b: c}, spoken_rules: {b: '<a>'}} | /expansion_rules/a | leads back to itself",
    })
    void saysWhereAndWhatIsWrong(String yaml, String pointer, String message) throws JsonProcessingException {
        Map<String, String> problems = problems(yaml);
        assertTrue(problems.getOrDefault(pointer, "").contains(message), problems.toString());
    }

    @Test
    void refusesBoundsThatAreNoNumbers() {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (String key : List.of("from", "to", "step")) {
                ObjectNode range = JsonNodeFactory.instance.objectNode().put("from", 1).put("to", 2).put(key, odd);
                ObjectNode file = JsonNodeFactory.instance.objectNode();
                file.putObject("lists").putObject("l").set("range", range);
                Map<String, String> problems = new LinkedHashMap<>();
                TemplateFile.parse(file, problems::put);
                assertEquals(Set.of("/lists/l/range"), problems.keySet(), key + " " + odd);
            }
        }
    }

    @Test
    void findsAllProblemsAtOnceAndKeepsTheRest() throws JsonProcessingException {
        Map<String, String> problems = new LinkedHashMap<>();
        TemplateFile file = TemplateFile.parse(new YAMLMapper().readTree("""
                lists: {good: {values: [a]}, bad: {values: []}}
                intents: {A: {sentences: ["(x", "fine {good}"]}, B: {sentences: []}}
                """), problems::put);
        assertEquals(List.of("/lists/bad", "/intents/A/sentences/0", "/intents/B"), List.copyOf(problems.keySet()));
        assertEquals(List.of("/intents/A/sentences/1"), file.templates().stream().map(Template::pointer).toList());
    }

    @Test
    void handsOnActionsAndResponses() throws JsonProcessingException {
        TemplateFile file = Homes.file("""
                intents:
                  A: {sentences: [a], action: [{device: d}, {publish: {topic: t}}], response: "One {x}."}
                  B: {sentences: [b]}
                """);
        assertEquals(List.of("A", "B"), List.copyOf(file.extras().keySet()));
        assertEquals(2, file.extras().get("A").actions().size());
        assertEquals(Optional.of("One {x}."), file.extras().get("A").response());
        assertEquals(Optional.empty(), file.extras().get("B").response());
        assertEquals("/intents/B", file.extras().get("B").pointer());
    }

    @Test
    void takesValuesAsNumbersOrTexts() {
        TemplateFile file = Homes.file("""
                lists: {l: {values: [5, five, {in: six, out: 6}, {in: nil, out: null}, {in: yes, out: true}]}}
                intents: {}""");
        ListSpec.Values values = (ListSpec.Values) file.lists().get("l");
        assertEquals(List.of(5.0, "five", 6.0, "nil", "true"),
                values.values().stream().map(ListSpec.Value::out).toList());
    }

    @Test
    void loadsAHomeAssistantFileAsItIs() {
        TemplateFile file = Homes.file("""
                language: "en"
                settings: {ignore_whitespace: false}
                intents:
                  HassTurnOn:
                    description: "Turns on a device"
                    data:
                      - sentences:
                          - "<turn> on [all] [the] {name}[ please]"
                          - "[<turn>] (<area>|<name>) on"
                        slots: {domain: light}
                        response: default
                        requires_context: {area: {slot: true}}
                        excludes_context: {domain: [cover]}
                        expansion_rules: {}
                  HassSetTimer:
                    required_slots: [minutes]
                    data:
                      - sentences: ["set (a|the) timer for {minutes} minute[s][ and {half:seconds}]"]
                        metadata: {slow: true}
                responses: {intents: {HassTurnOn: {default: "Turned on"}}}
                lists:
                  minutes: {range: {type: temperature, from: 1, to: 100, step: 1, fraction_type: halves}}
                  half: {values: [{in: "a little", out: 30, context: {x: y}, metadata: {}}]}
                  anything: {wildcard: true}
                expansion_rules: {turn: "(turn|switch)", name: "[the] {name}", area: "[the] {area}"}
                skip_words: ["please"]
                """);
        TemplateInterpreter interpreter = Homes.templates(Homes.FLAT, file).interpreter();
        assertTrue(interpreter.understand("switch on the desk lamp").toString().contains("HassTurnOn"));
        assertTrue(interpreter.understand("set the timer for two minutes").toString().contains("HassSetTimer"));
        assertTrue(interpreter.understand("set a timer for two minutes and a little").toString()
                .contains("value=30.0"));
    }
}
