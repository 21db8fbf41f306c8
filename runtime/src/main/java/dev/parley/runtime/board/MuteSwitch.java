package dev.parley.runtime.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tinylog.Logger;

/**
 * Whether the microphone is muted, remembered over restarts and power cuts: who has muted a microphone must not find it
 * open again. A file that is there while it is muted. Thread-safe.
 */
final class MuteSwitch {

    private final Path file;

    /** The switch of a board that keeps its state in a folder, made when needed. */
    MuteSwitch(Path folder) {
        this.file = folder.resolve("muted");
    }

    boolean on() {
        return Files.exists(file);
    }

    void set(boolean on) {
        try {
            if (on) {
                Files.createDirectories(file.getParent());
                Files.write(file, new byte[0]);
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            Logger.warn("A restart will forget that the microphone is {}: {}", on ? "muted" : "open", e.toString());
        }
    }
}
