package dev.parley.device.gpio;

import com.pi4j.Pi4J;
import com.pi4j.boardinfo.util.BoardInfoHelper;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.Digital;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import com.pi4j.provider.Provider;
import dev.parley.device.DeviceException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tinylog.Logger;

/**
 * The board's pins, through Pi4J. Its providers are named here one by one, since finding them on the class path fails
 * in jars that merged their service files and loads far more than pins. Pi4J keeps its chip in a static field: one
 * board a process. Thread-safe.
 */
final class GpioBoard implements AutoCloseable {

    private final Context pi4j;
    private final GpioSettings settings;
    private final Map<Integer, Digital<?, ?, ?>> pins = new ConcurrentHashMap<>();

    private GpioBoard(Context pi4j, GpioSettings settings) {
        this.pi4j = pi4j;
        this.settings = settings;
    }

    /**
     * Opens the pins of this machine, or ones that exist only here.
     *
     * @throws DeviceException where there are none or they may not be opened; it says what to do
     */
    static GpioBoard open(GpioSettings settings, ChipFiles files) {
        if (settings.mock()) {
            return open(settings, MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance());
        }
        GpioChip header = GpioChip.header(files.list(), settings.chip());
        if (!BoardInfoHelper.runningOnRaspberryPi()) {
            throw new DeviceException("Pi4J does not know this board, though it has the GPIO chip " + header.label()
                    + "; it drives Raspberry Pis only");
        }
        GpioBoard board = open(settings, GpioDDigitalInputProvider.newInstance(),
                GpioDDigitalOutputProvider.newInstance());
        Logger.info("GPIO pins on {} ({})", header.name(), header.label());
        return board;
    }

    private static GpioBoard open(GpioSettings settings, Provider<?, ?, ?>... providers) {
        try {
            return new GpioBoard(Pi4J.newContextBuilder().noAutoDetect().noAutoInject().disableShutdownHook()
                    .add(providers).build(), settings);
        } catch (Pi4JException | IllegalStateException | LinkageError e) {
            throw new DeviceException("Pi4J cannot open the GPIO pins: " + rootMessage(e), e);
        }
    }

    /** Takes a pin to drive it, at its initial level from the first moment. */
    void take(Pin.Output pin) {
        allowed(pin);
        claim(pin, () -> pi4j.create(DigitalOutputConfigBuilder.newInstance(pi4j)
                .id(name(pin)).address(pin.number())
                .initial(level(pin.high(pin.initial()))).shutdown(level(pin.high(pin.shutdown()))).build()));
    }

    /** Takes a pin to read it; {@code changed} gets each new level, high or low, on a thread of Pi4J. */
    void take(Pin.Input pin, Consumer<Boolean> changed) {
        allowed(pin);
        claim(pin, () -> {
            DigitalInput input = pi4j.create(DigitalInputConfigBuilder.newInstance(pi4j)
                    .id(name(pin)).address(pin.number()).pull(pull(pin.pull()))
                    .debounce(pin.debounce().toMillis(), TimeUnit.MILLISECONDS).build());
            if (input instanceof MockDigitalInput mock) {
                mock.mockState(level(pin.pull() == Pin.Pull.UP));
            }
            input.addListener(event -> changed.accept(event.state().isHigh()));
            return input;
        });
    }

    /** Drives a taken pin high or low. */
    void drive(int pin, boolean high) {
        if (!(pins.get(pin) instanceof DigitalOutput output)) {
            throw new DeviceException("GPIO " + pin + " is not driven by this home");
        }
        try {
            output.state(level(high));
        } catch (Pi4JException e) {
            throw new DeviceException("GPIO " + pin + " cannot be driven: " + rootMessage(e), e);
        }
    }

    /** The level of a taken pin, true for high; empty where it is not taken. */
    Optional<Boolean> level(int pin) {
        return Optional.ofNullable(pins.get(pin)).map(taken -> taken.state().isHigh());
    }

    /** Sets the level of an input that exists only here. */
    void mock(int pin, boolean high) {
        if (!(pins.get(pin) instanceof MockDigitalInput input)) {
            throw new IllegalStateException("GPIO " + pin + " is no mock input");
        }
        input.mockState(level(high));
    }

    /** Puts driven pins into their safe state and lets all go. */
    @Override
    public void close() {
        try {
            pi4j.shutdown();
        } catch (Pi4JException e) {
            Logger.warn("Pi4J did not close cleanly: {}", rootMessage(e));
        }
    }

    private void allowed(Pin pin) {
        if (!settings.pins().contains(pin.number())) {
            throw new DeviceException("GPIO " + pin.number() + " is not among the pins this home may touch;"
                    + " where it is right, add it to drivers: {gpio: {pins: [...]}}");
        }
    }

    private void claim(Pin pin, Supplier<Digital<?, ?, ?>> opening) {
        try {
            pins.put(pin.number(), opening.get());
        } catch (RuntimeException e) {
            throw new DeviceException("GPIO " + pin.number() + " cannot be used: " + rootMessage(e)
                    + " (gpioinfo shows who holds it)", e);
        }
    }

    private static String name(Pin pin) {
        return "parley-" + pin.number();
    }

    private static DigitalState level(boolean high) {
        return high ? DigitalState.HIGH : DigitalState.LOW;
    }

    private static PullResistance pull(Pin.Pull pull) {
        return switch (pull) {
            case UP -> PullResistance.PULL_UP;
            case DOWN -> PullResistance.PULL_DOWN;
            case OFF -> PullResistance.OFF;
        };
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
