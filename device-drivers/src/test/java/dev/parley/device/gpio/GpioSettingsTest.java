package dev.parley.device.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.device.Homes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GpioSettingsTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void nothingGiven_allowsNothing() {
        assertEquals(GpioSettings.defaults(), parse("{}"));
        assertEquals(List.of(), problems);
    }

    @Test
    void everything_isRead() {
        assertEquals(new GpioSettings(Optional.of("pinctrl-rp1"), List.of(17, 27), true),
                parse("{chip: 'pinctrl-rp1', pins: [17, 27], mock: true}"));
        assertEquals(List.of(), problems);
    }

    @Test
    void problems_areToldWithTheirPlaceAndMend() {
        parse("{pins: [17, 'x', 54, 17], mok: true, chip: ''}");
        assertEquals(List.of("/chip must not be empty",
                "/pins each must be a GPIO number from 0 to 53, as in [17, 27]; number 2 is not",
                "/pins each must be a GPIO number from 0 to 53, as in [17, 27]; number 3 is not",
                "/pins pin 17 is listed twice",
                "/mok unknown key mok; did you mean mock?"), problems);
    }

    private GpioSettings parse(String json) {
        return GpioSettings.parse(Homes.json(json), (pointer, problem) -> problems.add(pointer + " " + problem));
    }
}
