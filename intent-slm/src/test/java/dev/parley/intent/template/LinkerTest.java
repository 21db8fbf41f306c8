package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.IntentException;
import dev.parley.intent.Understanding.NotUnderstood;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkerTest {

    private final List<String> problems = new ArrayList<>();

    private Templates link(TemplateFile... files) {
        List<TemplateFile> order = List.of(files);
        return Templates.of(order, Homes.FLAT, (file, pointer, message) ->
                problems.add(order.indexOf(file) + pointer + ": " + message));
    }

    private static Object drink(Templates templates, String utterance) {
        return assertInstanceOf(Understood.class, templates.interpreter().understand(utterance)).readings().get(0)
                .intents().get(0).slot("drink").orElseThrow().value();
    }

    @Test
    void tellsOfRulesAndListsThatAreNowhere() {
        Templates templates = link(Homes.file("""
                intents: {A: {sentences: ["brew <nothing>", "brew {nothing} now", "brew [<nothing>] tea"]}}"""));
        assertEquals(List.of("0/intents/A/sentences/0: there is no rule <nothing>; add it under expansion_rules:",
                "0/intents/A/sentences/1: there is no list {nothing}; add it under lists:",
                "0/intents/A/sentences/2: there is no rule <nothing>; add it under expansion_rules:"), problems);
        assertInstanceOf(NotUnderstood.class, templates.interpreter().understand("brew"));
        assertInstanceOf(Understood.class, templates.interpreter().understand("brew tea"));
    }

    @Test
    void tellsEachFileItsOwnProblemAndOnce() {
        TemplateFile file = Homes.file("intents: {A: {sentences: [\"a {no}\"]}}");
        link(file, Homes.file("intents: {A: {sentences: [\"a {no}\"]}}"));
        assertEquals(List.of("0/intents/A/sentences/0: there is no list {no}; add it under lists:",
                "1/intents/A/sentences/0: there is no list {no}; add it under lists:"), problems);
    }

    @Test
    void refusesWhatCanBeSaidWithoutAWord() {
        link(Homes.file("""
                lists: {l: {values: ["[please]", "(!|yes)", good]}}
                expansion_rules: {maybe: "[a] [b]"}
                intents: {A: {sentences: ["<maybe> [c]", "(...|c)", "([a];[b])", "[a] c"]}}"""));
        assertEquals(List.of("0/lists/l", "0/lists/l", "0/intents/A/sentences/0", "0/intents/A/sentences/1",
                "0/intents/A/sentences/2"), problems.stream().map(problem -> problem.substring(0, problem.indexOf(':')))
                .toList());
        assertTrue(problems.stream().allMatch(problem -> problem.contains("can be said without a word")));
    }

    @Test
    void refusesListsWithinLists() {
        link(Homes.file("""
                lists: {x: {values: ["very {x}", ok]}, y: {values: ["a {x}"]}}
                intents: {A: {sentences: ["take {x} {y}"]}}"""));
        assertEquals(List.of("0/lists/x: value \"very {x}\" has a {list} in it; write its words in place",
                "0/lists/y: value \"a {x}\" has a {list} in it; write its words in place"),
                problems.stream().sorted().toList());
    }

    @Test
    void escapesNamesInPointers() {
        link(Homes.file("{lists: {a/b~c: {values: [\"[x]\"]}}, intents: {}}"));
        assertTrue(problems.get(0).startsWith("0/lists/a~1b~0c: "), problems.toString());
    }

    @Test
    void keepsListsOfTheSameNameApart() {
        Templates templates = link(
                Homes.file("{lists: {drink: {values: [tea]}}, intents: {A: {sentences: [\"brew {drink}\"]}}}"),
                Homes.file("{lists: {drink: {values: [cola]}}, intents: {B: {sentences: [\"open some {drink}\"]}}}"));
        assertEquals("tea", drink(templates, "brew tea"));
        assertEquals("cola", drink(templates, "open some cola"));
        assertInstanceOf(NotUnderstood.class, templates.interpreter().understand("brew cola"));
    }

    @Test
    void putsTheUsersListsAndRulesBeforeTheBuiltInOnes() {
        Templates templates = link(Homes.file("""
                lists: {color: {values: [plaid]}, name: {values: [Rover]}}
                expansion_rules: {the: "yonder"}
                intents:
                  Paint: {sentences: ["paint <the> {color:drink}", "feed {name:drink}", "see {area:drink}"]}"""));
        assertEquals(List.of(), problems);
        assertEquals("plaid", drink(templates, "paint yonder plaid"));
        assertEquals("Rover", drink(templates, "feed rover"));
        assertEquals("living room", drink(templates, "see living room"));
        assertInstanceOf(NotUnderstood.class, templates.interpreter().understand("paint yonder red"));
        assertInstanceOf(Understood.class, templates.interpreter().understand("turn the kitchen light red"));
    }

    @Test
    void namesTheSentenceThatAllowsTooMuch() {
        StringBuilder rules = new StringBuilder("r0: \"a [b] c\"");
        IntStream.range(1, 20).forEach(i -> rules.append(", r%d: \"<r%d> <r%d>\"".formatted(i, i - 1, i - 1)));
        link(Homes.file("{expansion_rules: {" + rules + "}, intents: {A: {sentences: [\"fine\", \"<r19>\"]}}}"));
        String tooMany = "0/intents/A/sentences/1: this allows too many combinations";
        assertEquals(List.of(tooMany + "; use fewer optional parts, or split it into several", tooMany
                + " to be heard; use fewer optional parts and shorter lists, or add typed: true"), problems);
    }

    @Test
    void allowsMoreToBeTypedThanHeard() {
        String values = String.join(", ", IntStream.range(0, 10_000).mapToObj(i -> "value " + i).toList());
        String sentence = "([{v:a}];[{v:b}];[{v:c}];[x];[y];[z]) end";
        Templates heard = link(Homes.file("{lists: {v: {values: [%s]}}, intents: {A: {sentences: [\"%s\"]}}}"
                .formatted(values, sentence)));
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains("to be heard"), problems.get(0));
        assertInstanceOf(Understood.class, heard.interpreter().understand("value 9999 x value 5 end"));
        problems.clear();
        link(Homes.file("{lists: {v: {values: [%s]}}, intents: {A: {typed: true, sentences: [\"%s\"]}}}"
                .formatted(values, sentence)));
        assertEquals(List.of(), problems);
    }

    @Test
    void letsAUsersSentencesGoWhereAllTogetherAreTooMany() {
        String big = "(" + "([a];[b];[c];[d];[e];[f]) ".repeat(100) + ") end";
        String sentences = IntStream.range(0, 100).mapToObj(i -> "\"say " + i + " " + big + "\"")
                .collect(Collectors.joining(", "));
        link(Homes.file("intents: {A: {sentences: [" + sentences + "]}}"));
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains("all sentences together allow too many combinations;"), problems.get(0));
        assertTrue(problems.get(1).contains("all sentences together allow too many combinations to be heard;"));
    }

    @Test
    void refusesAHomeOfTooManyNames() {
        List<Term> names = IntStream.range(0, 20_000).mapToObj(i -> Homes.named("Lamp " + i, "light", "on")).toList();
        Vocabulary home = new Vocabulary(Map.of("name", names), Set.of(Set.of("light", "on")));
        IntentException refused = assertThrows(IntentException.class, () -> Homes.templates(home));
        assertTrue(refused.getMessage().contains("more names"), refused.getMessage());
    }
}
