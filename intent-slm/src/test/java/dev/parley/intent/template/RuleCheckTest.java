package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    private final Map<String, Expression> rules = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    private void rule(String name, String template) throws TemplateException {
        rules.put(name, ExpressionParser.parse(template));
    }

    private void check() {
        new RuleCheck(rules, problems::put).run();
    }

    @Test
    void leavesSoundRulesAlone() throws TemplateException {
        rule("a", "<b> [<c>] <b>");
        rule("b", "<c> or <elsewhere>");
        rule("c", "words");
        Map<String, Expression> before = Map.copyOf(rules);
        check();
        assertEquals(Map.of(), problems);
        assertEquals(before, rules);
    }

    @Test
    void namesTheWayBackAndSparesWhatOnlyLeadsThere() throws TemplateException {
        rule("outside", "say <one>");
        rule("one", "a <two>");
        rule("two", "[b|(<three>;c)]");
        rule("three", "<one>");
        check();
        assertEquals(Map.of("one", "rule <one> leads back to itself by one -> two -> three -> one; a rule must end"),
                problems);
        assertEquals(Expression.NEVER, rules.get("one"));
    }

    @Test
    void findsEveryCycle() throws TemplateException {
        rule("self", "<self>");
        rule("a", "<b> <self>");
        rule("b", "<a>");
        check();
        assertEquals(Set.of("self", "a"), problems.keySet());
    }

    @Test
    void refusesRulesNestedWithoutMeasure() throws TemplateException {
        for (int i = 0; i < 100_000; i++) {
            rule("r" + i, "<r" + (i + 1) + ">");
        }
        rule("r100000", "end");
        check();
        assertTrue(problems.get("r99980").contains("more than 20 deep"), problems.keySet().toString());
    }
}
