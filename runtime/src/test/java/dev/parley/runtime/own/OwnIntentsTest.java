package dev.parley.runtime.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Home;
import dev.parley.intent.template.TemplateFile;
import dev.parley.runtime.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnIntentsTest {

    private static final Home HOME = Things.home(Things.device("custom.maker", "{state: {size: small, shots: 1}}"),
            Things.device("light.bar", "{state: {on: false}}"));

    private static final String COFFEE = """
            intents:
              order:
                sentences: [order coffee]
                action:
                  - {device: custom.maker, set: {size: "{size}", shots: "{shots}"}}
                  - {device: light.bar, set: {on: true}}
                  - publish: {topic: "coffee/{drink}", payload: {drink: "{drink}", size: "{size}"}}
                response: "One [{size}] {drink}[ with {shots} shots]."
              ring:
                sentences: [ring the bell]
            """;

    private final List<String> problems = new ArrayList<>();

    private OwnIntents read(String... files) {
        List<TemplateFile> read = new ArrayList<>();
        for (String file : files) {
            read.add(TemplateFile.parse(Things.tree(file),
                    (pointer, message) -> problems.add(pointer + ": " + message)));
        }
        return OwnIntents.of(read, HOME, Set.of("turn_on"),
                (file, pointer, message) -> problems.add(pointer + ": " + message));
    }

    @Test
    void intent_setsDevices_andPublishes_andAnswers() {
        OwnIntents own = read(COFFEE);
        var order = Things.intent("order", "{drink: latte, size: large, shots: 2}");

        assertEquals(List.of(), problems);
        assertEquals(Set.of("order", "ring"), own.names());
        assertEquals(List.of(Map.of("size", "large", "shots", 2.0), Map.of("on", true)),
                own.commands(order).stream().map(command -> command.state()).toList());
        assertEquals(List.of(new Publication("coffee/latte", "{\"drink\":\"latte\",\"size\":\"large\"}", 1, false)),
                own.publications(order));
        assertEquals(Optional.of("One large latte with 2 shots."), own.response(order));
    }

    @Test
    void whatHangsOnAnEmptySlot_isLeftOut() {
        OwnIntents own = read(COFFEE);
        var order = Things.intent("order", "{drink: latte}");

        assertEquals(List.of(Map.of("on", true)),
                own.commands(order).stream().map(command -> command.state()).toList());
        assertEquals("{\"drink\":\"latte\"}", own.publications(order).get(0).payload());
        assertEquals(Optional.of("One latte."), own.response(order));
        assertEquals(List.of(), own.publications(Things.intent("order")));
    }

    @Test
    void intentWithoutAction_onlyHasItsName() {
        var ring = Things.intent("ring");
        OwnIntents own = read(COFFEE);

        assertEquals(List.of(), own.commands(ring));
        assertEquals(List.of(), own.publications(ring));
        assertTrue(own.response(ring).isEmpty());
    }

    @Test
    void builtInIntent_isNoneOfThem() {
        var other = Things.intent("turn_on");

        assertEquals(List.of(), read(COFFEE).commands(other));
        assertTrue(OwnIntents.none().response(other).isEmpty());
        assertEquals(Set.of(), OwnIntents.none().names());
    }

    @Test
    void problem_isToldByItsPlaceInTheFile() {
        read("{intents: {ring: {sentences: [ring], action: [{device: bell.big, set: {on: true}}]}}}");

        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("/intents/ring/action/0/device: the home has no device"),
                problems.get(0));
    }

    @Test
    void intentInTwoFiles_hasTheSentencesOfBoth_andTheActionsOfOne() {
        String more = "{intents: {order: {sentences: [get me a coffee]}}}";
        var order = Things.intent("order", "{drink: latte}");

        assertEquals(Optional.of("One latte."), read(COFFEE, more).response(order));
        assertEquals(Optional.of("One latte."), read(more, COFFEE).response(order));
        assertEquals(List.of(), problems);
    }

    @Test
    void intentInTwoFiles_isAProblem_whereBothDoSomething() {
        read(COFFEE, "{intents: {order: {sentences: [order], response: No}}}");

        assertEquals(List.of("/intents/order: \"order\" has its action and response in another place already; keep one"
                + " of them, or give this one another name"), problems);
    }

    @Test
    void builtInIntent_mayHaveMoreSentences_butNothingElseToDo() {
        assertEquals(Set.of(), read("{intents: {turn_on: {sentences: ['let there be {name}']}}}").names());
        assertEquals(List.of(), problems);

        assertEquals(Set.of(), read("{intents: {turn_on: {sentences: [light], response: Ta-da}}}").names());
        assertEquals(List.of("/intents/turn_on: \"turn_on\" is built in and does what it does; give an intent with an"
                + " action or a response of its own another name"), problems);
    }

    @Test
    void slotWord_isABoolean_whereOneBelongs() {
        OwnIntents own = read("""
                intents: {bar: {sentences: [bar], action: [{device: light.bar, set: {on: "{how}"}}]}}
                """);

        assertEquals(Map.of("on", false), own.commands(Things.intent("bar", "{how: off}")).get(0).state());
        assertEquals(Map.of("on", "maybe"), own.commands(Things.intent("bar", "{how: maybe}")).get(0).state());
    }
}
