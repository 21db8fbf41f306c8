package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.tinylog.Logger;

/** Room, durability and clearing up on the disk that holds an installation. */
final class Disk {

    private static final long MEBIBYTE = 1 << 20;

    /** Left free for the rest of the machine. */
    private static final long RESERVE = 16 * MEBIBYTE;

    private final ToLongFunction<Path> freeBytes;

    Disk(ToLongFunction<Path> freeBytes) {
        this.freeBytes = freeBytes;
    }

    /** The real one. */
    static Disk real() {
        return new Disk(folder -> {
            try {
                return Files.getFileStore(folder).getUsableSpace();
            } catch (IOException e) {
                Logger.debug(e, "The free space at {} is not known", folder);
                return Long.MAX_VALUE;
            }
        });
    }

    /**
     * Checks that there is room.
     *
     * @throws AudioException where there is not
     */
    void require(long bytes, Path folder, String forWhat) {
        long free = freeBytes.applyAsLong(folder);
        if (free - RESERVE < bytes) {
            throw new AudioException(forWhat + " needs " + (bytes + RESERVE) / MEBIBYTE + " MB of free space in "
                    + folder + ", and there are " + free / MEBIBYTE + ". Make room, or choose a smaller model.");
        }
    }

    /** Makes sure that a file or folder survives a power cut. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Makes sure that a folder and those in it survive a power cut, as far as their lists of files go. */
    static void forceFolders(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path inner : walk.filter(Files::isDirectory).toList()) {
                force(inner);
            }
        }
    }

    /** Puts a finished file or folder in its place, where an older one is replaced. */
    static void replace(Path finished, Path place) throws IOException {
        if (Files.isDirectory(place)) {
            Path old = Files.createTempDirectory(place.getParent(), "." + place.getFileName() + ".old");
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
            Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } else {
            Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        }
        force(place.getParent());
    }

    /** Removes a file or folder with all in it; does nothing where there is none. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException error) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
