package dev.parley.runtime;

import dev.parley.device.Drivers;
import dev.parley.device.StateStore;
import dev.parley.device.gpio.GpioDriver;
import dev.parley.device.mqtt.MqttConnection;
import dev.parley.device.simulated.SimulatedDriver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The devices of a home and the ways to them.
 *
 * @param states    what they are known to be
 * @param drivers   all the ways to them
 * @param simulated the way to those that exist only here
 * @param gpio      the way to the board's pins, where the home uses some
 * @param broker    the way to those on MQTT, where the home uses some
 */
public record Devices(StateStore states, Drivers drivers, SimulatedDriver simulated, Optional<GpioDriver> gpio,
                      Optional<MqttConnection> broker) {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration QUIET = Duration.ofMillis(200);

    /**
     * Starts the drivers, and waits until the devices on a broker have told how they are. A broker that is not there is
     * not waited for, nor is a device that tells nothing.
     */
    void startAndSettle() throws InterruptedException {
        CountDownLatch decided = new CountDownLatch(1);
        Semaphore told = new Semaphore(0);
        states.listen((device, changes, available) -> told.release());
        broker.ifPresent(connection -> connection.onConnectionChange(up -> decided.countDown()));
        drivers.start();
        if (broker.isPresent() && decided.await(CONNECTING.toMillis(), TimeUnit.MILLISECONDS)) {
            long end = System.nanoTime() + CONNECTING.toNanos();
            while (told.tryAcquire(QUIET.toMillis(), TimeUnit.MILLISECONDS) && System.nanoTime() < end) {
                told.drainPermits();
            }
        }
    }
}
