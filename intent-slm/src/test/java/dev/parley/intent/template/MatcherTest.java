package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Intent;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    private static final TemplateInterpreter INTERPRETER = Homes.templates(Vocabulary.empty(), Homes.file("""
            lists:
              dish: {values: [soup, {in: "fish and chips", out: fish}, salt, "[more] bread"]}
              other: {values: [salt, pepper]}
              count: {range: {from: 2, to: 5}}
              frost: {range: {from: -3, to: 0.5, step: 0.5}}
              text: {wildcard: true}
            intents:
              serve: {sentences: ["serve {dish}", "serve {other}"]}
              pass: {sentences: ["pass {other}"], slots: {how: hand, many: 1}}
              count: {sentences: ["count {count}", "chill {frost}"]}
              order: {sentences: ["bring ({dish};[{count}];[now])"]}
              note: {sentences: ["note {text}", "tell {text} from {text:who}", "{text} done"]}
              clear: {sentences: ["clear", "and clear", "clear then wipe"]}
            """)).interpreter();

    /** Readings as "intent(slot=value,...) + intent | reading | ...". */
    private static String readings(String utterance) {
        Understanding understanding = INTERPRETER.understand(utterance);
        return !(understanding instanceof Understood understood) ? "" : understood.readings().stream()
                .map(reading -> reading.intents().stream().map(MatcherTest::shown).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(" | "));
    }

    private static String shown(Intent intent) {
        return intent.name() + intent.slots().values().stream().map(slot -> slot.name() + "=" + slot.value())
                .collect(Collectors.joining(",", "(", ")"));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = ';', nullValues = "nothing", value = {
        "serve soup; serve(dish=soup)",
        "serve salt; serve(dish=salt) | serve(other=salt)",
        "serve fish and chips; serve(dish=fish)",
        "serve soup and serve pepper; serve(dish=soup) + serve(other=pepper)",
        "serve soup then serve pepper; serve(dish=soup) + serve(other=pepper)",
        "serve soup and then serve pepper; serve(dish=soup) + serve(other=pepper)",
        "serve fish and chips and clear; serve(dish=fish) + clear()",
        "serve soup serve pepper; nothing",
        "serve soup and; nothing",
        "and serve soup; nothing",
        "serve soup and and serve pepper; nothing",
        "serve soup then and serve pepper; nothing",
        "clear then wipe; clear()",
        "pass pepper; 'pass(other=pepper,how=hand,many=1.0)'",
        "count two; count(count=2.0)",
        "count 5; count(count=5.0)",
        "count one; nothing",
        "count six; nothing",
        "count minus two; nothing",
        "chill minus three; count(frost=-3.0)",
        "chill zero point five; count(frost=0.5)",
        "chill minus two point seven; count(frost=-2.7)",
        "chill 0.6; nothing",
        "bring soup; order(dish=soup)",
        "bring now 3 soup; 'order(count=3.0,dish=soup)'",
        "bring soup three now; 'order(dish=soup,count=3.0)'",
        "bring three now; nothing",
        "bring now soup now; nothing",
        "tell hello from ann; 'note(text=hello,who=ann)'",
        "''; nothing",
        "and; nothing",
        "soup; nothing",
    })
    void findsTheReadings(String utterance, String readings) {
        assertEquals(readings == null ? "" : readings, readings(utterance));
    }

    @Test
    void prefersFewWordsInFreeSlots() {
        assertTrue(readings("note milk and serve soup").startsWith("note(text=milk) + serve(dish=soup) | "));
        assertTrue(readings("tell it from a from b").startsWith("note("), readings("tell it from a from b"));
        assertEquals("note(text=all is)", readings("all is done"));
    }

    @Test
    void keepsTheWordsOfASlotAsSaid() {
        Understood understood = (Understood) INTERPRETER.understand("Serve FISH, and chips!");
        assertEquals("fish and chips", understood.readings().get(0).intents().get(0).slot("dish").orElseThrow().text());
    }

    @Test
    void takesManyCommandsUpToItsLimit() {
        assertEquals(1, readings("serve soup" + " and serve soup".repeat(20)).split("\\|").length);
        assertEquals("", readings("serve soup" + " and serve soup".repeat(21)));
        assertEquals("", readings("note " + "word ".repeat(64)));
    }

    @Test
    void handsOnAHandfulOfReadingsOnly() {
        List<String> readings = List.of(readings("tell " + "a from ".repeat(20) + "b").split("\\|"));
        assertTrue(readings.size() > 1 && readings.size() <= 24, readings.toString());
    }
}
