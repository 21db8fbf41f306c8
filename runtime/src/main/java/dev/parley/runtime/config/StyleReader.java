package dev.parley.runtime.config;

import dev.parley.intent.answer.Example;
import dev.parley.intent.answer.Persona;
import dev.parley.intent.answer.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a home file wants its answers: a persona, wordings of one's own, and how long they may take. Stateless. */
final class StyleReader {

    private static final String PERSONA = "persona";
    private static final String ANSWERS = "answers";
    private static final String MILLISECONDS = "answer_milliseconds";
    private static final int MAX_MILLISECONDS = 2_000;
    private static final int MAX_EXAMPLES = 20;

    private StyleReader() {
    }

    /** The style, or empty where the home names no persona or there is a problem, which is told. */
    static Optional<Style> read(Section root) {
        Optional<Persona> persona = root.word(PERSONA, Persona.words()).map(Persona::of);
        List<Example> examples = examples(root);
        Optional<Integer> milliseconds = root.integer(MILLISECONDS, 1, MAX_MILLISECONDS);
        for (String key : List.of(ANSWERS, MILLISECONDS)) {
            if (root.value(PERSONA).isEmpty() && root.value(key).isPresent()) {
                root.problem(key, key + " needs a persona; add one of " + String.join(", ", Persona.words())
                        + ", as in persona: plain");
            }
        }
        Duration budget = milliseconds.map(Duration::ofMillis).orElse(Style.DEFAULT_BUDGET);
        return persona.map(sounding -> new Style(sounding, examples, budget));
    }

    private static List<Example> examples(Section root) {
        List<Example> examples = new ArrayList<>();
        List<String> texts = root.texts(ANSWERS);
        if (texts.size() > MAX_EXAMPLES) {
            root.problem(ANSWERS, "has " + texts.size() + " wordings, " + MAX_EXAMPLES + " are the most");
        }
        for (int i = 0; i < texts.size(); i++) {
            try {
                examples.add(Example.of(texts.get(i)));
            } catch (IllegalArgumentException e) {
                root.problemAt("/" + ANSWERS + "/" + i, Section.quoted(texts.get(i)) + " " + e.getMessage());
            }
        }
        return examples;
    }
}
