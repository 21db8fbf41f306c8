package dev.parley.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.tinylog.Logger;

/**
 * The drivers of one home behind one door: each command goes to the driver its device names. Thread-safe.
 *
 * <p>A device whose driver is missing here is unavailable, and its commands fail; the rest of the home works.
 */
public final class Drivers implements AutoCloseable {

    private final Home home;
    private final Map<String, Driver> drivers;
    private final List<Consumer<Command>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Takes over the drivers: {@link #close()} closes them.
     *
     * @param home    the devices
     * @param store   the state the drivers were made with
     * @param drivers by driver type, in the order they are to start
     */
    public Drivers(Home home, StateStore store, Map<String, Driver> drivers) {
        this.home = Objects.requireNonNull(home);
        this.drivers = Collections.unmodifiableMap(new LinkedHashMap<>(drivers));
        home.devices().stream()
                .filter(device -> !this.drivers.containsKey(device.driver().type()))
                .forEach(device -> store.available(device.id(), false));
    }

    /** Starts every driver; returns at once. */
    public void start() {
        drivers.values().forEach(Driver::start);
    }

    /** Adds somebody who is told of each command before its driver is, on the giver's thread; must return fast. */
    public void onCommand(Consumer<Command> listener) {
        listeners.add(listener);
    }

    /**
     * Asks a device to do something, as {@link Driver#perform} says.
     *
     * @throws IllegalArgumentException where the home has no such device
     */
    public CompletableFuture<Outcome> perform(Command command, Instant deadline) {
        Device device = home.device(command.device()).orElseThrow(
                () -> new IllegalArgumentException("No device " + command.device() + " in this home"));
        listeners.forEach(listener -> listener.accept(command));
        Driver driver = drivers.get(device.driver().type());
        if (driver == null) {
            return CompletableFuture.completedFuture(new Outcome.Failed(device.id(), Outcome.Cause.UNAVAILABLE,
                    "no " + device.driver().type() + " driver runs"));
        }
        return driver.perform(command, deadline);
    }

    /** Closes every driver, the last started first. */
    @Override
    public void close() {
        List<Driver> reversed = new ArrayList<>(drivers.values());
        Collections.reverse(reversed);
        for (Driver driver : reversed) {
            try {
                driver.close();
            } catch (RuntimeException e) {
                Logger.warn("A driver did not close cleanly: {}", e);
            }
        }
    }
}
