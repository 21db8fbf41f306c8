package dev.parley.runtime.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Home;
import dev.parley.runtime.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnActionReaderTest {

    private static final Home HOME = Things.home(
            Things.device("machine.coffee", "{state: {run: stopped, setpoint: 50}}"),
            Things.device("custom.maker", "{state: {size: small}}"));

    private final List<String> problems = new ArrayList<>();

    private List<OwnAction> read(String actions) {
        return new OwnActionReader(HOME, (pointer, message) -> problems.add(pointer + ": " + message))
                .read(StreamSupport.stream(Things.tree(actions).spliterator(), false).toList());
    }

    @Test
    void goodActions_areReadInOrder_withoutComplaint() {
        List<OwnAction> actions = read("""
                - {device: machine.coffee, set: {run: running, setpoint: "{shots}"}}
                - publish: {topic: "coffee/{size}", payload: {n: "{shots}"}, qos: 2, retain: true}
                - {device: custom.maker, set: {size: "{size}", milk: oat}}
                """);

        assertEquals(List.of(), problems);
        assertEquals(List.of("SetDevice", "Publish", "SetDevice"),
                actions.stream().map(action -> action.getClass().getSimpleName()).toList());
    }

    @Test
    void publish_isOnceAtLeast_emptyAndNotKept_whereNothingElseIsSaid() {
        OwnAction.Publish publish = (OwnAction.Publish) read("[{publish: {topic: bell}}]").get(0);

        assertEquals(1, publish.qos());
        assertEquals("", publish.payload().asText());
        assertTrue(!publish.retain());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{device: machine.tea, set: {run: running}} | 0/device: the home has no device \"machine.tea\"",
        "{device: machine.coffee, set: {steam: true}} | 0/set/steam: device machine.coffee has no state",
        "{device: machine.coffee, set: {run: dancing}} | 0/set/run: run must be one of running, stopped, faulted",
        "{device: machine.coffee, set: {setpoint: much}} | 0/set/setpoint: setpoint must be a number",
        "{device: custom.maker, set: {brightness: 4}} | 0/set/brightness: device custom.maker has no state key",
        "{device: machine.coffee} | 0/set: set is a mapping",
        "{device: machine.coffee, set: {run: running}, wait: 5} | 0/wait: unknown key \"wait\"; known here:",
        "{publish: {payload: x}} | 0/publish/topic: publish needs a topic",
        "{publish: {topic: 'a/#'}} | 0/publish/topic: publish needs a topic without # and +",
        "{publish: {topic: 'a/+/b'}} | 0/publish/topic: publish needs a topic without # and +",
        "{publish: {topic: a, qos: 3}} | 0/publish/qos: qos is 0, 1 or 2",
        "{publish: {topic: a, qos: loud}} | 0/publish/qos: qos is 0, 1 or 2",
        "{publish: {topic: a, retain: maybe}} | 0/publish/retain: retain is true or false",
        "{publish: {topic: a, retian: true}} | 0/publish/retian: unknown key \"retian\"",
        "{publish: a} | 0/publish: publish is a mapping",
        "{device: machine.coffee, set: 5} | 0/set: set is a mapping",
        "{say: hello} | 0: an action is {device: ID, set: {...}}",
        "hello | 0: an action is {device: ID, set: {...}}",
    })
    void badAction_isToldWhereItIs(String action, String complaint) {
        read("[" + action + "]");

        assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(complaint)), problems.toString());
    }

    @Test
    void everyProblem_isTold() {
        read("[{device: a, set: {on: true}}, {publish: {topic: ''}}, {device: machine.coffee, set: {x: 1, y: 2}}]");

        assertEquals(List.of("0/device", "1/publish/topic", "2/set/x", "2/set/y"),
                problems.stream().map(problem -> problem.substring(0, problem.indexOf(':'))).toList());
    }
}
