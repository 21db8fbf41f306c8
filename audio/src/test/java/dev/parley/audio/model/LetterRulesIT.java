package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterRulesIT {

    private static final int FOLD = 10;

    /** The rules that come with the program are learnt from all words; this tells how well such rules generalise. */
    @Test
    void rulesLearntFromNineTenthsOfTheDictionary_readTheRest() {
        Map<String, List<String>> learnt = new LinkedHashMap<>();
        Map<String, List<String>> heldOut = new LinkedHashMap<>();
        LetterRulesTrainer.dictionary().forEach((word, phones) ->
                ((learnt.size() + heldOut.size()) % FOLD == 0 ? heldOut : learnt).put(word, phones));
        LetterRules rules = new LetterRules(LetterRulesTrainer.train(learnt));

        int errors = 0;
        int phones = 0;
        for (Map.Entry<String, List<String>> word : heldOut.entrySet()) {
            errors += distance(word.getValue(), rules.phones(word.getKey()));
            phones += word.getValue().size();
        }

        double accuracy = 1 - errors / (double) phones;
        assertTrue(accuracy > 0.88, "phone accuracy " + accuracy);
    }

    /** Insertions, deletions and substitutions from one to the other. */
    private static int distance(List<String> a, List<String> b) {
        int[][] cost = new int[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    int change = a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1;
                    cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
            }
        }
        return cost[a.size()][b.size()];
    }
}
