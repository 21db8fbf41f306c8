package dev.parley.intent.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Intents with their sentences, lists and rules, as one file holds them. The format is hassil's (so Home Assistant's
 * custom sentences load as they are), with {@code action} and {@code response} for users' own intents, and
 * {@code needs} and {@code has} (traits of {@link dev.parley.intent.Vocabulary}) for sentences and values that only
 * some homes expect. Sentences with {@code typed: true} are matched, but not expected in speech; {@code spoken_rules}
 * replace rules there; {@code timed} sentences may have a time with them.
 */
public final class TemplateFile {

    private final Map<String, ListSpec> lists;
    private final Map<String, Expression> rules;
    private final Map<String, Expression> spokenRules;
    private final List<Template> templates;
    private final Map<String, Extras> extras;

    /**
     * What a user's own intent does and says.
     *
     * @param actions  the {@code action} entries as written, for whoever carries them out
     * @param response the {@code response} template, or empty
     * @param pointer  JSON pointer of the intent in its file
     */
    public record Extras(List<JsonNode> actions, Optional<String> response, String pointer) {
        public Extras {
            actions = List.copyOf(actions);
        }
    }

    TemplateFile(Map<String, ListSpec> lists, Rules rules, List<Template> templates, Map<String, Extras> extras) {
        this.lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        this.rules = Map.copyOf(rules.written());
        this.spokenRules = Map.copyOf(rules.spoken());
        this.templates = List.copyOf(templates);
        this.extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /**
     * Expansion rules.
     *
     * @param written for matching
     * @param spoken  in their place for the speech grammar, where every way to say a thing that hardly anybody uses
     *                costs accuracy
     */
    record Rules(Map<String, Expression> written, Map<String, Expression> spoken) {
    }

    /**
     * Reads a file's content.
     *
     * @param root    the file as a tree
     * @param problem told of everything wrong: a JSON pointer into the tree, and what is wrong with how to mend it;
     *                what is wrong is left out of the result
     */
    public static TemplateFile parse(JsonNode root, BiConsumer<String, String> problem) {
        return new TemplateFileParser(problem).parse(root);
    }

    /** Actions and responses by intent, for all intents of the file in order. */
    public Map<String, Extras> extras() {
        return extras;
    }

    Map<String, ListSpec> lists() {
        return lists;
    }

    Map<String, Expression> rules() {
        return rules;
    }

    Map<String, Expression> spokenRules() {
        return spokenRules;
    }

    List<Template> templates() {
        return templates;
    }
}
