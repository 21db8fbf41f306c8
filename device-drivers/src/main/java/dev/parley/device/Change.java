package dev.parley.device;

/**
 * One value of one device that became another.
 *
 * @param device the device's id
 * @param key    the state key
 * @param from   the value before, or null where it was not known
 * @param to     the value now
 */
public record Change(String device, String key, Object from, Object to) {
}
