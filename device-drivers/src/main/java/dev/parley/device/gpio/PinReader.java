package dev.parley.device.gpio;

import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.Keys;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads how a device's pin is wired from its {@code driver:} mapping. */
final class PinReader {

    private static final int LONGEST_PULSE_MS = 60_000;
    private static final int LONGEST_DEBOUNCE_MS = 5_000;

    private PinReader() {
    }

    /** Reads it, telling every problem; empty where there is no usable pin. */
    static Optional<Pin> read(Device device, BiConsumer<String, String> problem) {
        Keys keys = new Keys(device.driver().keys(), "/driver", problem);
        keys.word("type", "gpio", List.of("gpio"));
        Optional<Integer> number = keys.whole("pin", 0, GpioSettings.HIGHEST_PIN);
        if (!keys.has("pin")) {
            keys.tell("", "lacks the key pin: the GPIO number (BCM) the device is wired to");
        }
        boolean reads = device.type() == DeviceType.BINARY_SENSOR || device.type() == DeviceType.SENSOR;
        boolean input = keys.word("direction", reads ? "in" : "out", List.of("in", "out")).equals("in");
        boolean activeLow = keys.flag("active_low", false);
        Pin pin = input ? input(device, keys, number.orElse(0), activeLow)
                : output(device, keys, number.orElse(0), activeLow);
        keys.rejectOthers();
        return number.map(known -> pin);
    }

    private static Pin input(Device device, Keys keys, int number, boolean activeLow) {
        if (PinKey.readable(device).isEmpty()) {
            keys.tell("", "needs a state key that a pin can tell: active, on, locked, run or position");
        }
        refuse(keys, List.of("initial", "shutdown", "pulse_ms"), "is for pins that are driven; this one is read");
        Pin.Input usual = Pin.Input.usual(number, activeLow);
        String pull = keys.word("pull", usual.pull().name().toLowerCase(Locale.ROOT), List.of("up", "down", "off"));
        return new Pin.Input(number, activeLow, Pin.Pull.valueOf(pull.toUpperCase(Locale.ROOT)),
                keys.whole("debounce_ms", 0, LONGEST_DEBOUNCE_MS).map(Duration::ofMillis).orElse(usual.debounce()));
    }

    private static Pin output(Device device, Keys keys, int number, boolean activeLow) {
        Optional<PinKey> key = PinKey.writable(device);
        Optional<Duration> pulse = keys.whole("pulse_ms", 1, LONGEST_PULSE_MS).map(Duration::ofMillis);
        if (key.isEmpty() && !keys.has("pulse_ms")) {
            keys.tell("", "needs a state key that a pin can set (on, locked, run or position), or pulse_ms");
        }
        refuse(keys, List.of("pull", "debounce_ms"), "is for pins that are read; this one is driven");
        if (keys.has("pulse_ms")) {
            refuse(keys, List.of("initial", "shutdown"), "is for pins that stay as they are set; this one pulses");
            return new Pin.Output(number, activeLow, false, false, pulse);
        }
        boolean initial = keys.flag("initial", key.flatMap(known -> known.active(device.state().get(known.word())))
                .orElse(false));
        boolean shutdown = keys.flag("shutdown", key.filter(known -> known == PinKey.LOCKED).isPresent());
        return new Pin.Output(number, activeLow, initial, shutdown, pulse);
    }

    private static void refuse(Keys keys, List<String> names, String why) {
        names.stream().filter(keys::has).forEach(name -> keys.tell(name, why));
    }
}
