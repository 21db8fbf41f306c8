package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip file from elsewhere, opened with care: nothing is written outside the target, and no more than an archive of
 * its size can honestly hold. What is wrong with it comes as an IOException.
 */
final class SafeZip implements AutoCloseable {

    private static final int MOST_ENTRIES = 10_000;

    /** Models shrink to a half or a third; a tenth and less is a bomb. */
    private static final long MOST_EXPANSION = 20;
    private static final long SMALL = 1 << 20;

    private final ZipFile zip;
    private final List<ZipEntry> files;

    /** Opens an archive and checks all its entries before any of them is read. */
    SafeZip(Path archive) throws IOException {
        try {
            zip = new ZipFile(archive.toFile());
        } catch (IllegalArgumentException e) {
            throw new IOException("its table of contents is damaged", e);
        }
        try {
            files = checked(Files.size(archive));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Bytes of the files that are wanted, once unpacked. */
    long bytes(Predicate<String> wanted) {
        return files.stream().filter(file -> wanted.test(file.getName())).mapToLong(ZipEntry::getSize).sum();
    }

    /** Writes the files that are wanted below a folder, each safely on disk before the next. */
    void unpack(Path folder, Predicate<String> wanted) throws IOException {
        for (ZipEntry file : files) {
            if (wanted.test(file.getName())) {
                Path target = folder.resolve(file.getName());
                Files.createDirectories(target.getParent());
                write(file, target);
                Disk.force(target);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private List<ZipEntry> checked(long archiveBytes) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new IOException("it has " + zip.size() + " entries");
        }
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!isHarmless(entry.getName()) || !names.add(entry.getName())) {
                throw new IOException("it has an entry that leads elsewhere or comes twice");
            }
            total += Math.max(0, entry.getSize());
            if (entry.getSize() < 0 || total > Math.max(SMALL, MOST_EXPANSION * archiveBytes)) {
                throw new IOException("it would unpack to far more than its size");
            }
        }
        return Collections.list(zip.entries()).stream().filter(entry -> !entry.isDirectory())
                .<ZipEntry>map(entry -> entry).toList();
    }

    private static boolean isHarmless(String name) {
        return name.matches("[A-Za-z0-9._+@ -]+(/[A-Za-z0-9._+@ -]+)*/?") && !("/" + name + "/").contains("/../")
                && !("/" + name + "/").contains("/./");
    }

    private void write(ZipEntry file, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = file.getSize();
        try (InputStream in = zip.getInputStream(file); OutputStream out = Files.newOutputStream(target)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                left -= count;
                if (left < 0) {
                    break;
                }
                out.write(buffer, 0, count);
            }
        } catch (RuntimeException e) {
            throw new IOException("its compressed data is damaged", e);
        }
        if (left != 0) {
            throw new IOException("one of its files is not as long as it says");
        }
    }
}
