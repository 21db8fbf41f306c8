package dev.parley.device.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.DeviceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpioChipTest {

    private static final GpioChip EXPANDER = new GpioChip("gpiochip0", "raspberrypi-exp-gpio");
    private static final GpioChip HEADER = new GpioChip("gpiochip1", "pinctrl-rp1");

    @Test
    void header_isFoundByItsLabel() {
        assertEquals(HEADER, GpioChip.header(List.of(EXPANDER, HEADER), Optional.empty()));
        assertEquals(HEADER, GpioChip.header(List.of(EXPANDER, HEADER), Optional.of("pinctrl-rp1")));
    }

    @Test
    void wrongChips_areToldWithTheMend() {
        assertMessage(List.of(), Optional.empty(), "mock: true");
        assertMessage(List.of(EXPANDER), Optional.empty(), "(they are: raspberrypi-exp-gpio)");
        assertMessage(List.of(HEADER), Optional.of("pinctrl-bcm2711"), "the header here is pinctrl-rp1");
    }

    @Test
    void files_areListedByName(@TempDir Path folder) throws IOException {
        for (String name : List.of("gpiochip1", "gpiochip0", "gpiomem", "gpiochip10")) {
            Files.createFile(folder.resolve(name));
        }
        assertEquals(List.of("gpiochip0", "gpiochip1", "gpiochip10"),
                new ChipFiles(folder, file -> "label").list().stream().map(GpioChip::name).toList());
    }

    private static void assertMessage(List<GpioChip> chips, Optional<String> wanted, String expected) {
        DeviceException failure = assertThrows(DeviceException.class, () -> GpioChip.header(chips, wanted));
        assertTrue(failure.getMessage().contains(expected), failure.getMessage());
    }
}
