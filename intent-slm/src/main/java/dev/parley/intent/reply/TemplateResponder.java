package dev.parley.intent.reply;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.IntentException;
import dev.parley.intent.Responder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words answers by the sentences of a data file. Facts that say the same of several things become one clause, and
 * clauses one sentence. Immutable, thread-safe.
 */
public final class TemplateResponder implements Responder {

    private static final String RESOURCE = "en.yaml";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> sentences;
    private final Map<String, String> predicates;
    private final Map<String, String> deeds;
    private final Map<String, String> events;
    private final Map<String, String> words;
    private final ColorNames colors;

    /** The built-in English wording. */
    public TemplateResponder() {
        try (InputStream in = TemplateResponder.class.getResourceAsStream(RESOURCE)) {
            YAMLMapper yaml = new YAMLMapper();
            JsonNode root = yaml.readTree(in);
            TypeReference<Map<String, String>> texts = new TypeReference<>() {
            };
            sentences = yaml.convertValue(root.get("sentences"), texts);
            predicates = yaml.convertValue(root.get("predicates"), texts);
            deeds = yaml.convertValue(root.get("deeds"), texts);
            events = yaml.convertValue(root.get("events"), texts);
            words = yaml.convertValue(root.get("words"), texts);
            colors = new ColorNames(yaml.convertValue(root.get("colors"), texts));
        } catch (IOException e) {
            throw new IntentException("Cannot read the wording of answers, " + RESOURCE, e);
        }
    }

    @Override
    public String reply(List<Fact> facts) {
        List<String> clauses = merged(facts).stream().map(this::clause)
                .filter(clause -> !clause.isEmpty()).toList();
        StringBuilder reply = new StringBuilder();
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < clauses.size(); i++) {
            String clause = clauses.get(i);
            boolean whole = endsItself(clause);
            if (whole || !sentence.isEmpty() && endsItself(sentence)) {
                finish(sentence, reply);
            }
            if (!sentence.isEmpty()) {
                boolean last = i == clauses.size() - 1 || endsItself(clauses.get(i + 1));
                sentence.append(last ? ", " + words.get("and") + " " : ", ");
            }
            sentence.append(clause);
        }
        finish(sentence, reply);
        return reply.toString();
    }

    private static boolean endsItself(CharSequence clause) {
        char last = clause.charAt(clause.length() - 1);
        return last == '.' || last == '?' || last == '!';
    }

    private static void finish(StringBuilder sentence, StringBuilder reply) {
        if (sentence.isEmpty()) {
            return;
        }
        if (!endsItself(sentence)) {
            sentence.append('.');
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        reply.append(reply.isEmpty() ? "" : " ").append(sentence);
        sentence.setLength(0);
    }

    /** Facts that differ in their subjects only, as one. */
    private static List<Fact> merged(List<Fact> facts) {
        Map<List<Object>, Fact> merged = new LinkedHashMap<>();
        for (Fact fact : facts) {
            merged.merge(List.of(fact.kind(), fact.values()), fact, (before, other) -> {
                List<String> subjects = new ArrayList<>(before.subjects());
                other.subjects().stream().filter(subject -> !subjects.contains(subject)).forEach(subjects::add);
                return new Fact(before.kind(), subjects, before.values());
            });
        }
        return List.copyOf(merged.values());
    }

    private String clause(Fact fact) {
        Map<String, String> fill = new HashMap<>();
        fact.values().forEach((name, value) -> fill.put(name, colors.spoken(value)));
        boolean plural = Naming.plural(fact.subjects());
        fill.put("subject", Naming.inARow(articled(fact), words.get(fact.kind() == Kind.WHICH ? "or" : "and"),
                words.get("more")));
        fill.put("names", Naming.inARow(fact.subjects().isEmpty() ? List.of("") : fact.subjects(), words.get("and"),
                words.get("more")));
        fill.put("is", words.get(plural ? "are" : "is"));
        fill.put("was", words.get(plural ? "were" : "was"));
        fill.put("has", words.get(plural ? "have" : "has"));
        fill.put("does", words.get(plural ? "do" : "does"));
        fill.put("says", words.get(plural ? "say" : "says"));
        if (fact.values().containsKey("key")) {
            fill.put("predicate", predicate(fact, fill));
        }
        if (fact.values().containsKey("intent")) {
            fill.put("deed", filled(deeds.getOrDefault(fact.values().get("intent"), deeds.get("other")), fill));
        }
        if (fact.values().containsKey("event")) {
            fill.put("event", events.getOrDefault(fact.values().get("event"), events.get("other")));
        }
        fill.computeIfPresent("how", (how, cause) -> events.getOrDefault("how=" + cause, ""));
        return filled(sentence(fact), fill);
    }

    private static List<String> articled(Fact fact) {
        return fact.subjects().isEmpty() ? List.of("") : fact.subjects().stream().map(Naming::withArticle).toList();
    }

    /** The wording for this very case (answer, attribute or no subject) goes before the general one. */
    private String sentence(Fact fact) {
        String kind = fact.kind().name().toLowerCase(Locale.ROOT);
        String none = kind + ".none";
        String special = kind + "." + fact.values().getOrDefault("answer", fact.values().getOrDefault("attribute", ""));
        Stream<String> cases = fact.subjects().isEmpty() ? Stream.of(none, special, kind)
                : Stream.of(special, kind, none);
        return cases.map(sentences::get).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    private String predicate(Fact fact, Map<String, String> fill) {
        String key = fact.values().get("key");
        String exact = predicates.get(key + "=" + fact.values().get("value"));
        return filled(exact != null ? exact : predicates.getOrDefault(key, predicates.get("other")), fill);
    }

    private static String filled(String wording, Map<String, String> fill) {
        Matcher matcher = PLACE.matcher(wording);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(fill.getOrDefault(matcher.group(1), "")));
        }
        matcher.appendTail(filled);
        return filled.toString().strip().replaceAll(" {2,}", " ");
    }
}
