package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.NotUnderstood;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final long SEED = 20260303;

    private static final Vocabulary HOME = new Vocabulary(Map.of(
            "name", List.of(term("Kitchen light", "light", "on", "brightness"), term("Lights Out Bar", "light", "on"),
                    term("Fan club", "switch", "on"), term("7 of 9", "switch", "on"),
                    term("O'Brien's", "lock", "locked"),
                    term("Zimmer 3", "light", "on", "brightness"), term("TV", "media_player", "on", "volume"),
                    term("Salt and pepper", "machine", "run")),
            "area", List.of(new Term("Kitchen", Set.of()), new Term("Bedroom 1", Set.of())),
            "floor", List.of(new Term("Upstairs", Set.of())), "kind", List.of(new Term("pump", Set.of("pump")))),
            Set.of(Set.of("light", "on", "brightness", "color"), Set.of("switch", "on"), Set.of("lock", "locked"),
                    Set.of("media_player", "tv", "on", "volume", "muted", "track", "playback"),
                    Set.of("machine", "pump", "run", "setpoint"), Set.of("cover", "blind", "position"),
                    Set.of("climate", "target_temperature", "current_temperature", "hvac_mode")));

    private static Term term(String name, String... traits) {
        return new Term(name, Set.of(traits));
    }

    private static TemplateFile file(String yaml) throws IOException {
        return TemplateFile.parse(new YAMLMapper().readTree(yaml),
                (pointer, message) -> fail(pointer + ": " + message));
    }

    private static Templates templates(Vocabulary home, TemplateFile... files) {
        return Templates.of(List.of(files), home, (file, pointer, message) -> fail(pointer + ": " + message));
    }

    private static List<String> problems(String yaml) throws IOException {
        List<String> problems = new ArrayList<>();
        TemplateFile file = TemplateFile.parse(new YAMLMapper().readTree(yaml),
                (pointer, message) -> problems.add(pointer + ": " + message));
        Templates.of(List.of(file), HOME, (where, pointer, message) -> problems.add(pointer + ": " + message));
        return problems;
    }

    private static Intent first(Understanding understanding) {
        return assertInstanceOf(Understood.class, understanding).readings().get(0).intents().get(0);
    }

    private static Map<String, Object> slots(Intent intent) {
        return intent.slots().values().stream().collect(Collectors.toMap(Slot::name, Slot::value));
    }

    @Test
    void understandsOwnIntentsInAnyOrderWithOutValues() throws IOException {
        TemplateInterpreter interpreter = templates(Vocabulary.empty(), file("""
                language: en
                lists:
                  size: {values: [small, {in: "(large|big)", out: large}]}
                  drink: {values: [espresso, {in: "flat white[s]", out: flat white}]}
                  shots: {range: {from: 1, to: 4}}
                intents:
                  order:
                    data:
                      - sentences: ["(make|get) [me] ([{size}];[{shots} shot[s]];{drink}) [please]"]
                """)).interpreter();
        assertEquals(Map.of("size", "large", "drink", "flat white", "shots", 2.0),
                slots(first(interpreter.understand("Get me two shots big flat whites, please"))));
        assertEquals(Map.of("drink", "espresso"), slots(first(interpreter.understand("make espresso"))));
        assertInstanceOf(NotUnderstood.class, interpreter.understand("get me five shots espresso"));
        assertInstanceOf(NotUnderstood.class, interpreter.understand("get me espresso espresso"));
    }

    @Test
    void endsAFreeSlotAtTheNextWordOfTheTemplate() throws IOException {
        TemplateInterpreter interpreter = templates(Vocabulary.empty(), file("""
                lists: {note: {wildcard: true}}
                intents: {remember: {sentences: ["remember {note} for me", "note {note}"]}}
                """)).interpreter();
        assertEquals(Map.of("note", "the two red keys"),
                slots(first(interpreter.understand("remember the two red keys for me"))));
    }

    @Test
    void takesAUsersSentenceBeforeABuiltInOne() throws IOException {
        Templates own = templates(HOME, file("intents: {Mine: {sentences: [\"what time is it\"]}}"));
        assertEquals("Mine", first(own.interpreter().understand("what time is it")).name());
    }

    @Test
    void handsOnEveryReadingNamesFirst() {
        List<Reading> readings = assertInstanceOf(Understood.class,
                templates(HOME).interpreter().understand("turn on the kitchen light")).readings();
        assertEquals("kitchen light", readings.get(0).intents().get(0).slot("name").orElseThrow().text());
        assertTrue(readings.stream().anyMatch(reading -> reading.intents().get(0).slot("type").isPresent()));
    }

    @Test
    void splitsCommandsAtAndButNotWithinAName() {
        TemplateInterpreter interpreter = templates(HOME).interpreter();
        Reading two = assertInstanceOf(Understood.class,
                interpreter.understand("turn on the fan club and then lock O'Brien's")).readings().get(0);
        assertEquals(List.of("turn_on", "lock"), two.intents().stream().map(Intent::name).toList());
        assertEquals("salt and pepper", first(interpreter.understand("start salt and pepper"))
                .slot("name").orElseThrow().text());
    }

    @Test
    void understandsHostileNames() {
        TemplateInterpreter interpreter = templates(HOME).interpreter();
        for (String name : List.of("lights out bar", "fan club", "seven of nine", "7 of 9", "zimmer three", "tv")) {
            assertEquals("turn_on", first(interpreter.understand("turn on the " + name)).name(), name);
        }
    }

    @Test
    void expectsInSpeechOnlyWhatTheHomeCanDo() {
        Set<String> words = templates(new Vocabulary(Map.of(), Set.of(Set.of("light", "on")))).speech().arcs().stream()
                .map(SpeechGrammar.Arc::word).collect(Collectors.toSet());
        assertTrue(words.containsAll(Set.of("turn", "light", "off")));
        for (String absent : List.of("lock", "percent", "volume", "blinds", "degrees")) {
            assertFalse(words.contains(absent), absent);
        }
    }

    @Test
    void understandsEverySentenceItExpectsInSpeech() {
        Templates templates = templates(HOME);
        TemplateInterpreter interpreter = templates.interpreter();
        SentenceSampler sampler = new SentenceSampler(templates.speech(), new Random(SEED));
        for (int i = 0; i < 10_000; i++) {
            String sentence = sampler.next();
            assertInstanceOf(Understood.class, interpreter.understand(sentence), "seed " + SEED + ": " + sentence);
        }
    }

    @Test
    void loadsHomeAssistantSentencesAsTheyAre() throws IOException {
        TemplateInterpreter interpreter = templates(HOME, file("""
                language: "en"
                intents:
                  SetVolume:
                    data:
                      - sentences:
                          - "(set|change) {media_player} volume to {volume} [percent]"
                        requires_context: {domain: media_player}
                lists:
                  media_player:
                    values:
                      - in: "living room (tv|television)"
                        out: "media_player.living_room"
                  volume: {range: {type: percentage, from: 0, to: 100}}
                expansion_rules: {unused: "[the] thing"}
                skip_words: ["please"]
                """)).interpreter();
        assertEquals(Map.of("media_player", "media_player.living_room", "volume", 50.0),
                slots(first(interpreter.understand("change living room television volume to fifty percent"))));
    }

    @Test
    void tellsEveryProblemWithItsPlace() throws IOException {
        List<String> problems = problems("""
                lists: {empty: {values: []}, odd: {range: {from: 4, to: 1}}}
                expansion_rules: {loop: "a <loop2>", loop2: "<loop> b"}
                intents:
                  A: {sentences: ["open (the", "<nowhere> x", "{nothing} y", "[please]"]}
                  B: {sentence: ["typo"]}
                """);
        for (String expected : List.of("/lists/empty", "/lists/odd/range", "/expansion_rules/loop",
                "/intents/A/sentences/0", "/intents/A/sentences/1: there is no rule <nowhere>",
                "/intents/A/sentences/2: there is no list {nothing}",
                "/intents/A/sentences/3: this sentence can be said",
                "/intents/B/sentence: unknown key")) {
            assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(expected)),
                    expected + " in " + problems);
        }
    }

    @Test
    void survivesRandomTemplates() {
        Random random = new Random(5);
        String[] parts = {"(", ")", "[", "]", "{", "}", "<", ">", "|", ";", ":", "a", "turn on", " ", "name", "\\",
            "1"};
        for (int i = 0; i < 3_000; i++) {
            StringBuilder sentence = new StringBuilder();
            int length = random.nextInt(14);
            for (int k = 0; k < length; k++) {
                sentence.append(parts[random.nextInt(parts.length)]);
            }
            JsonNode tree = new YAMLMapper().createObjectNode().set("intents", new YAMLMapper().createObjectNode()
                    .set("A", new YAMLMapper().createObjectNode()
                            .set("sentences", new YAMLMapper().createArrayNode().add(sentence.toString()))));
            TemplateFile.parse(tree, (pointer, message) -> assertFalse(message.isBlank()));
        }
    }

    @Test
    void takesAnyUtterance() {
        TemplateInterpreter interpreter = templates(HOME).interpreter();
        assertInstanceOf(NotUnderstood.class, interpreter.understand(""));
        assertInstanceOf(NotUnderstood.class, interpreter.understand("turn on ".repeat(20_000)));
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            char[] text = new char[random.nextInt(200)];
            for (int k = 0; k < text.length; k++) {
                text[k] = (char) random.nextInt(0x3000);
            }
            interpreter.understand(new String(text));
        }
    }
}
