package dev.parley.intent.template;

import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.RuleRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Finds expansion rules that lead back to themselves or are nested without measure, and makes them match nothing. Rules
 * are settled from those without references up (Kahn, "Topological sorting of large networks", CACM 1962); what cannot
 * be settled is part of a cycle, or leads to one.
 */
final class RuleCheck {

    private static final int MAX_DEPTH = 20;

    private final Map<String, Expression> rules;
    private final BiConsumer<String, String> problem;
    private final Map<String, Set<String>> references = new LinkedHashMap<>();
    private final Map<String, List<String>> usedBy = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Deque<String> ready = new ArrayDeque<>();

    /**
     * A check of a file's rules.
     *
     * @param rules   by name; unsound ones are replaced
     * @param problem told of each unsound rule: its name, and what is wrong
     */
    RuleCheck(Map<String, Expression> rules, BiConsumer<String, String> problem) {
        this.rules = rules;
        this.problem = problem;
    }

    void run() {
        rules.forEach((rule, expression) -> {
            Set<String> named = new TreeSet<>();
            gather(expression, named);
            references.put(rule, named);
            open.put(rule, named.size());
            named.forEach(other -> usedBy.computeIfAbsent(other, key -> new ArrayList<>()).add(rule));
            if (named.isEmpty()) {
                ready.add(rule);
            }
        });
        settle();
        for (String rule : references.keySet()) {
            while (!depths.containsKey(rule)) {
                breakCycle(rule);
                settle();
            }
        }
    }

    /** Collects the rules of this file that an expression names. */
    private void gather(Expression expression, Set<String> named) {
        if (expression instanceof RuleRef ref && rules.containsKey(ref.rule())) {
            named.add(ref.rule());
        } else if (expression instanceof Group group) {
            group.items().forEach(item -> gather(item, named));
        }
    }

    private void settle() {
        while (!ready.isEmpty()) {
            String rule = ready.remove();
            if (depths.containsKey(rule)) {
                continue;
            }
            int depth = 1 + references.get(rule).stream().mapToInt(depths::get).max().orElse(0);
            if (depth > MAX_DEPTH) {
                replace(rule, "rule <" + rule + "> uses rules that use rules, more than " + MAX_DEPTH
                        + " deep; write some of them in place");
            } else {
                settled(rule, depth);
            }
        }
    }

    /** From a rule that cannot be settled, some way of such rules ends in a cycle. */
    private void breakCycle(String start) {
        Set<String> way = new LinkedHashSet<>();
        String at = start;
        while (way.add(at)) {
            at = references.get(at).stream().filter(other -> !depths.containsKey(other)).findFirst().orElseThrow();
        }
        List<String> cycle = new ArrayList<>(way);
        cycle = cycle.subList(cycle.indexOf(at), cycle.size());
        replace(at, "rule <" + at + "> leads back to itself by " + String.join(" -> ", cycle) + " -> " + at
                + "; a rule must end");
    }

    private void replace(String rule, String message) {
        problem.accept(rule, message);
        rules.put(rule, Expression.NEVER);
        settled(rule, 1);
    }

    private void settled(String rule, int depth) {
        depths.put(rule, depth);
        for (String user : usedBy.getOrDefault(rule, List.of())) {
            if (open.merge(user, -1, Integer::sum) == 0) {
                ready.add(user);
            }
        }
    }
}
