package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.Marking.Marked;
import dev.parley.intent.template.Marking.Unaligned;
import dev.parley.intent.template.Marking.Unreadable;
import dev.parley.intent.template.TaggedSentence.Segment;
import dev.parley.intent.template.TaggedSentence.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Free sentences get their marks from plain ones that mean the same. */
class ExampleMarkerTest {

    private static final Set<String> LIGHT = Set.of("light", "on", "brightness");
    private static final Vocabulary BOAT = new Vocabulary(Map.of(
            "name", List.of(new Vocabulary.Term("Sofa lamp", LIGHT), new Vocabulary.Term("Mast light", LIGHT),
                    new Vocabulary.Term("Hatch blind", Set.of("cover", "position"))),
            "area", List.of(new Vocabulary.Term("Cabin", Set.of()))), Set.of(LIGHT, Set.of("cover", "position")));
    private static final TemplateFile OWN = Homes.file("""
            language: en
            lists:
              drink: {values: [latte, {in: "flat white[s]", out: flat white}]}
              shots: {range: {from: 1, to: 4}}
            intents:
              order_drink: {sentences: ["make [me] [a|an] {drink} [with {shots} shot[s]]"]}
              lookout:
                data: [{sentences: ["start the lookout"], slots: {mode: calm}}]
            """);

    private static final Templates TEMPLATES = Homes.templates(BOAT, OWN);

    /** What the model is said to tell: everything that is said in words, and lights without a word for them. */
    private final ExampleMarker marker = new ExampleMarker(TEMPLATES, TEMPLATES.interpreter(),
            (intent, slots) -> slots.isEmpty() || slots.equals(Map.of("type", "light+"))
                    || slots.equals(Map.of("direction", "down")));

    /** A sentence as it would be marked by hand. */
    private String marked(String said, String plain) {
        Marking marking = marker.mark(said, plain);
        TaggedSentence sentence = assertInstanceOf(Marked.class, marking, marking.toString()).example().sentence();
        StringBuilder text = new StringBuilder(sentence.text());
        for (int i = sentence.spans().size() - 1; i >= 0; i--) {
            Span span = sentence.spans().get(i);
            text.replace(span.start(), span.end(), "[" + sentence.text().substring(span.start(), span.end()) + "]("
                    + span.tag() + ")");
        }
        return sentence.segments().stream().map(segment -> segment.intent() + segment.slots())
                .collect(Collectors.joining(" ")) + ": " + text;
    }

    private String why(String said, String plain) {
        return assertInstanceOf(Unaligned.class, marker.mark(said, plain)).why();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the lamp by the sofa may rest now | turn off the sofa lamp"
                + "| turn_off{}: the [lamp by the sofa](name) may rest now",
        "bring the mast light to thirty percent | dim the mast light to 30 percent"
                + "| set_brightness{}: bring the [mast light](name) to [thirty](value) percent",
        "it's gloomy in the cabin | turn on the lights in the cabin"
                + "| turn_on{type=light+}: it's gloomy in the [cabin](area)",
        "I'm gasping for a Flat White, two shots | make a flat white with 2 shots"
                + "| order_drink{}: I'm gasping for a [Flat White](drink), [two](shots) shots",
        "eyes peeled | start the lookout | lookout{mode=calm}: eyes peeled",
        "in ten minutes kill the mast light | turn off the mast light in 10 minutes"
                + "| turn_off{}: [in ten minutes](when) kill the [mast light](name)",
        "sofa lamp plus mast light, away with them | turn off the sofa lamp and the mast light"
                + "| turn_off{}: [sofa lamp](name) [plus](joint) [mast light](name), away with them",
    })
    void marksTheWordsThatSayWhatThePlainSentenceSays(String said, String plain, String marked) {
        assertEquals(marked, marked(said, plain));
    }

    @Test
    void severalCommands_areMarkedEachInItsPart() {
        Marking marking = marker.mark("latte, one shot, and let the sun past the hatch blind",
                "make me a latte with one shot and open the hatch blind");
        TaggedSentence sentence = assertInstanceOf(Marked.class, marking).example().sentence();

        assertEquals(List.of(new Segment(0, "order_drink", Map.of()), new Segment(17, "open", Map.of())),
                sentence.segments());
    }

    @Test
    void markedSentence_meansWhatThePlainOneMeans() {
        Marking marking = marker.mark("off with that lamp by the sofa", "turn off the sofa lamp");
        Intent meant = assertInstanceOf(Marked.class, marking).example().meant().get(0);

        assertEquals("turn_off", meant.name());
        assertEquals(Map.of("name", new Slot("name", "sofa lamp", "sofa lamp")), meant.slots());
    }

    @Test
    void whatIsNotSaid_isNamed_withAMend() {
        String why = why("something nice with milk please", "make a latte");

        assertTrue(why.startsWith("\"latte\" (drink) of the plain sentence is not found in \"something nice"), why);
        assertTrue(why.endsWith("; say it there, or say less in the plain sentence"), why);
    }

    @Test
    void nameThatSeveralCouldBe_isNotGuessed() {
        assertTrue(why("that thing is too bright, off", "turn off the mast light").contains("\"mast light\" (name)"));
    }

    @Test
    void plainSentenceThatTheHomeDoesNotHave_isAMistake() {
        Marking marking = marker.mark("tea time", "conjure up some tea");

        assertTrue(assertInstanceOf(Unreadable.class, marking).why().contains("\"conjure up some tea\""));
    }

    @Test
    void noCommand_meansNothing() {
        assertEquals(List.of(), ((Marked) marker.noCommand("  that latte   was sweet")).example().meant());
    }

    @Test
    void sentenceMarkedByHand_isTaken_whereTheHomeCanReadIt() {
        assertInstanceOf(Marked.class, marker.marked("order_drink: gasping for a [latte](drink)").orElseThrow());
        assertInstanceOf(Marked.class,
                marker.marked("set_brightness: [mast light](name) at [30](brightness)").orElseThrow());
        assertInstanceOf(Unaligned.class, marker.marked("turn_off: the [desk fan](name), off").orElseThrow());
        assertInstanceOf(Unreadable.class, marker.marked("what is this").orElseThrow());
        assertTrue(marker.marked("# a comment").isEmpty());
    }

    @Test
    void oneInFive_isKept_whateverItsSpelling() {
        List<String> many = IntStream.range(0, 1_000).mapToObj(i -> "sentence number " + i).toList();
        long kept = many.stream().filter(Example::kept).count();

        assertTrue(kept > 150 && kept < 250, kept + " of 1000");
        assertEquals(Example.kept("Turn it OFF!"), Example.kept("turn it off"));
    }
}
