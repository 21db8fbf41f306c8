package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.Vocabulary;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is expected in speech is understood: the grammar and the matcher come from one source and must not drift apart.
 */
class SpokenSentencesTest {

    private static final long SEED = 20260214;

    static Stream<Named<Vocabulary>> homes() {
        return Stream.of(Named.of("a flat", Homes.FLAT), Named.of("hostile names", Homes.HOSTILE),
                Named.of("a factory", Homes.FACTORY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("homes")
    void areUnderstood(Vocabulary home) {
        understood(Homes.templates(home), 6_000);
    }

    @Test
    void areUnderstoodOfUsersOwnIntentsToo() {
        TemplateFile own = Homes.file("""
                lists:
                  size: {values: [small, {in: "(large|big)", out: large}]}
                  drink: {values: [espresso, {in: "flat white[s]", out: flat white}, "7 up"]}
                  shots: {range: {from: 1, to: 400}}
                  grams: {range: {from: 0.5, to: 30, step: 0.5}}
                  frost: {range: {from: -300, to: -1}}
                expansion_rules: {please: "[(please|for me)]"}
                intents:
                  order: {sentences: ["(make|get|give) [me] [a|an] ([{size}];[{shots} shot[s]];{drink}) <please>"]}
                  dose: {sentences: ["what's {grams} gram[s] of coffee", "chill to {frost} [degrees]"]}
                """);
        understood(Homes.templates(Vocabulary.empty(), own), 6_000);
    }

    private static void understood(Templates templates, int samples) {
        TemplateInterpreter interpreter = templates.interpreter();
        SentenceSampler sampler = new SentenceSampler(templates.speech(), new Random(SEED));
        Set<String> different = new HashSet<>();
        for (int i = 0; i < samples; i++) {
            String sentence = sampler.next();
            assertInstanceOf(Understood.class, interpreter.understand(sentence), "seed " + SEED + ": " + sentence);
            different.add(sentence);
        }
        assertTrue(different.size() > samples / 10, "only " + different.size() + " different sentences");
    }
}
