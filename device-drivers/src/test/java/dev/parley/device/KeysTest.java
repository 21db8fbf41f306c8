package dev.parley.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void unknownKey_isToldWithTheNearestKnownOne() {
        Keys keys = keys("{topik: 'a', 'x/y': 1}");
        keys.text("topic");
        keys.text("payload");
        keys.rejectOthers();
        assertEquals(List.of("/driver/topik unknown key topik; did you mean topic?",
                "/driver/x~1y unknown key x/y; the keys here are topic, payload"), problems);
    }

    @Test
    void wrongTypes_areToldAndCountAsAbsent() {
        Keys keys = keys("{a: [1], b: 'x', c: 3.5, d: {}, e: null}");
        assertEquals(Optional.empty(), keys.text("a"));
        assertFalse(keys.flag("b", false));
        assertEquals(Optional.empty(), keys.whole("c", 0, 9));
        assertEquals(List.of(), keys.list("d"));
        assertEquals(Optional.empty(), keys.text("e"));
        assertEquals(List.of(
                "/driver/a must be a text, not a list",
                "/driver/b must be true or false, not \"x\"",
                "/driver/c must be a whole number from 0 to 9, not 3.5",
                "/driver/d must be a list like [1, 2], not a mapping",
                "/driver/e must be a text, not nothing"), problems);
    }

    @Test
    void neededText_thatIsMissingOrBlank_isTold() {
        Keys keys = keys("{a: ' '}");
        assertEquals(Optional.empty(), keys.needText("a"));
        assertEquals(Optional.empty(), keys.needText("b"));
        assertEquals(List.of("/driver/a must not be empty", "/driver lacks the key b"), problems);
    }

    @Test
    void scalars_areTextsAsWritten() {
        assertEquals(Optional.of("1"), keys("{a: 1}").text("a"));
        assertEquals(Optional.of("true"), keys("{a: true}").text("a"));
    }

    @Test
    void mappingsInside_pointToThemselves() {
        keys("{a: {b: 1}}").mapping("a").orElseThrow().rejectOthers();
        assertEquals(List.of("/driver/a/b unknown key b"), problems);
    }

    @Test
    void somethingElseThanAMapping_isToldOnceAndReadAsEmpty() {
        keys("'text'").rejectOthers();
        assertEquals(List.of("/driver must be a mapping of keys to values, not \"text\""), problems);
    }

    private Keys keys(String json) {
        return new Keys(Homes.json(json), "/driver", (pointer, problem) -> problems.add(pointer + " " + problem));
    }
}
