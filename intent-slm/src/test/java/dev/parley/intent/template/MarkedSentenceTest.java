package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.template.TaggedSentence.Segment;
import dev.parley.intent.template.TaggedSentence.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkedSentenceTest {

    @Test
    void readsCommandsWithTheirMarks() {
        TaggedSentence read = MarkedSentence
                .of("turn_on{type=light+}: it is dark in the [den](area) || mute: and hush the [radio](type)")
                .orElseThrow().sentence();

        assertEquals("it is dark in the den and hush the radio", read.text());
        assertEquals(List.of(new Segment(0, "turn_on", Map.of("type", "light+")), new Segment(22, "mute", Map.of())),
                read.segments());
        assertEquals(List.of(new Span("area", 18, 21), new Span("type", 35, 40)), read.spans());
    }

    @Test
    void readsNumbersAmongTheSlots() {
        assertEquals(Map.of("volume", 80.0), MarkedSentence.of("set_volume{volume=80}: louder than that").orElseThrow()
                .sentence().segments().get(0).slots());
    }

    @Test
    void skipsCommentsAndWhatIsToBeSkipped() {
        assertTrue(MarkedSentence.of("# by hand").isEmpty());
        assertTrue(MarkedSentence.of("skip: whatever that is").isEmpty());
        assertTrue(MarkedSentence.of(" ").isEmpty());
    }

    @Test
    void refusesALineWithoutAnIntent() {
        assertThrows(IllegalArgumentException.class, () -> MarkedSentence.of("turn it off"));
    }
}
