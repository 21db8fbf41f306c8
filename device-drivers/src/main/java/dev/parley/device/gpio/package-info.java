/**
 * Devices on the board's own pins, through Pi4J and the kernel's GPIO character device: relays and lamps, pulses for
 * openers and horns, switches and contacts, push buttons.
 *
 * <p>Only pins on the home file's list are ever touched. Pi4J is named in {@code GpioBoard} alone; pins that exist only
 * here (its mock provider) serve where the home file says {@code mock: true}.
 */
package dev.parley.device.gpio;
