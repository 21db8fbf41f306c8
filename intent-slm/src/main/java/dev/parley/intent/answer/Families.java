package dev.parley.intent.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The wordings that people wrote and a model learned: what the checker holds its answers against.
 *
 * @param openers what answers may begin with, by group of classes; each as words
 * @param classes by the name of a class
 */
record Families(Map<String, Set<List<String>>> openers, Map<String, Family> classes) {

    /** The group of classes that tell a failure, and that of those that are never opened. */
    static final String FAILED = "failed";
    static final String BARE = "bare";

    Families {
        openers = Map.copyOf(openers);
        classes = Map.copyOf(classes);
    }

    /**
     * One class.
     *
     * @param group   which openers fit
     * @param whole   true where it stands in a sentence of its own
     * @param slots   what each of its clauses says
     * @param must    words of which each clause has exactly one; empty where none decides
     * @param longest the words of its longest clause
     * @param one     which words may follow each other, as "is already"; "^" is before the first, "$" after the last
     * @param many    the same in the plural
     */
    record Family(String group, boolean whole, Set<String> slots, Set<String> must, int longest, Set<String> one,
                  Set<String> many) {

        boolean failed() {
            return group.equals(FAILED);
        }
    }

    /** As the model's description has them. */
    static Families of(JsonNode description) {
        Map<String, Set<List<String>>> openers = new HashMap<>();
        description.required("openers").properties().forEach(group -> {
            Set<List<String>> some = new HashSet<>();
            group.getValue().forEach(opener -> some.add(List.of(opener.asText().split(" "))));
            openers.put(group.getKey(), some);
        });
        Map<String, Family> classes = new HashMap<>();
        description.required("classes").properties().forEach(entry -> {
            JsonNode family = entry.getValue();
            classes.put(entry.getKey(), new Family(family.required("group").asText(),
                    family.required("whole").asBoolean(), Set.copyOf(texts(family.required("slots"))),
                    Set.copyOf(texts(family.required("must"))), family.required("longest").asInt(),
                    Set.copyOf(texts(family.required("one"))), Set.copyOf(texts(family.required("many")))));
        });
        return new Families(openers, classes);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** True where a claim has all that its class says. */
    boolean serve(Claim claim) {
        Family family = classes.get(claim.kind());
        return family != null && family.slots().stream().noneMatch(slot ->
                claim.words().getOrDefault(slot, "").isBlank());
    }
}
