package dev.parley.runtime.health;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemdNotifierTest {

    @Test
    void withoutSystemd_everyMessageIsForgotten() {
        SystemdNotifier notifier = SystemdNotifier.of(Map.of("WATCHDOG_USEC", "1000000"), 7);

        assertDoesNotThrow(() -> {
            notifier.ready();
            notifier.status("listening");
            notifier.alive();
            notifier.stopping();
        });
        assertEquals(Optional.empty(), notifier.watchdogTimeout());
    }

    @Test
    void watchdogTimeout_isWhatSystemdSays() {
        Map<String, String> environment =
                Map.of("NOTIFY_SOCKET", "/run/x", "WATCHDOG_USEC", "30000000", "WATCHDOG_PID", "7");

        assertEquals(Optional.of(Duration.ofSeconds(30)),
                SystemdNotifier.of(environment, 7).watchdogTimeout());
        assertEquals(Optional.empty(), SystemdNotifier.of(environment, 8).watchdogTimeout());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "soon", "-5", "99999999999999999999"})
    void watchdogTimeoutThatIsNone_isNone(String micros) {
        assertEquals(Optional.empty(), SystemdNotifier.of(
                Map.of("NOTIFY_SOCKET", "/run/x", "WATCHDOG_USEC", micros), 7).watchdogTimeout());
    }
}
