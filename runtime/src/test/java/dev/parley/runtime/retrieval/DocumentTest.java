package dev.parley.runtime.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static Document read(String text) {
        return Document.of("garden_shed-notes.md", text);
    }

    private static List<String> sentences(String text) {
        return read(text).passages().stream().map(Passage::text).toList();
    }

    private static List<String> contexts(String text) {
        return read(text).passages().stream().map(Passage::context).toList();
    }

    @Test
    void firstHeadingIsTheTitle() {
        assertEquals("Shed rules", read("# Shed rules #\n\nShut the door.").title());
        assertEquals("Shed rules", read("Shed rules\n==========\nShut the door.").title());
        assertEquals("Shed rules", read("---\nlayout: page\n---\n# Shed rules").title());
    }

    @Test
    void documentWithoutATitle_isCalledAsItsFile() {
        assertEquals("garden shed notes", read("## Doors\n\nShut the door.").title());
    }

    @Test
    void paragraphsAreCutIntoSentences() {
        assertEquals(List.of("Shut the door.", "Ask Mr. Pym, or Dr. Low, for the key!", "Is it wet?", "Then wait"),
                sentences("Shut the door. Ask Mr. Pym,\nor Dr. Low, for the key! Is it wet?\n\nThen wait"));
    }

    @Test
    void itemsAndRowsAreSentencesOfTheirOwn() {
        assertEquals(List.of("Oil the hinge", "Sweep the floor in spring", "Lock up", "rake, red hook",
                "hoe, blue hook"),
                sentences("""
                        - Oil the hinge
                        * Sweep the floor
                          in spring
                        1. Lock up

                        | tool | place |
                        |------|:-----:|
                        | rake | red hook |
                        | hoe | blue hook |
                        """));
    }

    @Test
    void sentencesKnowTheHeadingsAboveThem_andWhatLeadsToTheirList() {
        assertEquals(List.of("Tools Sharp ones", "Tools Sharp ones These hang on the wall:",
                "Tools Sharp ones These hang on the wall:", "Seeds"), contexts("""
                # Shed
                ## Tools
                ### Sharp ones
                Mind your hands.
                These hang on the wall:

                - shears
                - the saw

                ## Seeds
                Keep them dry.
                """));
    }

    @Test
    void marksWithinLinesAreLeftOut() {
        assertEquals(List.of("Never leave the key in it, see the plan, or red_rake."), sentences(
                "> **Never** leave the _key_ in `it`, <b>see</b> [the plan](plan.md), ![a rake](r.png) or red_rake."
                        + " <!-- not\nthis -->"));
    }

    @Test
    void whatIsTooLongToBeSaid_isCounted() {
        Document document = read("word ".repeat(100) + ".\n\nShort one.");

        assertEquals(1, document.leftOut());
        assertEquals(1, document.passages().size());
    }

    @Test
    void emptyText_hasNoSentences() {
        assertEquals(List.of(), sentences("\n---\n\n***\n...\n"));
    }
}
