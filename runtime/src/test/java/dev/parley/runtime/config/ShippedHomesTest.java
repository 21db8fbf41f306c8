package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.DriverSpec;
import dev.parley.device.Home;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedHomesTest {

    static HomeFile home(String name) throws URISyntaxException {
        return new HomeReader().read(Path.of(HomeFile.class.getResource("/homes/" + name + ".yaml").toURI()));
    }

    private static Set<String> drivers(Home home) {
        return home.devices().stream().map(device -> device.driver().type())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "house", "factory", "coffee", "demo", "flat-wired", "house-wired", "factory-wired"})
    void home_isValid_withoutWarnings(String name) throws URISyntaxException {
        assertEquals(List.of(), home(name).warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "house", "factory", "coffee"})
    void plainHome_needsNoBrokerAndNoPins(String name) throws URISyntaxException {
        assertEquals(Set.of("simulated"), drivers(home(name).home()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "house", "factory"})
    void wiredHome_isThePlainOne_onABrokerAndPins(String name) throws URISyntaxException {
        Home wired = home(name + "-wired").home();

        assertEquals(Set.of("gpio", "mqtt", "simulated"), drivers(wired));
        assertEquals(home(name).home(), simulated(wired));
    }

    @Test
    void demoHome_hasMockPinsAndABroker() throws URISyntaxException {
        HomeFile demo = home("demo");

        assertEquals(Set.of("gpio", "mqtt", "simulated"), drivers(demo.home()));
        assertTrue(demo.drivers().get("gpio").get("mock").booleanValue());
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

    private static Home simulated(Home home) throws URISyntaxException {
        DriverSpec simulated = home("coffee").home().devices().get(0).driver();
        return new Home(home.name(), home.imperial(), home.floors(), home.areas(), home.devices().stream()
                .map(device -> new Device(device.id(), device.label(), device.type(), device.area(), device.state(),
                        simulated)).toList());
    }
}
