package dev.parley.device.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Homes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinReaderTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void output_startsAsItsHomeFileSays_andEndsOff() {
        assertEquals(new Pin.Output(17, false, true, false, Optional.empty()),
                read("light.x", Map.of("on", true), "pin: 17"));
        assertEquals(new Pin.Output(17, true, false, true, Optional.empty()),
                read("light.x", Map.of("on", true), "pin: 17, active_low: true, initial: false, shutdown: true"));
    }

    @Test
    void lock_endsLocked() {
        assertEquals(new Pin.Output(4, false, true, true, Optional.empty()),
                read("lock.x", Map.of("locked", true), "pin: 4"));
    }

    @Test
    void sensor_isRead_pulledAwayFromItsActiveLevel() {
        assertEquals(new Pin.Input(27, true, Pin.Pull.UP, Duration.ofMillis(30)),
                read("binary_sensor.x", Map.of("active", false), "pin: 27, active_low: true"));
        assertEquals(new Pin.Input(27, false, Pin.Pull.DOWN, Duration.ofMillis(5)),
                read("switch.x", Map.of("on", false), "pin: 27, direction: 'in', debounce_ms: 5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "active_low: true | /driver lacks the key pin: the GPIO number (BCM) the device is wired to",
        "pin: 99 | /driver/pin must be a whole number from 0 to 53, not 99",
        "pin: '17' | /driver/pin must be a whole number from 0 to 53, not \"17\"",
        "pim: 4 | /driver/pim unknown key pim; did you mean pin?",
        "pin: 4, pull: 'up' | /driver/pull is for pins that are read; this one is driven",
        "pin: 4, direction: 'in', pulse_ms: 5 | /driver/pulse_ms is for pins that are driven; this one is read",
        "pin: 4, pulse_ms: 5, initial: true | /driver/initial is for pins that stay as they are set; this one pulses",
        "pin: 4, direction: 'sideways' | /driver/direction must be one of in, out, not sideways"})
    void problems_areToldWithTheirPlaceAndMend(String driver, String expected) {
        GpioDriver.check(Homes.device("light.x", Map.of("on", false), "{type: 'gpio', " + driver + "}"),
                (pointer, problem) -> problems.add(pointer + " " + problem));
        assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(expected)), problems.toString());
    }

    @Test
    void deviceWithoutAKeyAPinCanSay_isToldSo() {
        GpioDriver.check(Homes.device("button.x", Map.of(), "{type: 'gpio', pin: 4}"),
                (pointer, problem) -> problems.add(pointer + " " + problem));
        GpioDriver.check(Homes.device("sensor.x", Map.of("reading", 4.0), "{type: 'gpio', pin: 4}"),
                (pointer, problem) -> problems.add(pointer + " " + problem));
        assertEquals(List.of(
                "/driver needs a state key that a pin can set (on, locked, run or position), or pulse_ms",
                "/driver needs a state key that a pin can tell: active, on, locked, run or position"), problems);
    }

    private static Pin read(String id, Map<String, Object> state, String driver) {
        return PinReader.read(Homes.device(id, state, "{type: 'gpio', " + driver + "}"), (pointer, problem) -> {
            throw new AssertionError(pointer + " " + problem);
        }).orElseThrow();
    }
}
