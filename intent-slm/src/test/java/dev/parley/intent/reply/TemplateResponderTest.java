package dev.parley.intent.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateResponderTest {

    private final TemplateResponder responder = new TemplateResponder();

    private static Fact on(String device) {
        return new Fact(Kind.DONE, List.of(device), Map.of("key", "on", "value", "true"));
    }

    @Test
    void saysOneThing() {
        assertEquals("The kitchen light is on.", responder.reply(List.of(on("Kitchen light"))));
        assertEquals("The shelf lights are on.", responder.reply(List.of(on("Shelf lights"))));
    }

    @Test
    void saysTheSameOfSeveralAtOnce() {
        assertEquals("The hall light and the kitchen light are on.",
                responder.reply(List.of(on("Hall light"), on("Kitchen light"))));
    }

    @Test
    void countsWhatIsTooManyToName() {
        assertEquals("Lamp 0, lamp 1, lamp 2, lamp 3 and 6 more are on.",
                responder.reply(IntStream.range(0, 10).mapToObj(i -> on("Lamp " + i)).toList()));
    }

    @Test
    void joinsDifferentThings() {
        assertEquals("The kitchen light is on, and the front door is locked.", responder.reply(List.of(
                on("Kitchen light"),
                new Fact(Kind.DONE, List.of("Front door"), Map.of("key", "locked", "value", "true")))));
    }

    @Test
    void asks() {
        assertEquals("Which one do you mean, the desk lamp or the floor lamp?",
                responder.reply(List.of(new Fact(Kind.WHICH, List.of("Desk lamp", "Floor lamp"), Map.of()))));
        assertEquals("Shall I open the garage door?", responder.reply(
                List.of(new Fact(Kind.CONFIRM, List.of("Garage door"), Map.of("intent", "open")))));
    }

    @ParameterizedTest(name = "{0} is called {1}")
    @CsvSource({"Kitchen light, the kitchen light", "TV, the TV", "Living Room Lamp, the living room lamp",
        "Mary's lamp, Mary's lamp", "O'Brien's, the O'Brien's", "7 of 9, 7 of 9", "My lamp, My lamp"})
    void callsThingsByTheirNames(String name, String called) {
        assertEquals(called, Naming.withArticle(name));
    }

    @Test
    void copiesNamesToTheLetter() {
        assertEquals("The $1 \\lamp {is} is on.", responder.reply(List.of(on("$1 \\lamp {is}"))));
    }

    /** Kinds that are worded by case only, and one of their cases. */
    private static final Map<Kind, String> ANSWERS =
            Map.of(Kind.TIMER, "nothing", Kind.LIST, "nothing", Kind.PLANNED, "nothing");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void hasWordsForEveryKindOfFact(Kind kind) {
        Map<String, String> values = new HashMap<>(Map.of("text", "x", "count", "1", "noun", "x"));
        values.putAll(Map.of("key", "on", "value", "true", "intent", "open", "answer", ANSWERS.getOrDefault(kind, "yes"), "words", "any x",
                "time", "now", "date", "today", "examples", "x"));
        assertFalse(responder.reply(List.of(new Fact(kind, List.of("Lamp"), values))).isBlank());
        assertFalse(responder.reply(List.of(new Fact(kind, List.of(), values))).isBlank());
        assertEquals("", responder.reply(List.of()));
    }

    @Test
    void saysNothingWhereWordsAreEmpty() {
        assertEquals("", responder.reply(List.of(new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", "")))));
        assertEquals("The lamp is on.", responder.reply(
                List.of(new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", " ")), on("Lamp"))));
    }

    @Test
    void joinsThreeThingsAndSetsQuestionsApart() {
        Fact locked = new Fact(Kind.DONE, List.of("Door"), Map.of("key", "locked", "value", "true"));
        Fact open = new Fact(Kind.DONE, List.of("Blinds"), Map.of("key", "position", "value", "100"));
        Fact muted = new Fact(Kind.DONE, List.of("Radio"), Map.of("key", "muted", "value", "true"));
        Fact which = new Fact(Kind.WHICH, List.of("Fan", "TV", "Hall Light"), Map.of());
        assertEquals("The lamp is on, the door is locked, and the blinds are open."
                        + " Which one do you mean, the fan, the TV or the hall light? The radio is muted.",
                responder.reply(List.of(on("Lamp"), locked, open, which, muted)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Light, false", "Lights, true", "Glass, false", "Bus, false", "Gas, false", "Iris, false",
        "Kitchen lights, true", "O'Brien's, false", "S, false"})
    void tellsOneFromMany(String name, boolean plural) {
        assertEquals(plural, Naming.plural(List.of(name)));
    }

    @Test
    void takesNamesOfAnyKind() {
        for (String name : List.of("", " ", "\ud83d\udca1", "\ud83d\udca1 Lamp", "$", "\\", "{subject}", "a".repeat(10_000))) {
            assertTrue(responder.reply(List.of(on(name))).endsWith("is on."), name);
        }
    }

    @Test
    void takesAnswersOfAnyShape() {
        assertEquals("latte", ResponseTemplate.fill("[".repeat(50_000) + "{drink}" + "]".repeat(50_000),
                Map.of("drink", "latte")));
        assertEquals("", ResponseTemplate.fill("[".repeat(50_000) + "{none}", Map.of()));
        Random random = new Random(9);
        List<String> parts = List.of("[", "]", "{", "}", "{drink}", "{none}", " ", ".", "$1", "\\", "a");
        for (int i = 0; i < 5_000; i++) {
            String template = random.ints(random.nextInt(12), 0, parts.size()).mapToObj(parts::get)
                    .collect(Collectors.joining());
            assertFalse(ResponseTemplate.fill(template, Map.of("drink", "x")).contains("  "), template);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "One [{size}] {drink}.|One large latte.",
        "One [{roast} roast] {drink}[, with {milk}].|One latte.",
        "[{roast} [{size}]] {drink}|latte",
        "{drink} [{size} [{roast}]]|latte large",
        "{drink|{drink",
        "a]b|a]b",
        "[{size}|large"
    })
    void leavesOutPartsWithAnEmptySlot(String template, String filled) {
        assertEquals(filled, ResponseTemplate.fill(template, Map.of("size", "large", "drink", "latte")));
    }
}
