package dev.parley.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.Things;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.timer.Timekeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a home did, on a real SQLite file. */
class HistoryKeeperIT {

    private static final int LAMPS = 40;

    @TempDir
    private Path folder;
    private final TestClock clock = new TestClock();
    private final Home home = Things.home(IntStream.range(0, LAMPS)
            .mapToObj(i -> Things.device("light.lamp" + i, "{state: {on: false}}")).toArray(Device[]::new));

    private final class Running implements AutoCloseable {
        private final Memory memory = Memory.open(folder.resolve("parley.db"));
        private final StateStore states = new StateStore(home);
        private final Timekeeper keeper = new Timekeeper(clock.clocks());
        private final HistoryKeeper history = new HistoryKeeper(memory, home, states, keeper, clock);

        void flip(String device) {
            states.update(device, Map.of("on", !states.state(device).get("on").equals(true)));
        }

        int known(String device) {
            return history.history().of(device).size();
        }

        void pass(Duration time) {
            clock.pass(time);
            keeper.look();
        }

        @Override
        public void close() {
            history.close();
            memory.close();
        }
    }

    @Test
    void whatHappened_outlivesTheProcess() {
        try (Running first = new Running()) {
            first.flip("light.lamp1");
            first.flip("light.lamp1");
        }
        try (Running second = new Running()) {
            assertEquals(2, second.known("light.lamp1"));
            assertEquals(0, second.known("light.lamp2"));
        }
    }

    @Test
    void whatHappened_isSavedAMinuteLater_withoutClosing() {
        Running cut = new Running();
        cut.flip("light.lamp1");
        cut.keeper.look();
        cut.pass(Duration.ofSeconds(61));
        cut.flip("light.lamp1");
        cut.memory.close();

        try (Running next = new Running()) {
            assertEquals(1, next.known("light.lamp1"));
        }
    }

    @Test
    void whatIsForgotten_staysForgotten() {
        try (Running first = new Running()) {
            first.flip("light.lamp1");
            first.keeper.look();
            first.pass(Duration.ofMinutes(2));
            first.history.history().forget();
        }
        try (Running second = new Running()) {
            assertEquals(0, second.known("light.lamp1"));
        }
    }

    /** SQLite writes pages to the log first; no checkpoint is due here, which would write them again. */
    @Test
    void busyHome_writesAMegabyteAnHourAtMost() throws IOException {
        Path log = folder.resolve("parley.db-wal");
        try (Running busy = new Running()) {
            int hours = 3;
            for (int minute = 0; minute < hours * 60; minute++) {
                for (int lamp = 0; lamp < LAMPS; lamp++) {
                    busy.flip("light.lamp" + lamp);
                }
                busy.pass(Duration.ofMinutes(1));
            }
            long written = Files.size(log);
            assertTrue(written > 0 && 2 * written / hours <= HistoryKeeper.BYTES_AN_HOUR, written + " bytes");
        }
    }
}
