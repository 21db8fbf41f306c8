package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.template.SpeechGrammar;
import dev.parley.intent.template.SpeechGrammar.Arc;
import dev.parley.intent.template.TemplateInterpreter;
import dev.parley.runtime.ShippedHome;
import dev.parley.runtime.turn.TurnResult.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a home's speech model can hear, its turn loop can take: sentences drawn at random from the speech grammar. */
class ShippedSpeechTest {

    private static final int SAMPLES = 1_500;
    private static final long SEED = 20_260_314;
    private static final Set<Status> ACTED = EnumSet.of(Status.DONE, Status.FAILED);

    @ParameterizedTest(name = "{0}, seed " + SEED)
    @ValueSource(strings = {"flat", "house", "factory", "coffee"})
    void sentencesOfSpeech_areUnderstood_andChangeNothingUnlessTheyAreCarriedOut(String name) {
        try (ShippedHome home = new ShippedHome(name)) {
            SpeechGrammar grammar = home.assistant().templates().speech();
            Map<Integer, List<Arc>> arcs = grammar.arcs().stream().collect(Collectors.groupingBy(Arc::from));
            Random random = new Random(SEED);
            TemplateInterpreter interpreter = home.assistant().templates().interpreter();
            for (int i = 0; i < SAMPLES; i++) {
                String sentence = sample(grammar, arcs, random);
                home.reset(JsonNodeFactory.instance.objectNode());
                TurnResult result = home.say(sentence, Optional.empty());

                assertInstanceOf(Understood.class, interpreter.understand(sentence), sentence);
                assertTrue(result.status() != Status.REJECTED || leans(interpreter.understand(sentence)), sentence);
                assertFalse(result.response().isBlank(), sentence);
                assertTrue(result.changes().isEmpty() || ACTED.contains(result.status()), sentence);
            }
        }
    }

    /** True for what means nothing unless something was said before: "again". */
    private static boolean leans(Understanding understanding) {
        return ((Understood) understanding).readings().stream().flatMap(reading -> reading.intents().stream())
                .allMatch(intent -> Ellipsis.ELLIPTIC.contains(intent.name()));
    }

    /** A random walk; one that comes to where the home has no word to go on with starts anew. */
    private static String sample(SpeechGrammar grammar, Map<Integer, List<Arc>> arcs, Random random) {
        List<String> words = new ArrayList<>();
        int state = 0;
        while (!grammar.finals().get(state)) {
            List<Arc> onward = arcs.getOrDefault(state, List.of());
            if (onward.isEmpty()) {
                words.clear();
                state = 0;
            } else {
                Arc arc = onward.get(random.nextInt(onward.size()));
                if (!arc.word().isEmpty()) {
                    words.add(arc.word());
                }
                state = arc.to();
            }
        }
        return String.join(" ", words);
    }
}
