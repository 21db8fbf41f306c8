package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedHomesTest {

    static HomeFile home(String name) throws URISyntaxException {
        return new HomeReader().read(Path.of(HomeFile.class.getResource("/homes/" + name + ".yaml").toURI()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "house", "factory", "coffee"})
    void home_isValid_withoutWarnings(String name) throws URISyntaxException {
        assertEquals(List.of(), home(name).warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "house", "factory", "coffee"})
    void plainHome_needsNoBrokerAndNoPins(String name) throws URISyntaxException {
        Set<String> drivers = home(name).home().devices().stream().map(device -> device.driver().type())
                .collect(Collectors.toSet());

        assertEquals(Set.of("simulated"), drivers);
    }

    @Test
    void homesTogether_haveDevicesOfAllTypes() throws URISyntaxException {
        Set<DeviceType> types = EnumSet.noneOf(DeviceType.class);
        for (String name : List.of("flat", "house", "factory", "coffee")) {
            home(name).home().devices().stream().map(Device::type).forEach(types::add);
        }

        assertEquals(EnumSet.allOf(DeviceType.class), types);
    }

    @Test
    void coffeeHome_bringsItsIntents() throws URISyntaxException {
        List<LocatedYaml> intents = home("coffee").intents();

        assertEquals(1, intents.size());
        assertTrue(intents.get(0).root().at("/intents/orderDrink").isObject());
    }
}
