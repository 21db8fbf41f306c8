package dev.parley.device;

import static dev.parley.device.Homes.device;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DriversTest {

    private final List<String> log = new ArrayList<>();
    private final Home home = Homes.of(
            device("light.a", Map.of("on", false), "{type: 'one'}"),
            device("light.b", Map.of("on", false), "{type: 'two'}"),
            device("light.c", Map.of("on", false), "{type: 'three'}"));
    private final StateStore store = new StateStore(home);
    private final Drivers drivers = new Drivers(home, store, ordered());

    @Test
    void command_goesToTheDriverOfItsDevice() {
        perform("light.b");
        perform("light.a");
        assertEquals(List.of("two does light.b", "one does light.a"), log);
    }

    @Test
    void deviceWithoutADriver_isUnavailableAndItsCommandsFail() {
        assertTrue(store.available("light.a"));
        assertFalse(store.available("light.c"));
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, perform("light.c"));
        assertEquals(Outcome.Cause.UNAVAILABLE, failed.cause());
    }

    @Test
    void unknownDevice_isABug() {
        assertThrows(IllegalArgumentException.class, () -> perform("light.z"));
    }

    @Test
    void close_goesBackwards_andADriverThatThrowsDoesNotKeepTheOthersOpen() {
        drivers.start();
        drivers.close();
        assertEquals(List.of("one starts", "two starts", "two closes", "one closes"), log);
    }

    private Outcome perform(String device) {
        return drivers.perform(Command.set(device, Map.of("on", true)), Instant.now().plusSeconds(1)).join();
    }

    private Map<String, Driver> ordered() {
        Map<String, Driver> map = new LinkedHashMap<>();
        map.put("one", new Recorder("one"));
        map.put("two", new Recorder("two"));
        return map;
    }

    private final class Recorder implements Driver {
        private final String name;

        Recorder(String name) {
            this.name = name;
        }

        @Override
        public void start() {
            log.add(name + " starts");
        }

        @Override
        public CompletableFuture<Outcome> perform(Command command, Instant deadline) {
            log.add(name + " does " + command.device());
            return CompletableFuture.completedFuture(new Outcome.Done(List.of()));
        }

        @Override
        public void close() {
            log.add(name + " closes");
            throw new IllegalStateException("cannot close");
        }
    }
}
