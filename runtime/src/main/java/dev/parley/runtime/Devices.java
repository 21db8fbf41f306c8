package dev.parley.runtime;

import dev.parley.device.Drivers;
import dev.parley.device.StateStore;
import dev.parley.device.gpio.GpioDriver;
import dev.parley.device.simulated.SimulatedDriver;
import java.util.Optional;

/**
 * The devices of a home and the ways to them.
 *
 * @param states    what they are known to be
 * @param drivers   all the ways to them
 * @param simulated the way to those that exist only here
 * @param gpio      the way to the board's pins, where the home uses some
 */
public record Devices(StateStore states, Drivers drivers, SimulatedDriver simulated, Optional<GpioDriver> gpio) {
}
