package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import dev.parley.runtime.turn.GoldenSentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every built-in sentence is said somewhere in the golden files, by somebody who expects its intent: a sentence that
 * nobody can be found to say has no business being understood. "A bit more" and the like stand for other intents, so
 * any sentence will do for them. In this package, since templates are nobody else's.
 */
class GoldenCoverageTest {

    @Test
    void everyBuiltInSentence_isSaidInAGoldenFile() {
        List<TemplateFile> files = Templates.builtIn();
        Linked linked = new Linker(List.of(), files, false, (file, pointer, message) -> fail(pointer + message))
                .link(union(GoldenSentences.vocabularies()));
        Map<String, List<String>> said = GoldenSentences.byIntent();
        List<String> everything = said.values().stream().flatMap(List::stream).toList();
        List<String> unsaid = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < files.size(); i++) {
            for (int k = 0; k < files.get(i).templates().size(); k++) {
                Template template = linked.templates().get(next++);
                if (!said(template, linked.lists(), said.getOrDefault(template.intent(), everything))) {
                    unsaid.add(template.pointer() + " in the file of " + files.get(i).extras().keySet());
                }
            }
        }
        assertEquals("", String.join("\n", unsaid));
    }

    private static boolean said(Template template, Map<String, ListSpec> lists, List<String> sentences) {
        TemplateInterpreter interpreter =
                new TemplateInterpreter(new MatcherBuilder(new Linked(List.of(template), lists)).build());
        return sentences.stream().anyMatch(sentence -> interpreter.understand(sentence) instanceof Understood);
    }

    /** The words of all homes together. */
    private static Vocabulary union(List<Vocabulary> homes) {
        Map<String, List<Term>> terms = new HashMap<>();
        Set<Set<String>> devices = new HashSet<>();
        for (Vocabulary home : homes) {
            home.terms().forEach((list, some) -> terms.computeIfAbsent(list, none -> new ArrayList<>()).addAll(some));
            devices.addAll(home.devices());
        }
        return new Vocabulary(terms, devices);
    }
}
