package dev.parley.runtime.board;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MuteSwitchTest {

    @TempDir
    private Path folder;

    @Test
    void microphone_isOpenAtFirst() {
        assertFalse(new MuteSwitch(folder.resolve("state")).on());
    }

    @Test
    void mute_outlivesARestart_andSoDoesItsEnd() {
        Path state = folder.resolve("state");

        new MuteSwitch(state).set(true);
        assertTrue(new MuteSwitch(state).on());

        new MuteSwitch(state).set(false);
        assertFalse(new MuteSwitch(state).on());
    }

    @Test
    void placeThatCannotBeWritten_isNoFailure() throws IOException {
        Path file = Files.createFile(folder.resolve("no-folder"));

        assertDoesNotThrow(() -> new MuteSwitch(file).set(true));
    }
}
