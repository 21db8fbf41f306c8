package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolTableTest {

    @TempDir
    Path folder;

    @Test
    void aTextFile_hasAWordALine() throws IOException {
        Path file = Files.writeString(folder.resolve("words.txt"), "<eps> 0\nkitchen 17\n");

        assertEquals(OptionalInt.of(17), SymbolTable.readText(file).label("kitchen"));
    }

    @Test
    void anOddLine_isNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("words.txt"), "<eps> 0\nkitchen\n");

        AudioException e = assertThrows(AudioException.class, () -> SymbolTable.readText(file));
        assertTrue(e.getMessage().contains("words.txt line 2"), e.getMessage());
    }
}
