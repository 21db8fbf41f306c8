package dev.parley.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityFileTest {

    private static final String GOOD = "{\"id\":\"5b8e9ed6-3f4c-4a53-9d3c-0a1f5a3c2b10\",\"name\":\"hall\","
            + "\"created_at\":\"2026-01-02T03:04:05Z\"}";

    @TempDir
    private Path directory;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("state/identity.json");
    }

    private void write(String content, String mode) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private String complaint() {
        return assertThrows(ProvisioningException.class, () -> IdentityFile.loadOrCreate(file, "hall")).getMessage();
    }

    @Test
    void firstStart_makesAnIdentity_readableByItsOwnerOnly() throws IOException {
        Instant before = Instant.now();

        Identity made = IdentityFile.loadOrCreate(file, "hall");

        assertEquals("hall", made.name());
        assertEquals(4, made.id().version());
        assertTrue(!made.createdAt().isBefore(before.minusSeconds(1)) && !made.createdAt().isAfter(Instant.now()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void laterStarts_findTheSameIdentity_whateverNameTheyBring() {
        Identity made = IdentityFile.loadOrCreate(file, "hall");

        assertEquals(made, IdentityFile.loadOrCreate(file, "kitchen"));
    }

    @Test
    void twoBoards_areTwo() {
        assertNotEquals(IdentityFile.loadOrCreate(file, "hall").id(),
                IdentityFile.loadOrCreate(directory.resolve("other.json"), "hall").id());
    }

    @Test
    void nothingButTheFile_isLeftBehind() throws IOException {
        IdentityFile.loadOrCreate(file, "hall");

        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void writtenFile_canBeRead() throws IOException {
        write(GOOD, "rw-------");

        assertEquals("hall", IdentityFile.loadOrCreate(file, "x").name());
        assertEquals(Instant.parse("2026-01-02T03:04:05Z"), IdentityFile.loadOrCreate(file, "x").createdAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "not json", "{\"id\":\"x\",\"name\":\"hall\",\"created_at\":\"now\"}",
        "{\"id\":\"5b8e9ed6-3f4c-4a53-9d3c-0a1f5a3c2b10\",\"name\":\" \",\"created_at\":\"2026-01-02T03:04:05Z\"}",
        "{\"id\":\"5b8e9ed6-3f4c-4a53-9d3c-0a1f5a3c2b10\",\"name\":\"hall\",\"created_at\":\"yesterday\"}",
        "{\"id\":\"5b8e9ed6-3f4c-4a53-9d3c-0a1f5a3c2b10\",\"name\":\"hall\"}", GOOD + GOOD, "\u0000\u0000\u0000"})
    void damagedFile_isReported_andNeverReplaced(String content) throws IOException {
        write(content, "rw-------");

        String complaint = complaint();

        assertTrue(complaint.contains(file + " is damaged") && complaint.contains("Put back a copy"), complaint);
        assertEquals(content, Files.readString(file));
    }

    @Test
    void absurdlyLongFile_isDamaged() throws IOException {
        write(" ".repeat(100_000) + GOOD, "rw-------");

        assertTrue(complaint().contains("far too long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw-----w-"})
    void fileOpenToOthers_isReported_withTheCommandThatClosesIt(String mode) throws IOException {
        write(GOOD, mode);

        assertTrue(complaint().endsWith("chmod 600 " + file), this::complaint);
    }

    @Test
    void directoryInItsPlace_isReported() throws IOException {
        Files.createDirectories(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));

        assertTrue(complaint().contains(file.toString()));
    }

    @Test
    void placeThatCannotBe_isReported() throws IOException {
        file = Files.writeString(directory.resolve("plain"), "").resolve("identity.json");

        assertTrue(complaint().contains(file.toString()));
    }

    @Test
    void manyFirstStartsAtOnce_endWithOneIdentity() throws InterruptedException, ExecutionException {
        int starters = 8;
        CyclicBarrier together = new CyclicBarrier(starters);
        ExecutorService threads = Executors.newFixedThreadPool(starters);
        try {
            List<Callable<Identity>> starts = new ArrayList<>();
            for (int i = 0; i < starters; i++) {
                starts.add(() -> {
                    together.await();
                    return IdentityFile.loadOrCreate(file, "hall");
                });
            }
            Set<Identity> identities = new HashSet<>();
            for (Future<Identity> start : threads.invokeAll(starts)) {
                identities.add(start.get());
            }
            assertEquals(1, identities.size());
        } finally {
            threads.shutdownNow();
        }
    }
}
