/**
 * How the service is, told to those who watch over it.
 *
 * <p>{@link dev.parley.runtime.health.SystemdNotifier} speaks systemd's notification protocol;
 * {@link dev.parley.runtime.health.Watchdog} keeps saying that all is well for as long as it is.
 */
package dev.parley.runtime.health;
