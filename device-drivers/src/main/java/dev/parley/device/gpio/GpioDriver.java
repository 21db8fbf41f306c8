package dev.parley.device.gpio;

import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.DeviceException;
import dev.parley.device.Driver;
import dev.parley.device.Home;
import dev.parley.device.Outcome;
import dev.parley.device.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.tinylog.Logger;

/**
 * Drives devices on the board's own pins; {@code docs/devices.md} has the keys. At most one a process.
 *
 * <p>Only pins on the settings' list are touched. A board without GPIO, or one that may not be opened, makes all
 * devices here unavailable and says once in the log what to do; a single pin that another program holds makes its
 * device unavailable. At {@link #close()} driven pins go to their safe state.
 *
 * <p>Thread-safe. {@code parley-gpio} opens the pins, ends pulses and notes inputs. Inputs are told by the kernel, and
 * read four times a second besides: Pi4J's listener can end before it began when its thread starts too early, and what
 * it missed heals so.
 */
public final class GpioDriver implements Driver {

    private static final long REREAD_MS = 250;
    private static final long CLOSE_MS = 800;

    private final GpioSettings settings;
    private final ChipFiles files;
    private final StateStore store;
    private final Map<String, PinDevice> devices = new LinkedHashMap<>();
    private final List<InputWatch> watches = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final CompletableFuture<Optional<GpioBoard>> opened = new CompletableFuture<>();
    private final ScheduledThreadPoolExecutor loop;
    private boolean started;
    private boolean closed;

    /**
     * A driver for the home's devices on pins.
     *
     * @throws IllegalArgumentException where {@link #check} would have told a problem, or a pin is not on the list or
     *                                  used twice
     */
    public GpioDriver(Home home, StateStore store, GpioSettings settings) {
        this(home, store, settings, ChipFiles.ofThisMachine());
    }

    GpioDriver(Home home, StateStore store, GpioSettings settings, ChipFiles files) {
        this.settings = settings;
        this.files = files;
        this.store = store;
        loop = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "parley-gpio");
            thread.setDaemon(true);
            return thread;
        }, new ThreadPoolExecutor.DiscardPolicy());
        loop.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        home.devices().stream().filter(device -> device.driver().type().equals("gpio")).forEach(this::add);
    }

    /**
     * Checks the {@code driver:} keys of a device on a pin. Whether the pin is on the home's list, and whether another
     * device has it too, shows only with the whole home at hand.
     *
     * @param problem told a JSON pointer into the device's mapping, and what is wrong there and how to mend it
     */
    public static void check(Device device, BiConsumer<String, String> problem) {
        PinReader.read(device, problem);
    }

    /**
     * Calls back for each press of a push button; to be asked for before {@link #start()}.
     *
     * @param pin       its GPIO number
     * @param activeLow true where pressing it pulls the pin to ground, as is usual; the board's own resistor pulls the
     *                  other way
     * @param onPress   called on this driver's thread, must return fast
     * @throws IllegalArgumentException where the pin is not on the list or used already
     */
    public synchronized void button(int pin, boolean activeLow, Runnable onPress) {
        if (started) {
            throw new IllegalStateException("Buttons come before start()");
        }
        claim(pin, "a button");
        watches.add(new InputWatch(Pin.Input.usual(pin, activeLow), false, active -> {
            if (active) {
                onPress.run();
            }
        }, () -> { }));
    }

    @Override
    public synchronized void start() {
        if (!started && !closed) {
            started = true;
            loop.execute(this::open);
        }
    }

    @Override
    public CompletableFuture<Outcome> perform(Command command, Instant deadline) {
        PinDevice device = devices.get(command.device());
        if (device == null) {
            throw new IllegalArgumentException("No device on a pin: " + command.device());
        }
        CompletableFuture<Outcome> outcome = opened.thenApply(board -> device.perform(command, deadline));
        return outcome.isDone() ? outcome : outcome.completeOnTimeout(
                new Outcome.Failed(command.device(), Outcome.Cause.TIMEOUT, "the pins were not open in time"),
                Duration.between(Instant.now(), deadline).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The electrical level of a pin in use, true for high; empty where it is not in use (yet). */
    public Optional<Boolean> level(int pin) {
        return opened.getNow(Optional.empty()).flatMap(board -> board.level(pin));
    }

    /**
     * Sets the electrical level of an input, where the settings say that pins exist only here.
     *
     * @throws IllegalStateException where pins are real, or this one is no input in use
     */
    public void mockInput(int pin, boolean high) {
        if (!settings.mock()) {
            throw new IllegalStateException("These pins are real; their level comes from the wire");
        }
        opened.getNow(Optional.empty()).orElseThrow(() -> new IllegalStateException("No pins are open"))
                .mock(pin, high);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        opened.complete(Optional.empty());
        loop.shutdown();
        try {
            if (!loop.awaitTermination(CLOSE_MS, TimeUnit.MILLISECONDS)) {
                loop.shutdownNow();
            }
        } catch (InterruptedException e) {
            loop.shutdownNow();
            Thread.currentThread().interrupt();
        }
        devices.values().forEach(PinDevice::close);
        opened.join().ifPresent(GpioBoard::close);
    }

    private void add(Device device) {
        Pin pin = PinReader.read(device, (pointer, problem) -> {
            throw new IllegalArgumentException(device.id() + pointer + ": " + problem);
        }).orElseThrow();
        claim(pin.number(), device.id());
        PinDevice driven = new PinDevice(device, pin, store, loop);
        devices.put(device.id(), driven);
        if (pin instanceof Pin.Input input) {
            PinKey key = PinKey.readable(device).orElseThrow();
            watches.add(new InputWatch(input, true, active ->
                    store.update(device.id(), Map.of(key.word(), key.value(active))),
                    () -> store.available(device.id(), false)));
        }
    }

    private void claim(int pin, String owner) {
        if (!settings.pins().contains(pin)) {
            throw new IllegalArgumentException("GPIO " + pin + ", for " + owner + ", is not among the pins this home"
                    + " may touch; where it is right, add it to drivers: {gpio: {pins: [...]}} in the home file");
        }
        if (!numbers.add(pin)) {
            throw new IllegalArgumentException("GPIO " + pin + ", for " + owner + ", is in use already");
        }
    }

    private void open() {
        GpioBoard board;
        try {
            board = GpioBoard.open(settings, files);
        } catch (DeviceException e) {
            Logger.error(e.getMessage());
            devices.keySet().forEach(device -> store.available(device, false));
            opened.complete(Optional.empty());
            return;
        }
        devices.values().forEach(device -> device.open(board));
        watches.forEach(watch -> watch.open(board, loop));
        if (!watches.isEmpty()) {
            loop.scheduleWithFixedDelay(() -> watches.forEach(watch -> watch.reread(board)), REREAD_MS, REREAD_MS,
                    TimeUnit.MILLISECONDS);
        }
        if (!opened.complete(Optional.of(board))) {
            board.close();
        }
    }
}
