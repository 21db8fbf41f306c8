package dev.parley.runtime;

import dev.parley.intent.Interpreter;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.template.Templates;
import dev.parley.intent.template.Templates.Drawn;
import dev.parley.runtime.config.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds sentences that two intents share, by drawing some of each of the home's own. Stateless. */
final class SharedSentences {

    private static final int DRAWN = 40;
    private static final long SEED = 4;

    private SharedSentences() {
    }

    /** A warning for each pair of intents, at the home's own one. */
    static List<Problem> warnings(IntentFiles files, Templates templates) {
        Interpreter interpreter = templates.interpreter();
        Set<Set<String>> told = new HashSet<>();
        List<Problem> warnings = new ArrayList<>();
        for (Drawn drawn : templates.drawnFromOwn(DRAWN, SEED)) {
            if (interpreter.understand(drawn.sentence()) instanceof Understood understood) {
                understood.readings().stream().filter(reading -> reading.intents().size() == 1)
                        .map(reading -> reading.intents().get(0).name())
                        .filter(other -> !other.equals(drawn.intent()) && told.add(Set.of(other, drawn.intent())))
                        .forEach(other -> files.warning(drawn.intent(), "\"" + drawn.sentence()
                                + "\" is a sentence of " + drawn.intent() + " and of " + other + order(templates, other)
                                + "; reword one of them if that is not what you want").ifPresent(warnings::add));
            }
        }
        return warnings;
    }

    private static String order(Templates templates, String other) {
        return templates.builtInIntents().contains(other) ? ", which is built in; the home's own goes first"
                : "; the one that is written first goes first";
    }
}
