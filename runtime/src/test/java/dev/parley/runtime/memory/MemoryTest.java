package dev.parley.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private final Memory memory = Memory.inMemory();
    private final Shelf<String> notes = Notes.in(memory);

    @Test
    void values_stayInTheOrderTheyWerePut() {
        notes.put("b", "1");
        notes.put("a", "2");
        notes.put("b", "3");

        assertEquals(List.of("a", "b"), List.copyOf(notes.all().keySet()));
        assertEquals(Map.of("a", "2", "b", "3"), Notes.in(memory).all());
    }

    @Test
    void removedValues_areGone() {
        notes.putAll(Map.of("a", "1", "b", "2", "c", "3"));

        notes.remove("a");
        notes.removeAll(List.of("b", "nothing"));

        assertEquals(Map.of("c", "3"), notes.all());
    }

    @Test
    void shelves_keepApart() {
        notes.put("a", "1");

        assertEquals(Map.of(), memory.shelf("others", new Notes()).all());
    }

    @Test
    void valueThatCannotBeRead_isLeftOut() {
        notes.put("a", "unreadable");
        notes.put("b", "2");

        assertEquals(Map.of("b", "2"), notes.all());
    }

    @Test
    void memoryOfTheProcess_hasNoTrouble_andMayBeClosedTwice() {
        memory.close();
        memory.close();
        notes.put("a", "1");

        assertEquals(Optional.empty(), memory.trouble());
        assertEquals(Map.of("a", "1"), notes.all());
    }
}
