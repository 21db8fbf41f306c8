package dev.parley.intent.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Draws sentences from a speech grammar by walking it at random. */
final class SentenceSampler {

    private final Map<Integer, List<SpeechGrammar.Arc>> arcs = new HashMap<>();
    private final SpeechGrammar grammar;
    private final Random random;

    SentenceSampler(SpeechGrammar grammar, Random random) {
        this.grammar = grammar;
        this.random = random;
        grammar.arcs().forEach(arc -> arcs.computeIfAbsent(arc.from(), none -> new ArrayList<>()).add(arc));
    }

    /** A sentence of a grammar that has one without free words. */
    String next() {
        while (true) {
            Optional<String> sentence = walk();
            if (sentence.isPresent()) {
                return sentence.get();
            }
        }
    }

    /** A sentence, or empty where the way ended at free words. */
    Optional<String> walk() {
        List<String> words = new ArrayList<>();
        int state = 0;
        while (!grammar.finals().get(state) && arcs.containsKey(state)) {
            SpeechGrammar.Arc arc = arcs.get(state).get(random.nextInt(arcs.get(state).size()));
            if (!arc.word().isEmpty()) {
                words.add(arc.word());
            }
            state = arc.to();
        }
        return grammar.finals().get(state) ? Optional.of(String.join(" ", words)) : Optional.empty();
    }
}
