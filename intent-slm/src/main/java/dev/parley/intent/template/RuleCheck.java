package dev.parley.intent.template;

import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.RuleRef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds expansion rules that lead back to themselves, and takes them out. */
final class RuleCheck {

    private final Map<String, Expression> rules;
    private final BiConsumer<String, String> problem;
    private final Set<String> sound = new HashSet<>();

    RuleCheck(Map<String, Expression> rules, BiConsumer<String, String> problem) {
        this.rules = rules;
        this.problem = problem;
    }

    void cycles() {
        for (String rule : Set.copyOf(rules.keySet())) {
            Set<String> way = new LinkedHashSet<>();
            if (rules.containsKey(rule) && !sound(rule, way)) {
                problem.accept("/expansion_rules/" + rule, "rule <" + rule + "> leads back to itself by "
                        + String.join(" -> ", way) + "; a rule must end");
                rules.put(rule, Expression.NOTHING);
            }
        }
    }

    private boolean sound(String rule, Set<String> way) {
        if (sound.contains(rule) || !rules.containsKey(rule)) {
            return true;
        }
        if (!way.add(rule)) {
            return false;
        }
        if (!sound(rules.get(rule), way)) {
            return false;
        }
        way.remove(rule);
        sound.add(rule);
        return true;
    }

    private boolean sound(Expression expression, Set<String> way) {
        if (expression instanceof RuleRef ref) {
            return sound(ref.rule(), way);
        }
        return !(expression instanceof Group group) || group.items().stream().allMatch(item -> sound(item, way));
    }
}
