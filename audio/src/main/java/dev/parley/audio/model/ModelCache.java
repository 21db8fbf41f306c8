package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tinylog.Logger;

/**
 * Directories that are made once and then only read, named by their content. A directory is there whole or not at all,
 * even if the power fails while it is made or two processes make it at once.
 */
final class ModelCache {

    private static final String UNFINISHED = ".making-";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path root;

    ModelCache(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Fills an empty directory. */
    interface Maker {
        void fill(Path directory) throws IOException;
    }

    /**
     * Finds a directory, or makes it.
     *
     * @param kind what is in it: the first part of its name
     * @param hash what tells it from others of its kind
     */
    Path directory(String kind, String hash, Maker maker) {
        Path directory = root.resolve(kind + "-" + hash);
        try {
            if (!Files.isDirectory(directory)) {
                make(directory, maker);
            }
            touch(directory);
            return directory;
        } catch (IOException | UncheckedIOException e) {
            throw new AudioException("cannot write the speech model " + directory
                    + "; check that the disk has room and the directory can be written (" + e.getMessage() + ")", e);
        }
    }

    /** Deletes all of a kind but those used last, and what was left unfinished. */
    void prune(String kind, int keep) {
        try {
            List<Path> newestFirst = list(kind + "-");
            for (Path old : newestFirst.subList(Math.min(keep, newestFirst.size()), newestFirst.size())) {
                delete(old);
            }
            for (Path unfinished : list(UNFINISHED)) {
                if (lastModified(unfinished).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
                    delete(unfinished);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            Logger.warn("old speech models stay in {}: {}", root, e.getMessage());
        }
    }

    private void make(Path directory, Maker maker) throws IOException {
        Files.createDirectories(root);
        Path unfinished = Files.createTempDirectory(root, UNFINISHED);
        try {
            maker.fill(unfinished);
            persist(unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            force(root);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
            Logger.debug("another process made {} first", directory);
        } finally {
            delete(unfinished);
        }
    }

    /** Notes the use; where that is not allowed, the directory is only pruned sooner. */
    private static void touch(Path directory) {
        try {
            Files.setLastModifiedTime(directory, FileTime.from(Instant.now()));
        } catch (IOException e) {
            Logger.debug("cannot note the use of {}: {}", directory, e.getMessage());
        }
    }

    /** Brings content to the disk before the name that vouches for it. */
    private static void persist(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                force(file);
            }
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private List<Path> list(String prefix) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(prefix))
                    .sorted(Comparator.comparing(ModelCache::lastModified).reversed()).toList();
        }
    }

    private static FileTime lastModified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // gone meanwhile
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
