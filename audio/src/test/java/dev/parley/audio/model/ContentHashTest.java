package dev.parley.audio.model;

import static dev.parley.audio.model.Sentences.arc;
import static dev.parley.audio.model.Sentences.graph;
import static dev.parley.audio.model.Sentences.states;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void theOrderOfArcs_isOfNoConsequence() {
        assertEquals(new ContentHash().add(graph(2, states(1), arc(0, "on", 1), arc(0, "off", 1))).hex(),
                new ContentHash().add(graph(2, states(1), arc(0, "off", 1), arc(0, "on", 1))).hex());
    }

    @Test
    void anotherWordOrEnd_isAnotherHash() {
        String hash = new ContentHash().add(graph(2, states(1), arc(0, "on", 1))).hex();

        assertNotEquals(hash, new ContentHash().add(graph(2, states(1), arc(0, "off", 1))).hex());
        assertNotEquals(hash, new ContentHash().add(graph(2, states(0), arc(0, "on", 1))).hex());
    }

    @Test
    void whereOnePartEnds_counts() {
        assertNotEquals(new ContentHash().add("ab").add("c").hex(), new ContentHash().add("a").add("bc").hex());
    }
}
