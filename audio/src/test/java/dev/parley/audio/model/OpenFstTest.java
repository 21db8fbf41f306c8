package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFstTest {

    private static final int HEADER = 4 + 4 + "const".length() + 4 + "standard".length() + 4 + 4 + 8 + 8 + 8 + 8;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("Gr.fst");
    }

    @Test
    void anAcceptor_hasItsArcsSortedByLabel() throws IOException {
        Fst fst = twoWords();
        OpenFst.writeAcceptor(file, fst, Optional.empty());

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(OpenFst.MAGIC, bytes.getInt(0));
        int states = HEADER;
        assertEquals(Float.POSITIVE_INFINITY, bytes.getFloat(states));
        assertEquals(2, bytes.getInt(states + 8), "arcs of the start");
        assertEquals(0f, bytes.getFloat(states + 20), "the second state is final");
        int arcs = states + 2 * 20;
        assertEquals(3, bytes.getInt(arcs));
        assertEquals(0.5f, bytes.getFloat(arcs + 8));
        assertEquals(8, bytes.getInt(arcs + 16));
        assertEquals(arcs + 2 * 16, bytes.capacity());
    }

    @Test
    void theWordsInAGrammar_areReadBack() throws IOException {
        OpenFst.writeAcceptor(file, twoWords(), Optional.of(SymbolTable.of(Map.of("<eps>", 0L, "café", 3L, "go", 8L))));

        SymbolTable words = OpenFst.readSymbols(file).orElseThrow();

        assertEquals(OptionalInt.of(3), words.label("café"));
        assertEquals(OptionalInt.of(8), words.label("go"));
        assertEquals(OptionalInt.empty(), words.label("stop"));
    }

    @Test
    void aGrammarWithoutWords_hasNone() throws IOException {
        OpenFst.writeAcceptor(file, twoWords(), Optional.empty());

        assertTrue(OpenFst.readSymbols(file).isEmpty());
    }

    @Test
    void anotherFile_isRefusedByName() throws IOException {
        Files.writeString(file, "no graph at all");

        AudioException e = assertThrows(AudioException.class, () -> OpenFst.readSymbols(file));
        assertTrue(e.getMessage().contains(file.toString()));
    }

    @Test
    void aDamagedGrammar_isReadOrRefused_butNothingElse() throws IOException {
        OpenFst.writeAcceptor(file, twoWords(), Optional.of(SymbolTable.of(Map.of("<eps>", 0L, "go", 8L, "on", 3L))));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int flips = random.nextInt(4); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try {
                OpenFst.readSymbols(file);
            } catch (AudioException e) {
                assertTrue(e.getMessage().contains("reinstall"), e.getMessage());
            }
        }
    }

    private static Fst twoWords() {
        Fst fst = new Fst();
        fst.addState();
        fst.addState();
        fst.addArc(0, 8, 8, 0.25, 1);
        fst.addArc(0, 3, 3, 0.5, 1);
        fst.setFinal(1, 0);
        return fst;
    }
}
