package dev.parley.device;

import static dev.parley.device.Homes.device;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateStoreTest {

    private final StateStore store = new StateStore(
            Homes.of(device("light.a", Map.of("on", false, "brightness", 10.0), "{type: 'simulated'}")));
    private final List<String> heard = new ArrayList<>();

    @Test
    void update_mergesAndReturnsTheDifferences() {
        assertEquals(List.of(new Change("light.a", "on", false, true)), store.update("light.a", Map.of("on", true)));
        assertEquals(List.of(), store.update("light.a", Map.of("on", true)));
        assertEquals(Map.of("on", true, "brightness", 10.0), store.state("light.a"));
    }

    @Test
    void replace_forgetsWhatIsNotGiven() {
        store.update("light.a", Map.of("effect", "rainbow"));
        assertEquals(List.of(new Change("light.a", "on", false, true)), store.replace("light.a", Map.of("on", true)));
        assertEquals(Map.of("on", true), store.state("light.a"));
    }

    @Test
    void listeners_hearDifferencesOnly() {
        store.listen((device, changes, available) -> heard.add(device + " " + changes.size() + " " + available));
        store.update("light.a", Map.of("on", false));
        store.update("light.a", Map.of("on", true));
        store.available("light.a", true);
        store.available("light.a", false);
        assertEquals(List.of("light.a 1 true", "light.a 0 false"), heard);
    }

    @Test
    void unknownDevice_isABug() {
        assertThrows(IllegalArgumentException.class, () -> store.state("light.z"));
    }
}
