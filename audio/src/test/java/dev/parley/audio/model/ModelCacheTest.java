package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {

    @TempDir
    Path root;

    private final AtomicInteger made = new AtomicInteger();
    private ModelCache cache;

    @BeforeEach
    void openCache() {
        cache = new ModelCache(root.resolve("models"));
    }

    @Test
    void whatWasMade_isFoundAgain() {
        Path first = cache.directory("home", "1", this::fill);
        Path second = new ModelCache(root.resolve("models")).directory("home", "1", this::fill);

        assertEquals(first, second);
        assertEquals(1, made.get());
        assertTrue(Files.exists(first.resolve("file")));
    }

    @Test
    void aFailureHalfWay_leavesNothing() throws IOException {
        assertThrows(AudioException.class, () -> cache.directory("home", "1", directory -> {
            fill(directory);
            throw new IOException("disk full");
        }));

        assertEquals(List.of(), entries());
    }

    @Test
    void theMessageOfAFailure_namesDirectoryAndCause() {
        AudioException e = assertThrows(AudioException.class, () -> cache.directory("home", "1", directory -> {
            throw new IOException("disk full");
        }));

        assertTrue(e.getMessage().contains("home-1") && e.getMessage().contains("disk full"), e.getMessage());
    }

    @Test
    void whenAnotherProcessIsFirst_itsWorkIsTaken() throws IOException {
        Path directory = cache.directory("home", "1", unfinished -> {
            fill(unfinished);
            Path theirs = Files.createDirectories(unfinished.resolveSibling("home-1"));
            Files.writeString(theirs.resolve("file"), "theirs");
        });

        assertEquals("theirs", Files.readString(directory.resolve("file")));
        assertEquals(List.of("home-1"), entries());
    }

    @Test
    void pruning_keepsTheNewestOfAKind() throws IOException {
        for (int i = 0; i < 6; i++) {
            age(cache.directory("home", "" + i, this::fill), 100 - i);
        }
        age(cache.directory("acoustic", "1", this::fill), 1000);

        cache.prune("home", 4);

        assertEquals(List.of("acoustic-1", "home-2", "home-3", "home-4", "home-5"), entries());
    }

    @Test
    void usingADirectory_makesItNewest() throws IOException {
        age(cache.directory("home", "1", this::fill), 100);
        age(cache.directory("home", "2", this::fill), 50);
        cache.directory("home", "1", this::fill);

        cache.prune("home", 1);

        assertEquals(List.of("home-1"), entries());
    }

    @Test
    void pruning_removesWhatWasLeftUnfinishedLongAgo_butNotWhatIsUnderWay() throws IOException {
        Path models = Files.createDirectories(root.resolve("models"));
        Path old = Files.createDirectory(models.resolve(".making-1"));
        fill(old);
        age(old, 10_000);
        Files.createDirectory(models.resolve(".making-2"));

        cache.prune("home", 4);

        assertEquals(List.of(".making-2"), entries());
    }

    @Test
    void links_areNotFollowedWhenDeleting() throws IOException {
        Path outside = Files.createDirectory(root.resolve("outside"));
        fill(outside);
        cache.directory("home", "1", directory -> Files.createSymbolicLink(directory.resolve("link"), outside));

        cache.prune("home", 0);

        assertEquals(List.of(), entries());
        assertTrue(Files.exists(outside.resolve("file")));
    }

    @Test
    void aRootThatCannotBeMade_isNamed() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "in the way");
        ModelCache blocked = new ModelCache(file.resolve("models"));

        AudioException e = assertThrows(AudioException.class, () -> blocked.directory("home", "1", this::fill));
        assertTrue(e.getMessage().contains("home-1"), e.getMessage());
        assertFalse(Files.isDirectory(file));
    }

    private void fill(Path directory) throws IOException {
        made.incrementAndGet();
        Files.writeString(directory.resolve("file"), "content");
    }

    private static void age(Path path, int seconds) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(root.resolve("models"))) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
