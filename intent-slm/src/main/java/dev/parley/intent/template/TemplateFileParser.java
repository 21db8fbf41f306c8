package dev.parley.intent.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.intent.Normalizer;
import dev.parley.intent.template.ListSpec.Range;
import dev.parley.intent.template.ListSpec.Value;
import dev.parley.intent.template.ListSpec.Values;
import dev.parley.intent.template.ListSpec.Wildcard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Reads the tree of a template file, noting every problem on the way. */
final class TemplateFileParser {

    private static final Set<String> FILE_KEYS = Set.of("language", "intents", "lists", "expansion_rules",
            "spoken_rules", "skip_words", "responses", "settings");
    private static final Set<String> INTENT_KEYS = Set.of("data", "sentences", "slots", "needs", "typed", "timed",
            "action", "response", "description", "required_slots");
    private static final Set<String> DATA_KEYS = Set.of("sentences", "slots", "needs", "typed", "timed",
            "response", "requires_context", "excludes_context", "metadata", "expansion_rules", "lists",
            "required_keywords");
    private static final Set<String> LIST_KEYS = Set.of("values", "range", "wildcard");
    private static final Set<String> VALUE_KEYS =
            Set.of("in", "out", "has", "context", "requires_context", "excludes_context", "metadata");
    private static final Set<String> RANGE_KEYS = Set.of("from", "to", "step", "type", "fraction_type");

    private static final int MAX_NUMBER = 999_999_999;
    private static final int MAX_STEPS = 10_000;

    private final BiConsumer<String, String> problem;
    private final Map<String, ListSpec> lists = new LinkedHashMap<>();
    private final Map<String, Expression> rules = new LinkedHashMap<>();
    private final Map<String, Expression> spokenRules = new LinkedHashMap<>();
    private final List<Template> templates = new ArrayList<>();
    private final Map<String, TemplateFile.Extras> extras = new LinkedHashMap<>();

    TemplateFileParser(BiConsumer<String, String> problem) {
        this.problem = problem;
    }

    TemplateFile parse(JsonNode root) {
        if (!root.isObject()) {
            problem.accept("", "an intents file is a mapping with the key \"intents\"");
            return new TemplateFile(Map.of(), new TemplateFile.Rules(Map.of(), Map.of()), List.of(), Map.of());
        }
        keys(root, "", FILE_KEYS);
        fields(root, "lists", "").forEach((name, node) -> list(node, "/lists/" + escaped(name))
                .ifPresent(spec -> lists.put(name, spec)));
        rules(root, "expansion_rules", rules);
        rules(root, "spoken_rules", spokenRules);
        checkRules();
        fields(root, "intents", "").forEach(this::intent);
        return new TemplateFile(lists, new TemplateFile.Rules(rules, spokenRules), templates, extras);
    }

    private void rules(JsonNode root, String key, Map<String, Expression> rules) {
        fields(root, key, "").forEach((name, node) ->
                expression(node, "/" + key + "/" + escaped(name)).ifPresent(rule -> rules.put(name, rule)));
    }

    /** Spoken rules take the place of written ones, so both together have to be sound as well. */
    private void checkRules() {
        new RuleCheck(rules, (rule, message) -> problem.accept("/expansion_rules/" + escaped(rule), message)).run();
        Map<String, Expression> heard = new LinkedHashMap<>(rules);
        heard.putAll(spokenRules);
        new RuleCheck(heard, (rule, message) -> {
            String section = spokenRules.containsKey(rule) ? "/spoken_rules/" : "/expansion_rules/";
            problem.accept(section + escaped(rule), message);
            spokenRules.put(rule, Expression.NEVER);
        }).run();
    }

    private Optional<ListSpec> list(JsonNode node, String pointer) {
        if (!node.isObject()) {
            problem.accept(pointer, "a list has one of the keys values, range or wildcard");
            return Optional.empty();
        }
        keys(node, pointer, LIST_KEYS);
        if (node.path("wildcard").asBoolean()) {
            return Optional.of(new Wildcard());
        }
        if (node.has("range")) {
            return range(node.get("range"), pointer + "/range");
        }
        List<Value> values = new ArrayList<>();
        List<JsonNode> items = items(node, "values", pointer);
        for (int i = 0; i < items.size(); i++) {
            value(items.get(i), pointer + "/values/" + i).ifPresent(values::add);
        }
        if (items.isEmpty()) {
            problem.accept(pointer, "this list has no values; give it values: [...], range: or wildcard: true");
        }
        return Optional.of(new Values(values, false));
    }

    private Optional<ListSpec> range(JsonNode node, String pointer) {
        keys(node, pointer, RANGE_KEYS);
        if (!node.path("from").isNumber() || !node.path("to").isNumber()) {
            problem.accept(pointer, "a range needs two numbers: {from: 1, to: 4}");
            return Optional.empty();
        }
        double from = node.path("from").asDouble();
        double to = node.path("to").asDouble();
        double step = node.path("step").asDouble(1);
        if (!(from >= -MAX_NUMBER && from <= to && to <= MAX_NUMBER)) {
            problem.accept(pointer, "a range goes from the lower to the higher number, of at most nine digits");
        } else if (!(step > 0 && Double.isFinite(step) && (to - from) / step <= MAX_STEPS)) {
            problem.accept(pointer, "a range has steps above zero, and at most 10,000 of them; set a larger step");
        } else {
            return Optional.of(new Range(from, to, step));
        }
        return Optional.empty();
    }

    private Optional<Value> value(JsonNode node, String pointer) {
        if (node.isValueNode() && !node.isNull()) {
            return expression(node, pointer).map(phrase -> new Value(phrase, scalar(node), Set.of()));
        }
        if (!node.isObject() || !node.has("in")) {
            problem.accept(pointer, "a value is a text, or {in: what is said, out: what it means}");
            return Optional.empty();
        }
        keys(node, pointer, VALUE_KEYS);
        JsonNode out = node.path("out").isValueNode() && !node.path("out").isNull() ? node.get("out") : node.get("in");
        return expression(node.get("in"), pointer + "/in")
                .map(phrase -> new Value(phrase, scalar(out), texts(node.path("has"))));
    }

    private void intent(String name, JsonNode node) {
        String pointer = "/intents/" + escaped(name);
        if (!node.isObject()) {
            problem.accept(pointer, "an intent has the key data or sentences");
            return;
        }
        keys(node, pointer, INTENT_KEYS);
        checkTimed(node, pointer);
        int before = templates.size();
        if (node.has("sentences")) {
            sentences(name, node, node, pointer);
        }
        List<JsonNode> data = items(node, "data", pointer);
        for (int i = 0; i < data.size(); i++) {
            keys(data.get(i), pointer + "/data/" + i, DATA_KEYS);
            checkTimed(data.get(i), pointer + "/data/" + i);
            sentences(name, node, data.get(i), pointer + "/data/" + i);
        }
        if (templates.size() == before) {
            problem.accept(pointer, "no sentence of this intent can be used; give it sentences: [...]");
        }
        JsonNode action = node.path("action");
        List<JsonNode> actions = new ArrayList<>();
        (action.isArray() ? action : List.<JsonNode>of()).forEach(actions::add);
        if (!action.isMissingNode() && !action.isArray()) {
            problem.accept(pointer + "/action", "action is a list: \"- device: ...\" or \"- publish: ...\"");
        }
        JsonNode response = node.path("response");
        extras.put(name, new TemplateFile.Extras(actions,
                response.isTextual() ? Optional.of(response.asText()) : Optional.empty(), pointer));
    }

    private void sentences(String name, JsonNode intent, JsonNode data, String pointer) {
        JsonNode sentences = data.path("sentences");
        Map<String, Object> slots = new LinkedHashMap<>();
        fields(intent, "slots", pointer).forEach((slot, value) -> slots.put(slot, scalar(value)));
        fields(data, "slots", pointer).forEach((slot, value) -> slots.put(slot, scalar(value)));
        Set<String> needs = new HashSet<>(texts(intent.path("needs")));
        needs.addAll(texts(data.path("needs")));
        boolean typed = intent.path("typed").asBoolean() || data.path("typed").asBoolean();
        JsonNode timed = data.has("timed") ? data.get("timed") : intent.path("timed");
        Template.Use use = new Template.Use(needs, typed, timed(timed));
        if (!sentences.isArray()) {
            problem.accept(pointer, "sentences is a list of texts");
        }
        for (int i = 0; i < sentences.size(); i++) {
            String at = pointer + "/sentences/" + i;
            expression(sentences.get(i), at)
                    .ifPresent(sentence -> templates.add(new Template(name, sentence, slots, use, at)));
        }
    }

    private static Template.Timed timed(JsonNode node) {
        return node.asText().equals("typed") ? Template.Timed.TYPED
                : node.asBoolean() ? Template.Timed.ALWAYS : Template.Timed.NEVER;
    }

    private void checkTimed(JsonNode node, String pointer) {
        JsonNode timed = node.path("timed");
        if (!timed.isMissingNode() && !timed.isBoolean() && !timed.asText().equals("typed")) {
            problem.accept(pointer + "/timed",
                    "timed is true, false, or typed (where a time is not expected in speech)");
        }
    }

    private Optional<Expression> expression(JsonNode node, String pointer) {
        if (!node.isValueNode() || node.isNull()) {
            problem.accept(pointer, "a sentence is a text; put it in quotes if it has brackets or a colon");
            return Optional.empty();
        }
        try {
            Expression expression = ExpressionParser.parse(node.asText());
            if (!Normalizer.isSayable(node.asText())) {
                problem.accept(pointer, "\"" + TemplateException.shortened(node.asText())
                        + "\" has no letters or digits that could be said");
                return Optional.empty();
            }
            return Optional.of(expression);
        } catch (TemplateException e) {
            problem.accept(pointer, e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, JsonNode> fields(JsonNode node, String key, String pointer) {
        JsonNode value = node.path(key);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (value.isObject()) {
            value.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        } else if (!value.isMissingNode() && !value.isNull()) {
            problem.accept(pointer + "/" + key, key + " is a mapping of names to what they mean");
        }
        return fields;
    }

    private void keys(JsonNode node, String pointer, Set<String> known) {
        node.properties().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                problem.accept(pointer + "/" + escaped(entry.getKey()), "unknown key \"" + entry.getKey()
                        + "\"; known here: " + String.join(", ", new TreeSet<>(known)));
            }
        });
    }

    /** A list under a key, or nothing where the key is absent. */
    private List<JsonNode> items(JsonNode node, String key, String pointer) {
        JsonNode value = node.path(key);
        List<JsonNode> items = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(items::add);
        } else if (!value.isMissingNode() && !value.isNull()) {
            problem.accept(pointer + "/" + key, key + " is a list; put \"- \" before each item");
        }
        return items;
    }

    private static Object scalar(JsonNode node) {
        boolean number = node.isNumber() && Double.isFinite(node.asDouble());
        return number ? (Object) node.asDouble() : node.asText();
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new HashSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** A key as it stands in a JSON pointer. */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
