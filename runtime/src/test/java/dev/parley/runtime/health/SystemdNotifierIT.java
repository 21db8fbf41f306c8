package dev.parley.runtime.health;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real Unix datagram socket, in systemd's place. */
class SystemdNotifierIT {

    @TempDir
    private Path directory;

    private String address(String kind) {
        return kind.equals("path") ? directory.resolve("notify").toString() : "@parley-test-" + UUID.randomUUID();
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "abstract"})
    void everyMessage_arrivesAsSystemdWantsIt(String kind) {
        String address = address(kind);
        try (DatagramReceiver systemd = new DatagramReceiver(address)) {
            SystemdNotifier notifier = SystemdNotifier.of(Map.of("NOTIFY_SOCKET", address), 7);

            notifier.ready();
            notifier.status("Zuhören\nin the hall");
            notifier.alive();
            notifier.stopping();

            assertEquals("READY=1", systemd.receive());
            assertEquals("STATUS=Zuhören in the hall", systemd.receive());
            assertEquals("WATCHDOG=1", systemd.receive());
            assertEquals("STOPPING=1", systemd.receive());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/at/all", "@nobody-listens-here", "vsock:2:1234", "relative/path"})
    void socketNobodyReads_disturbsNothing(String address) {
        SystemdNotifier notifier = SystemdNotifier.of(Map.of("NOTIFY_SOCKET", address), 7);

        assertDoesNotThrow(notifier::ready);
    }

    @Test
    void watchdog_speaksWhileAllIsWell_andStopsWhenItIsNot() {
        String address = address("path");
        AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());
        try (DatagramReceiver systemd = new DatagramReceiver(address);
                Watchdog watchdog = new Watchdog(SystemdNotifier.of(
                        Map.of("NOTIFY_SOCKET", address, "WATCHDOG_USEC", "20000"), 7), trouble::get)) {
            watchdog.start();
            assertEquals("WATCHDOG=1", systemd.receive());
            assertEquals("WATCHDOG=1", systemd.receive());

            trouble.set(Optional.of("the microphone is stuck"));

            await().atMost(Duration.ofSeconds(10)).until(() ->
                    systemd.receive().equals("STATUS=Not well: the microphone is stuck"));
            assertEquals("STATUS=Not well: the microphone is stuck", systemd.receive());
        }
    }

    @Test
    void watchdog_survivesAHealthCheckThatFails() {
        String address = address("path");
        AtomicReference<Integer> calls = new AtomicReference<>(0);
        try (DatagramReceiver systemd = new DatagramReceiver(address);
                Watchdog watchdog = new Watchdog(SystemdNotifier.of(
                        Map.of("NOTIFY_SOCKET", address, "WATCHDOG_USEC", "20000"), 7), () -> {
                            if (calls.updateAndGet(count -> count + 1) == 1) {
                                throw new IllegalStateException("a bug in the health check");
                            }
                            return Optional.empty();
                        })) {
            watchdog.start();
            assertEquals("WATCHDOG=1", systemd.receive());
        }
    }
}
