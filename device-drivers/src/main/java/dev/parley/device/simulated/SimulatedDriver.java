package dev.parley.device.simulated;

import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.Driver;
import dev.parley.device.Home;
import dev.parley.device.Outcome;
import dev.parley.device.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.BiConsumer;

/**
 * Drives devices that exist only here. They act at once, unless a lever delays them; a cover with a delay travels for
 * that long and can be stopped on its way. Thread-safe; delays are served by one thread, {@code parley-simulated}.
 *
 * <p>Keys of a device's {@code driver:} mapping: {@code delay_ms}, {@code refuse}, {@code offline}.
 */
public final class SimulatedDriver implements Driver {

    private final Map<String, SimulatedDevice> devices = new LinkedHashMap<>();
    private final ScheduledThreadPoolExecutor clock;

    /**
     * A driver for the home's simulated devices.
     *
     * @throws IllegalArgumentException where {@link #check} would have told a problem
     */
    public SimulatedDriver(Home home, StateStore store) {
        clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "parley-simulated");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        home.devices().stream().filter(device -> device.driver().type().equals("simulated")).forEach(device -> {
            Levers levers = Levers.parse(device, (pointer, problem) -> {
                throw new IllegalArgumentException(device.id() + pointer + ": " + problem);
            });
            devices.put(device.id(), new SimulatedDevice(device, levers, store, clock));
        });
    }

    /**
     * Checks a simulated device's {@code driver:} keys.
     *
     * @param problem told a JSON pointer into the device's mapping, and what is wrong there and how to mend it
     */
    public static void check(Device device, BiConsumer<String, String> problem) {
        Levers.parse(device, problem);
    }

    @Override
    public void start() {
        devices.values().forEach(SimulatedDevice::start);
    }

    @Override
    public CompletableFuture<Outcome> perform(Command command, Instant deadline) {
        return simulated(command.device()).perform(command, Duration.between(Instant.now(), deadline));
    }

    /** The levers of one device, to be moved while it runs. */
    public Lever lever(String device) {
        return new Lever(simulated(device));
    }

    /**
     * Adds values to a device's state behind its back, as if somebody had used its own switch.
     *
     * @throws IllegalArgumentException where the device is not simulated here, or a value does not fit its key
     */
    public void put(String device, Map<String, Object> state) {
        simulated(device).put(state);
    }

    /** Puts every simulated device back to what its home file says; commands still under way fail. */
    public void reset() {
        devices.values().forEach(SimulatedDevice::reset);
    }

    @Override
    public void close() {
        devices.values().forEach(SimulatedDevice::close);
        clock.shutdownNow();
    }

    private SimulatedDevice simulated(String device) {
        SimulatedDevice simulated = devices.get(device);
        if (simulated == null) {
            throw new IllegalArgumentException("No simulated device " + device);
        }
        return simulated;
    }
}
