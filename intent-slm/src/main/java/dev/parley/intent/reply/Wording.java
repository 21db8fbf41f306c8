package dev.parley.intent.reply;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.IntentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts answers are made of: names in a row, what is so, what is done, as a data file words them. Thread-safe. */
public final class Wording {

    private static final String RESOURCE = "en.yaml";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> sentences;
    private final Map<String, String> predicates;
    private final Map<String, String> deeds;
    private final Map<String, String> events;
    private final Map<String, String> words;
    private final ColorNames colors;

    /** The built-in English wording. */
    public Wording() {
        try (InputStream in = Wording.class.getResourceAsStream(RESOURCE)) {
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

    /** Facts that differ in their subjects only, as one. */
    public static List<Fact> merged(List<Fact> facts) {
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

    /** True where a verb after the subjects is in the plural. */
    public static boolean plural(Fact fact) {
        return Naming.plural(fact.subjects());
    }

    /** The subjects in a row with their articles. */
    public String subject(Fact fact) {
        return Naming.inARow(fact.subjects().isEmpty() ? List.of("")
                : fact.subjects().stream().map(Naming::withArticle).toList(),
                words.get(fact.kind() == Kind.WHICH ? "or" : "and"), words.get("more"));
    }

    /** The subjects in a row without articles, as they stand in a sentence. */
    public String bare(Fact fact) {
        return Naming.inARow(fact.subjects().isEmpty() ? List.of("")
                : fact.subjects().stream().map(Naming::withoutArticle).toList(), words.get("and"), words.get("more"));
    }

    /** The subjects in a row as they are written. */
    private String names(Fact fact) {
        return Naming.inARow(fact.subjects().isEmpty() ? List.of("") : fact.subjects(), words.get("and"),
                words.get("more"));
    }

    /** What is true of the subjects, after "is"; empty where the fact tells no state. */
    public Optional<String> predicate(Fact fact) {
        return fact.values().containsKey("key") ? Optional.of(predicate(fact, fill(fact))) : Optional.empty();
    }

    /** What is done to the subjects, after "I will"; empty where the fact tells no intent. */
    public Optional<String> deed(Fact fact) {
        return fact.values().containsKey("intent") ? Optional.of(deed(fact, fill(fact))) : Optional.empty();
    }

    /** A word for joining. */
    String word(String name) {
        return words.get(name);
    }

    /** The clause that says a fact, without the stop at its end where it can go on. */
    String clause(Fact fact) {
        Map<String, String> fill = fill(fact);
        if (fact.values().containsKey("key")) {
            fill.put("predicate", predicate(fact, fill));
        }
        if (fact.values().containsKey("intent")) {
            fill.put("deed", deed(fact, fill));
        }
        if (fact.values().containsKey("event")) {
            fill.put("event", events.getOrDefault(fact.values().get("event"), events.get("other")));
        }
        fill.computeIfPresent("how", (how, cause) -> events.getOrDefault("how=" + cause, ""));
        return filled(sentence(fact), fill);
    }

    private Map<String, String> fill(Fact fact) {
        Map<String, String> fill = new HashMap<>();
        fact.values().forEach((name, value) -> fill.put(name, colors.spoken(value)));
        boolean plural = plural(fact);
        fill.put("subject", subject(fact));
        fill.put("names", names(fact));
        fill.put("is", words.get(plural ? "are" : "is"));
        fill.put("was", words.get(plural ? "were" : "was"));
        fill.put("has", words.get(plural ? "have" : "has"));
        fill.put("does", words.get(plural ? "do" : "does"));
        fill.put("says", words.get(plural ? "say" : "says"));
        return fill;
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

    private String deed(Fact fact, Map<String, String> fill) {
        return filled(deeds.getOrDefault(fact.values().get("intent"), deeds.get("other")), fill);
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
