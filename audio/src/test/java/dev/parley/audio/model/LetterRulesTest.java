package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterRulesTest {

    @Test
    void theRuleThatSeesMost_reads() {
        LetterRules rules = new LetterRules(Map.of("(c)", List.of("K"), "(c)h", List.of("CH"),
                "(h)", List.of("HH"), "(h)a", List.of("HH"), "c(h)a", List.of(), "(a)", List.of("AE")));

        assertEquals(List.of("CH", "AE", "K"), rules.phones("chac"));
        assertEquals(List.of("HH", "AE"), rules.phones("ha"));
    }

    @Test
    void aLetterWithoutARule_isSilent() {
        assertEquals(List.of("AE"), new LetterRules(Map.of("(a)", List.of("AE"))).phones("ma"));
    }

    @Test
    void namesSoundRight() {
        LetterRules rules = LetterRules.load();

        assertEquals("SH EH L IY", String.join(" ", rules.phones("shelly")));
        assertEquals("P AA R L IY", String.join(" ", rules.phones("parley")));
        assertEquals("Z IH G B IY", String.join(" ", rules.phones("zigbee")));
    }

    @Test
    void aContextNamesTheRightNeighbourFirst() {
        assertEquals("(c)", LetterRules.context("chat", 0, 0));
        assertEquals("(c)h", LetterRules.context("chat", 0, 1));
        assertEquals("#(c)h", LetterRules.context("chat", 0, 2));
        assertEquals("ha(t)##", LetterRules.context("chat", 3, 4));
    }
}
