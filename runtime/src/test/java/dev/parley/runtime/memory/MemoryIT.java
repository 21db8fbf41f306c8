package dev.parley.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryIT {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("state/memory.db");
    }

    private void write(Map<String, String> values) {
        try (Memory memory = Memory.open(file)) {
            Notes.in(memory).putAll(values);
        }
    }

    private Map<String, String> read() {
        try (Memory memory = Memory.open(file)) {
            assertEquals(Optional.empty(), memory.trouble());
            return Notes.in(memory).all();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void values_outliveTheProcess_inTheOrderTheyWerePut() throws IOException {
        try (Memory memory = Memory.open(file)) {
            Shelf<String> notes = Notes.in(memory);
            notes.put("b", "1");
            notes.put("a", "2 \u2603 \"quoted\"\n");
            notes.put("c", "3");
            notes.put("b", "4");
            notes.remove("c");
        }

        assertEquals("{a=2 \u2603 \"quoted\"\n, b=4}", read().toString());
        assertEquals(List.of("memory.db"), files());
    }

    @Test
    void valuesThatWereNotClosed_areThere() throws IOException {
        Memory never = Memory.open(file);
        Notes.in(never).put("a", "1");
        copyAsAfterAPowerCut();

        assertEquals(Map.of("a", "1"), read());
        never.close();
    }

    /** The files as they are now, the log among them, under another name: the first is still held. */
    private void copyAsAfterAPowerCut() throws IOException {
        for (String part : files()) {
            Files.copy(file.resolveSibling(part), file.resolveSibling("cut-" + part));
        }
        assertTrue(files().contains("cut-memory.db-wal"), "nothing is left in the log: " + files());
        file = file.resolveSibling("cut-memory.db");
    }

    @Test
    void damagedFile_isMovedAside_andMemoryBeginsAnew() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "this is no database, however long it may be looked at".repeat(100));

        write(Map.of("a", "1"));

        assertEquals(Map.of("a", "1"), read());
        assertEquals(2, files().size());
        assertTrue(files().get(1).matches("memory\\.db\\.damaged-\\d{8}T\\d{6}\\.\\d{3}Z"), files().toString());
        assertTrue(Files.readString(file.resolveSibling(files().get(1))).startsWith("this is no database"));
    }

    @Test
    void fileDamagedInTheMiddle_isMovedAside() throws IOException {
        write(IntStream.range(0, 2000).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value" + i)));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 3; i < bytes.length * 2 / 3; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);

        assertEquals(Map.of(), read());
        assertEquals(2, files().size());
    }

    @Test
    void fileCutShort_isMovedAside() throws IOException {
        write(IntStream.range(0, 2000).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value" + i)));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, 4096 * 2));

        assertEquals(Map.of(), read());
        assertEquals(2, files().size());
    }

    @Test
    void emptyFile_isTaken() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);

        write(Map.of("a", "1"));

        assertEquals(Map.of("a", "1"), read());
    }

    @Test
    void fileOfANewerParley_isLeftAlone() throws IOException, SQLException {
        write(Map.of("a", "1"));
        sql("PRAGMA user_version = 99");

        try (Memory memory = Memory.open(file)) {
            Notes.in(memory).put("a", "2");
            assertTrue(memory.trouble().orElseThrow().contains("newer Parley"), memory.trouble().toString());
            assertEquals(Map.of("a", "2"), Notes.in(memory).all());
        }

        sql("PRAGMA user_version = 1");
        assertEquals(Map.of("a", "1"), read());
    }

    @Test
    void folderThatIsReadOnly_costsMemoryOnly() throws IOException {
        Files.createDirectories(file.getParent());
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(file.getParent()), "nothing is read-only to root");

        try (Memory memory = Memory.open(file)) {
            Notes.in(memory).put("a", "1");
            assertTrue(memory.trouble().isPresent());
            assertEquals(Map.of("a", "1"), Notes.in(memory).all());
        }
    }

    @Test
    void folderThatCannotBe_costsMemoryOnly() throws IOException {
        Files.createFile(file.getParent());

        try (Memory memory = Memory.open(file)) {
            Notes.in(memory).put("a", "1");
            assertTrue(memory.trouble().orElseThrow().contains(file.toString()), memory.trouble().toString());
            assertEquals(Map.of("a", "1"), Notes.in(memory).all());
        }
    }

    @Test
    void fileThatIsAFolder_costsMemoryOnly() throws IOException {
        Files.createDirectories(file);

        try (Memory memory = Memory.open(file)) {
            Notes.in(memory).put("a", "1");
            assertTrue(memory.trouble().isPresent());
            assertEquals(Map.of("a", "1"), Notes.in(memory).all());
        }
        assertTrue(Files.isDirectory(file));
    }

    @Test
    void fileThatAnotherParleyUses_isLeftAlone() {
        try (Memory first = Memory.open(file)) {
            Notes.in(first).put("a", "1");
            try (Memory second = Memory.open(file)) {
                Notes.in(second).put("a", "2");
                assertTrue(second.trouble().isPresent());
            }
            Notes.in(first).put("b", "3");
            assertFalse(first.trouble().isPresent());
        }
        assertEquals(Map.of("a", "1", "b", "3"), read());
    }
}
