package dev.parley.device.gpio;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.DeviceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kernel is asked, though not about a real chip. */
class GpioChipIT {

    @Test
    void fileThatIsNoChip_isToldAsSuch(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("gpiochip0"));
        DeviceException failure = assertThrows(DeviceException.class, () -> ChipFiles.in(folder).list());
        assertTrue(failure.getMessage().contains("gpiochip0 does not tell its label"), failure.getMessage());
    }
}
