package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while something is installed, against a second installation in this or another process. */
final class InstallLock implements AutoCloseable {

    private final FileChannel channel;

    /**
     * Takes the lock of a folder.
     *
     * @throws AudioException where another holds it
     */
    InstallLock(Path folder) throws IOException {
        Files.createDirectories(folder);
        channel = FileChannel.open(folder.resolve(".install.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!taken()) {
            channel.close();
            throw new AudioException("Another installation is at work in " + folder + "; wait for its end");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean taken() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
