package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import dev.parley.intent.Intent;
import dev.parley.intent.Interpreter;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.TemplateFile;
import dev.parley.intent.template.Templates;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The coffee bar's sentences, through the real template compiler. */
class CoffeeHomeTest {

    private static TemplateFile intents;
    private static Interpreter interpreter;

    @BeforeAll
    static void compileTheSentences() throws URISyntaxException {
        LocatedYaml yaml = ShippedHomesTest.home("coffee").intents().get(0);
        intents = TemplateFile.parse(yaml.root(), (pointer, message) -> fail(pointer + ": " + message));
        interpreter = Templates.of(List.of(intents), Vocabulary.empty(),
                (file, pointer, message) -> fail(pointer + ": " + message)).interpreter();
    }

    private static Map<String, Object> slots(String order) {
        Understanding.Understood understood =
                assertInstanceOf(Understanding.Understood.class, interpreter.understand(order), order);
        Intent intent = understood.readings().get(0).intents().get(0);
        assertEquals("orderDrink", intent.name());
        return intent.slots().values().stream().collect(Collectors.toMap(Slot::name, Slot::value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "can i have a latte | coffeeDrink=latte",
        "could i get an americano please | coffeeDrink=americano",
        "may i have a twelve ounce light roast coffee | coffeeDrink=coffee size=twelve ounce roast=light roast",
        "make me a dark roast small espresso | coffeeDrink=espresso roast=dark roast size=small",
        "i'd like a double shot large mocha | coffeeDrink=mocha numberOfShots=double shot size=large",
        "brew a triple shot dark roast sixteen ounce drip coffee with soy milk and brown sugar"
            + "| coffeeDrink=drip coffee numberOfShots=triple shot roast=dark roast size=sixteen ounce"
            + " milkAmount=soy milk sugarAmount=brown sugar",
        "give me a house coffee with a little bit of sweetener and lots of whole milk"
            + "| coffeeDrink=house coffee sugarAmount=a little bit of sweetener milkAmount=lots of whole milk",
        "i want some iced coffee with cream | coffeeDrink=iced coffee milkAmount=cream",
        "a medium medium roast iced mocha please | coffeeDrink=iced mocha size=medium roast=medium roast",
        "I'll have a 20 ounce cappuccino, please. | coffeeDrink=cappuccino size=twenty ounce"})
    void order_isUnderstoodInAnyOrder(String order, String expected) {
        String slots = Stream.of(expected.strip().split(" (?=\\w+=)")).sorted().collect(Collectors.joining(" "));

        assertEquals(slots, new TreeMap<>(slots(order)).entrySet().stream()
                .map(Object::toString).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"can i have a", "latte with", "a large", "make me a latte with milk and cream",
        "i want a small large latte", "turn on the coffee machine"})
    void whatIsNoOrder_isNotUnderstood(String text) {
        assertInstanceOf(Understanding.NotUnderstood.class, interpreter.understand(text));
    }

    @Test
    void order_goesToTheMachine() {
        TemplateFile.Extras order = intents.extras().get("orderDrink");

        assertEquals("custom.coffee_machine", order.actions().get(0).get("device").textValue());
        assertEquals(List.of("drink", "size", "roast", "shots", "milk", "sugar"),
                order.actions().get(0).get("set").properties().stream().map(Map.Entry::getKey).toList());
    }
}
