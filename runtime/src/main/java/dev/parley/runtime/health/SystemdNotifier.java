package dev.parley.runtime.health;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.tinylog.Logger;

/**
 * Tells systemd how this service is, by the protocol of sd_notify(3). Does nothing where systemd did not ask, that is,
 * without {@code NOTIFY_SOCKET} in the environment; a message that cannot be sent is logged and forgotten. Thread-safe.
 */
public final class SystemdNotifier {

    private final Optional<DatagramSender> systemd;
    private final Optional<Duration> watchdog;

    private SystemdNotifier(Optional<DatagramSender> systemd, Optional<Duration> watchdog) {
        this.systemd = systemd;
        this.watchdog = watchdog;
    }

    /** The notifier that a process with this environment ({@link System#getenv()}) and process id needs. */
    public static SystemdNotifier of(Map<String, String> environment, long pid) {
        Optional<DatagramSender> systemd = Optional.ofNullable(environment.get("NOTIFY_SOCKET"))
                .filter(address -> !address.isEmpty())
                .map(DatagramSender::new);
        return new SystemdNotifier(systemd, systemd.flatMap(sender -> watchdog(environment, pid)));
    }

    /** The service has started and serves. */
    public void ready() {
        send("READY=1");
    }

    /** One line of text for {@code systemctl status}. */
    public void status(String text) {
        send("STATUS=" + text.replaceAll("\\p{Cntrl}+", " "));
    }

    /** The service is alive; due once in every {@link #watchdogTimeout()}. */
    public void alive() {
        send("WATCHDOG=1");
    }

    /** The service has begun to stop. */
    public void stopping() {
        send("STOPPING=1");
    }

    /** After how long a silence systemd restarts this service; empty where it never does. */
    public Optional<Duration> watchdogTimeout() {
        return watchdog;
    }

    private void send(String message) {
        systemd.ifPresent(sender -> {
            try {
                sender.send(message);
            } catch (IllegalStateException e) {
                Logger.warn("systemd does not hear of {}: {}", message, e.getMessage());
            }
        });
    }

    private static Optional<Duration> watchdog(Map<String, String> environment, long pid) {
        String micros = environment.getOrDefault("WATCHDOG_USEC", "");
        String watched = environment.getOrDefault("WATCHDOG_PID", Long.toString(pid));
        boolean ours = watched.equals(Long.toString(pid)) && micros.matches("[1-9][0-9]{0,14}");
        return ours ? Optional.of(Duration.of(Long.parseLong(micros), ChronoUnit.MICROS))
                : Optional.empty();
    }
}
