package dev.parley.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.audio.Pcm;
import dev.parley.runtime.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseTest {

    @TempDir
    private Path folder;

    @Test
    void noise_isSoLoud_andGoesOnWhereItWas() {
        Noise noise = new Noise(new Pcm(new short[] {10, -10, 20}));
        Pcm speech = new Pcm(new short[] {1000, -1000});

        assertArrayEquals(new short[] {1100, -1100}, noise.under(speech, 20).samples());
        assertArrayEquals(new short[] {1126, -937}, noise.under(speech, 20).samples());
    }

    @Test
    void folder_isOneSound_inTheOrderOfNames() throws IOException {
        Files.write(folder.resolve("2.wav"), new Pcm(new short[] {3}).wav());
        Files.write(folder.resolve("1.wav"), new Pcm(new short[] {1, 2}).wav());
        Files.writeString(folder.resolve("README"), "");

        assertArrayEquals(new short[] {1, 2, 3}, Noise.inFolder(folder).samples());
    }

    @Test
    void folderWithoutSound_isRefused() {
        assertEquals("there is no noise (*.wav, *.flac) in " + folder,
                assertThrows(UsageException.class, () -> Noise.inFolder(folder)).getMessage());
    }
}
