/**
 * Homes and what moves in them: floors, areas, devices, their state, and the words between Parley and a driver.
 *
 * <p>A {@link dev.parley.device.Command} goes in, an {@link dev.parley.device.Outcome} comes out; meanwhile drivers
 * report what devices say of themselves to the {@link dev.parley.device.StateStore}. Sub-packages hold one way to
 * reach a device each ({@code simulated}, {@code mqtt}, {@code gpio}).
 */
package dev.parley.device;
