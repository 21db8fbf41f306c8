package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.Group.How;
import dev.parley.intent.template.Expression.RuleRef;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    @Test
    void joinsNeighbouringWords() throws TemplateException {
        assertEquals(new Text("turn on"), ExpressionParser.parse("turn  on"));
    }

    @Test
    void readsAlternativesOptionsSlotsAndRules() throws TemplateException {
        assertEquals(Group.sequence(List.of(new Group(How.CHOICE, List.of(new Text("a"), new Text("b c"))),
                new Group(How.CHOICE, List.of(Expression.NOTHING, new Text("d"))), new SlotRef("list", "slot"),
                new SlotRef("other", "other"), new RuleRef("rule"))),
                ExpressionParser.parse("(a|b c) [d] {list:slot} {other} <rule>"));
    }

    @Test
    void readsAnyOrder() throws TemplateException {
        assertEquals(new Group(How.ANY_ORDER, List.of(new Text("a"), new Text("b"))), ExpressionParser.parse("(a;b)"));
    }

    @Test
    void spellsOutGroupsThatTouchAWord() throws TemplateException {
        assertEquals(new Group(How.CHOICE, List.of(new Text("light"), new Text("lights"))),
                ExpressionParser.parse("light[s]"));
        assertEquals(new Group(How.CHOICE, List.of(new Text("disable"), new Text("enable"))),
                ExpressionParser.parse("(dis|en)able"));
    }

    @Test
    void keepsApartWhatHasASpaceInItsBrackets() throws TemplateException {
        assertEquals(ExpressionParser.parse("minute[s] [and {x}]"), ExpressionParser.parse("minute[s][ and {x}]"));
        assertEquals(ExpressionParser.parse("[the] {x} [[and] {y}]"), ExpressionParser.parse("[the ]{x}[[ and] {y}]"));
        assertEquals(ExpressionParser.parse("(a|an) light[s]"), ExpressionParser.parse("(a|an )light[s]"));
    }

    @Test
    void takesEscapedCharactersAsTheyAre() throws TemplateException {
        assertEquals(new Text("a(b"), ExpressionParser.parse("a\\(b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "turn (on!6!never closed",
        "turn [on!6!never closed",
        "turn {on!6!never closed",
        "turn <on!6!never closed",
        "turn on)!8!closes nothing",
        "turn }on!6!closes nothing",
        "(a;b`c)!5!brackets of its own",
        "[a;b]!3!round brackets",
        "{a b}!1!no name of a list",
        "{}!1!no name of a list",
        "{:a}!5!list and a slot",
    })
    void saysWhereATemplateIsWrong(String row) {
        String[] parts = row.split("!");
        TemplateException problem = assertThrows(TemplateException.class,
                () -> ExpressionParser.parse(parts[0].replace('`', '|')));
        assertTrue(problem.getMessage().contains("column " + parts[1]), problem.getMessage());
        assertTrue(problem.getMessage().contains(parts[2]), problem.getMessage());
    }

    @Test
    void refusesWhatIsTooLongTooDeepOrTooManyToSpell() {
        assertThrows(TemplateException.class, () -> ExpressionParser.parse("a".repeat(5_000)));
        assertThrows(TemplateException.class, () -> ExpressionParser.parse("(".repeat(60) + "a" + ")".repeat(60)));
        assertThrows(TemplateException.class, () -> ExpressionParser.parse("(a|b)".repeat(12)));
        assertThrows(TemplateException.class, () -> ExpressionParser.parse("(a;b;c;d;e;f;g;h;i)"));
    }
}
