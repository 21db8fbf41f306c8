package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.intent.IntentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any template and any tree becomes sentences or problems that say something, never another exception. */
class TemplateFuzzTest {

    private static final long SEED = 20260305;
    private static final String UTTERANCE =
            "x a, b and b, and a, in ten minutes at half past 7 on monday, 21 and y and";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> PARTS = List.of("(", ")", "[", "]", "{", "}", "<", ">", "|", ";", ":", "\\", " ",
            "+", "a", "turn on", "{name}", "{n:x}", "<r>", "<r>+", "(a|b)+", "{duration}", "<the>", "{w}", "(a|b)",
            "[c]", "(a;b)", "21", "and", "%", "'s", "\u00e9", "\ud83d\ude00", "\ud83d", "\0");

    /** The built-in rules and lists alone, which is quicker than all built-in sentences. */
    private static final TemplateFile COMMON =
            TemplateFile.parse(resource("common"), (pointer, message) -> fail(message));

    private static JsonNode resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("en/" + name + ".yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a tree through everything; true where it had no problem. */
    private static boolean taken(JsonNode tree) {
        List<String> problems = new ArrayList<>();
        TemplateFile file = TemplateFile.parse(tree, (pointer, message) -> problems.add(pointer + " " + message));
        Templates.ProblemSink sink = (where, pointer, message) -> problems.add(pointer + " " + message);
        try {
            Linked matched = new Linker(List.of(file), List.of(COMMON), false, sink).link(Homes.FLAT);
            assertNotNull(new MatcherBuilder(matched).build().match(UTTERANCE));
            Linked heard = new Linker(List.of(file), List.of(COMMON), true, sink).link(Homes.FLAT);
            assertNotNull(new SpeechBuilder(heard, Homes.FLAT).build());
        } catch (IntentException e) {
            problems.add(e.getMessage());
        }
        problems.forEach(problem -> assertTrue(problem.length() > 20 && problem.length() < 1_000, problem));
        return problems.isEmpty();
    }

    private static ObjectNode file(String... sentences) {
        ObjectNode file = NODES.objectNode();
        file.putObject("expansion_rules").put("r", "[x] y");
        ObjectNode lists = file.putObject("lists");
        lists.putObject("n").putObject("range").put("from", 1).put("to", 9);
        lists.putObject("w").put("wildcard", true);
        ArrayNode all = file.putObject("intents").putObject("A").putArray("sentences");
        Stream.of(sentences).forEach(all::add);
        return file;
    }

    @Test
    void randomTemplatesAreReadOrRefused() {
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder template = new StringBuilder();
            random.ints(random.nextInt(16), 0, PARTS.size()).forEach(part -> template.append(PARTS.get(part)));
            try {
                assertNotNull(ExpressionParser.parse(template.toString()));
                read++;
            } catch (TemplateException e) {
                assertTrue(e.getMessage().contains("at column "), e.getMessage());
            }
        }
        assertTrue(read > 500, read + " read");
    }

    @Test
    void randomSentencesCompileOrAreRefused() {
        Random random = new Random(SEED);
        int sound = 0;
        for (int i = 0; i < 20; i++) {
            String[] sentences = new String[30];
            for (int k = 0; k < sentences.length; k++) {
                StringBuilder sentence = new StringBuilder();
                random.ints(1 + random.nextInt(8), 0, PARTS.size()).forEach(part -> sentence.append(PARTS.get(part)));
                sentences[k] = sentence.toString();
            }
            taken(file(sentences));
            sound += taken(file(sentences[0])) ? 1 : 0;
        }
        assertTrue(sound > 0);
    }

    @Test
    void mutatedFilesAreTakenOrRefused() {
        Random random = new Random(SEED);
        for (String name : List.of("common", "lights", "climate", "states")) {
            JsonNode sound = resource(name);
            for (int i = 0; i < 30; i++) {
                JsonNode mutant = sound.deepCopy();
                for (int k = 0; k <= random.nextInt(4); k++) {
                    mutate(mutant, random);
                }
                taken(mutant);
            }
        }
    }

    /** Replaces, removes or garbles one node somewhere below. */
    private static void mutate(JsonNode node, Random random) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        if (node instanceof ObjectNode object && !keys.isEmpty()) {
            String key = keys.get(random.nextInt(keys.size()));
            if (object.get(key).isContainerNode() && random.nextInt(4) > 0) {
                mutate(object.get(key), random);
            } else if (random.nextInt(3) == 0) {
                object.set(PARTS.get(random.nextInt(PARTS.size())), object.remove(key));
            } else {
                object.set(key, mutated(object.get(key), random));
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            if (array.get(index).isContainerNode() && random.nextInt(4) > 0) {
                mutate(array.get(index), random);
            } else {
                array.set(index, mutated(array.get(index), random));
            }
        }
    }

    private static JsonNode mutated(JsonNode node, Random random) {
        if (node.isTextual() && random.nextInt(3) > 0) {
            StringBuilder text = new StringBuilder(node.asText());
            int at = random.nextInt(text.length() + 1);
            if (random.nextBoolean()) {
                text.insert(at, PARTS.get(random.nextInt(PARTS.size())));
            } else {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            }
            return NODES.textNode(text.toString());
        }
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.numberNode(Double.NaN);
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.arrayNode().add(NODES.objectNode());
            case 5 -> NODES.objectNode().put("values", "x");
            case 6 -> NODES.textNode("");
            default -> NODES.arrayNode().add("x");
        };
    }

    private static String nested(String open, String inside, String close, int times) {
        return open.repeat(times) + inside + close.repeat(times);
    }

    static Stream<JsonNode> bombs() {
        String anyOrder = "([a];[b];[c];[d];[e];[f];[g];[h])";
        String orders = anyOrder.replaceAll("[a-h]", anyOrder);
        ObjectNode doubling = file("start <r40>");
        IntStream.rangeClosed(1, 40).forEach(i -> ((ObjectNode) doubling.get("expansion_rules"))
                .put("r" + i, "(<%s>|[<%s>] <%s> {name})".replace("%s", i == 1 ? "r" : "r" + (i - 1))));
        ObjectNode deepOrders = file("x <o3>");
        ((ObjectNode) deepOrders.get("expansion_rules")).put("o1", anyOrder)
                .put("o2", anyOrder.replaceAll("[a-h]", "<o1>")).put("o3", anyOrder.replaceAll("[a-h]", "<o2> {name}"));
        ObjectNode silent = file("x <s18>");
        IntStream.rangeClosed(0, 18).forEach(i -> ((ObjectNode) silent.get("expansion_rules"))
                .put("s" + i, i == 0 ? "[a]" : "<s%d> <s%d> <s%d>".formatted(i - 1, i - 1, i - 1)));
        ObjectNode big = file("take {big}", "take {big:a} and {big:b} or {big:c}");
        ArrayNode values = ((ObjectNode) big.get("lists")).putObject("big").putArray("values");
        IntStream.range(0, 10_000).forEach(i -> values.add("value number " + i));
        ObjectNode bigOrder = file("([{big}];[{big:b}];[{big:c}];[{big:d}];[{big:e}];[{big:f}];[{big:g}];[{big:h}]) x");
        ((ObjectNode) bigOrder.get("lists")).set("big", big.get("lists").get("big"));
        ObjectNode loops = file("x <l12>+", "y ((<r>+)+ [{name}]+)+");
        IntStream.rangeClosed(0, 12).forEach(i -> ((ObjectNode) loops.get("expansion_rules"))
                .put("l" + i, i == 0 ? "(a|b)+" : "(<l%d>+ [and] <l%d>+)+".formatted(i - 1, i - 1)));
        ObjectNode ranges = file("{x} {y} {z}");
        ((ObjectNode) ranges.get("lists")).putObject("x").putObject("range").put("from", -999_999_999)
                .put("to", 999_999_999).put("step", 1_000_000);
        ((ObjectNode) ranges.get("lists")).putObject("y").putObject("range").put("from", 1).put("to", 1.0001)
                .put("step", 1e-8);
        ((ObjectNode) ranges.get("lists")).putObject("z").putObject("range").put("from", 0.5).put("to", 0.5)
                .put("step", Double.MIN_VALUE);
        return Stream.of(loops, doubling, deepOrders, silent, big, bigOrder, ranges,
                file(nested("[a ", "b", "]", 10)), file(nested("[a ", "b", "]", 2_000)),
                file(nested("(", "b", ")", 1_900)), file(nested("([a];", "b", ")", 18)),
                file(orders + " x"), file("(a|b)".repeat(700)), file("[a] ".repeat(999) + "b"),
                file("[(a|b)] ".repeat(100) + "a " + "(a|b) ".repeat(100) + "c"), file("{w} ".repeat(900)),
                file("(a|b) ".repeat(660)), file("x".repeat(3_999)), file("x".repeat(4_001)), file("\\".repeat(3_999)),
                file("{name} ".repeat(500)), file(nested("(", "b", ")+", 18)), file("(a|b)+ ".repeat(500)),
                file("{duration} ".repeat(300)), file("([{time}];[{day}];[{duration}];[{number}]) ".repeat(80) + "x"),
                file(Stream.generate(() -> anyOrder + " x").limit(3_000).toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void whatWouldExplodeIsBounded(JsonNode bomb) {
        taken(bomb);
    }

    @Test
    void whatIsTooLargeIsToldToTheUser() {
        JsonNode bomb = bombs().skip(1).findFirst().orElseThrow();
        assertFalse(taken(bomb));
    }
}
