/**
 * Devices that exist only here: every type and state key of a home, behaving as real ones do, with levers to make them
 * slow, refuse, or vanish. For trying homes out and for tests; never chosen unless a home file says so.
 */
package dev.parley.device.simulated;
