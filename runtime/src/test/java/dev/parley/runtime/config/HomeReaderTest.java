package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.device.Area;
import dev.parley.device.Confirmation;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.Floor;
import dev.parley.device.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HomeReaderTest {

    @TempDir
    private Path directory;

    private HomeFile read(String text) {
        return new HomeReader().read(Texts.write(directory, "home.yaml", text));
    }

    /** A home with one kitchen and the given device keys, which begin on line 5. */
    private static String withDevice(String keys) {
        return "name: Home\nareas: [{id: kitchen, name: Kitchen}]\ndevices:\n  - id: thing.one\n" + keys.indent(4);
    }

    @Test
    void homeFile_becomesTheHomeItDescribes() {
        Home home = read("""
                name: Demo house
                units: imperial
                floors: [{id: up, name: Upstairs, aliases: [first floor]}]
                areas:  [{id: kitchen, name: Kitchen, floor: up, aliases: []}]
                devices:
                  - id: light.kitchen
                    name: Kitchen light
                    aliases: [ceiling light]
                    type: light
                    kind: chandelier
                    area: kitchen
                    risky: false
                    say: ["K IH1 CH AH0 N"]
                    state: {on: off, brightness: 40, color: "#ff8800"}
                    driver: {type: simulated}
                """).home();

        assertEquals("Demo house", home.name());
        assertTrue(home.imperial());
        assertEquals(List.of(new Floor("up", "Upstairs", List.of("first floor"))), home.floors());
        assertEquals(List.of(new Area("kitchen", "Kitchen", Optional.of("up"), List.of())), home.areas());
        Device light = home.device("light.kitchen").orElseThrow();
        assertEquals(new Device.Label("Kitchen light", List.of("ceiling light"), Optional.of("chandelier"),
                List.of("k ih ch ah n"), Optional.of(Confirmation.NEVER)), light.label());
        assertEquals(DeviceType.LIGHT, light.type());
        assertEquals(Optional.of("kitchen"), light.area());
        assertEquals(Map.of("on", false, "brightness", 40.0, "color", "#ff8800"), light.state());
        assertEquals("simulated", light.driver().keys().get("type").textValue());
    }

    @Test
    void learning_needsConsent() {
        assertTrue(read("name: Home\nlearn: true\n").learn());
        assertFalse(read("name: Home\nlearn: false\n").learn());
        assertFalse(read("name: Home\n").learn());
    }

    @Test
    void whatIsLeftOut_hasItsDefault() {
        HomeFile file = read("name: Home\ndevices: [{id: scene.party, name: Party, type: scene}]\n");

        assertFalse(file.home().imperial());
        Device scene = file.home().device("scene.party").orElseThrow();
        assertEquals("simulated", scene.driver().type());
        assertEquals(Map.of(), scene.state());
        assertEquals(Optional.empty(), scene.area());
        assertEquals(Optional.empty(), scene.label().confirmation());
        assertEquals(List.of(), file.intents());
        assertEquals(List.of(), file.warnings());
    }

    @Test
    void boundsBesideOrInTheState_endUpInTheState() {
        Home home = read("""
                name: Home
                devices:
                  - {id: a, name: Heating, type: climate, min: 7, max: 25, state: {target_temperature: 20}}
                  - {id: b, name: Mixer, type: machine, state: {setpoint: 20, unit: rpm, min: 5, max: 60}}
                """).home();

        assertEquals(Map.of("target_temperature", 20.0, "min", 7.0, "max", 25.0),
                home.device("a").orElseThrow().state());
        assertEquals(Map.of("setpoint", 20.0, "unit", "rpm", "min", 5.0, "max", 60.0),
                home.device("b").orElseThrow().state());
    }

    @Test
    void customDevice_mayHaveStatesOfItsOwn() {
        Device device = read(withDevice("""
                name: Coffee machine
                type: custom
                state: {size: large, shots: 2, ready: true, queue: [latte, 3]}
                """)).home().device("thing.one").orElseThrow();

        assertEquals(Map.of("size", "large", "shots", 2.0, "ready", true, "queue", List.of("latte", "3")),
                device.state());
    }

    static Stream<Arguments> wrongDevices() {
        return Stream.of(
                arguments("type: light", "4: a name is missing; add one as people say it, like \"name: Kitchen\""),
                arguments("name: '?!'\ntype: light", "5: nobody can say \"?!\"; a name needs letters or digits"),
                arguments("name: [a]\ntype: light", "5: name must be a text, not a list"),
                arguments("name: A\naliases: lamp\ntype: light",
                        "6: aliases must be a list, [one, two], not \"lamp\""),
                arguments("name: A\naliases: [[x]]\ntype: light", "6: each of aliases must be a text, not a list"),
                arguments("name: A\naliases: ['...']\ntype: light",
                        "6: nobody can say \"...\"; a name needs letters or digits"),
                arguments("name: A", "4: this device needs a type, one of light, switch, outlet"),
                arguments("name: A\ntype: lihgt", "6: type cannot be \"lihgt\"; did you mean \"light\"?"),
                arguments("name: A\ntype: light\nkind: '42'", "7: the kind \"42\" must be a word people say"),
                arguments("name: A\ntype: light\narea: kichen",
                        "7: there is no area with the id \"kichen\"; did you mean \"kitchen\"?"),
                arguments("name: A\ntype: light\nrisky: maybe", "7: risky must be true or false, not \"maybe\""),
                arguments("name: A\ntype: light\nsay: [\"k ix t\"]", "7: \"ix\" is no phone; write CMU phones"),
                arguments("name: A\ntype: light\nsay: [' ']", "7: an empty pronunciation; write CMU phones"),
                arguments("name: A\ntype: light\nbrightnes: 3", "7: unknown key \"brightnes\"; known here: id, name"),
                arguments("name: A\ntype: light\nsatte: {on: true}",
                        "7: unknown key \"satte\"; did you mean \"state\"?"),
                arguments("name: A\ntype: light\nstate: {brightnes: 3}",
                        "7: unknown state \"brightnes\"; did you mean \"brightness\"?"),
                arguments("name: A\ntype: light\nstate:\n  on: true\n  brightness: 120",
                        "9: brightness must be a number from 0 to 100, not 120.0"),
                arguments("name: A\ntype: light\nstate: {on: maybe}", "7: on must be true or false, not maybe"),
                arguments("name: A\ntype: light\nstate: {color: red}", "7: color must be a colour like \"#ff8800\""),
                arguments("name: A\ntype: climate\nstate: {hvac_mode: warm}", "7: hvac_mode must be one of off, heat"),
                arguments("name: A\ntype: light\nstate: {on: {a: 1}}", "7: on must be true or false, a number,"),
                arguments("name: A\ntype: light\nstate: {on: }", "7: on must be true or false, a number,"),
                arguments("name: A\ntype: light\nstate: 5", "7: state must be a mapping with keys of its own, not 5"),
                arguments("name: A\ntype: climate\nmin: 30\nmax: 10", "7: min (30.0) is above max (10.0)"),
                arguments("name: A\ntype: light\ndriver: {pin: 4}", "7: this driver needs a type, one of simulated"),
                arguments("name: A\ntype: light\ndriver: {type: mqqt}",
                        "7: type cannot be \"mqqt\"; did you mean \"mqtt\"?"),
                arguments("name: A\ntype: light\ndriver: {type: simulated, dely_ms: 5}",
                        "7: driver.dely_ms: unknown key dely_ms; did you mean delay_ms?"),
                arguments("name: A\ntype: light\nstate: {on: false}\n"
                        + "driver:\n  type: mqtt\n  state: {on: a}\n  command:\n    on: a/#",
                        "12: driver.command.on.topic: a topic must not have the wildcards"),
                arguments("name: A\ntype: light\nstate: {on: false}\ndriver:\n  type: gpio",
                        "8: driver: lacks the key pin"),
                arguments("name: A\ntype: light\ndriver: mqtt",
                        "7: driver must be a mapping with keys of its own, not \"mqtt\""));
    }

    @ParameterizedTest
    @MethodSource("wrongDevices")
    void wrongDevice_isToldWithItsLineAndMend(String keys, String expected) {
        List<String> problems = Texts.problems(() -> read(withDevice(keys)));

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith(expected), problems::toString);
    }

    static Stream<Arguments> wrongHomes() {
        return Stream.of(
                arguments("units: metric", "1: a name is missing"),
                arguments("name: A\nunits: metrical", "2: units cannot be \"metrical\"; did you mean \"metric\"?"),
                arguments("name: A\ndevice: []", "2: unknown key \"device\"; did you mean \"devices\"?"),
                arguments("name: A\nareas: [{id: a, name: B, floor: up}]",
                        "2: there is no floor with the id \"up\"; add it under floors"),
                arguments("name: A\nareas: [kitchen]", "2: each of areas must be a mapping like {id: ..., name: ...}"),
                arguments("name: A\nareas: {id: a}", "2: areas must be a list, with one \"- \" an item"),
                arguments("name: A\nareas:\n- {id: a, name: B}\n- {id: a, name: C}",
                        "4: the id \"a\" belongs to another area already (line 3)"),
                arguments("name: A\nareas: [{name: B}]", "2: this area needs an id, like \"id: kitchen\""),
                arguments("name: A\nareas: [{id: 'a b', name: B}]", "2: the id \"a b\" must be one word"),
                arguments("name: A\nintents: [nowhere.yaml]", "2: there is no intent file "),
                arguments("name: A\nintents: [\"a\\0b\"]", "2: \"a b\" cannot be a file name"),
                arguments("name: A\ndrivers: {mqqt: {}}", "2: unknown key \"mqqt\"; did you mean \"mqtt\"?"),
                arguments("name: A\ndrivers:\n  mqtt: {url: localhost}", "3: drivers.mqtt.url: must be like tcp:"),
                arguments("name: A\ndrivers:\n  gpio:\n    pins: [99]",
                        "4: drivers.gpio.pins: each must be a GPIO number"),
                arguments("name: A\ndrivers: []", "2: drivers must be a mapping"));
    }

    @ParameterizedTest
    @MethodSource("wrongHomes")
    void wrongHome_isToldWithItsLineAndMend(String text, String expected) {
        List<String> problems = Texts.problems(() -> read(text));

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith(expected), problems::toString);
    }

    @Test
    void pins_mustBeAllowed_andBelongToOneDevice() {
        List<String> problems = Texts.problems(() -> read("""
                name: Home
                drivers: {gpio: {pins: [17, 27]}}
                devices:
                  - {id: a, name: Pump, type: switch, state: {on: false}, driver: {type: gpio, pin: 17}}
                  - {id: b, name: Lamp, type: light, state: {on: false}, driver: {type: gpio, pin: 17}}
                  - {id: c, name: Fan, type: fan, state: {on: false}, driver: {type: gpio, pin: 4}}
                """));

        assertEquals(List.of(
                "5: driver.pin: pin 17 belongs to a already; give each device its own",
                "6: driver.pin: pin 4 is not one this home may touch; where it is right, add it to the list, as in "
                        + "drivers: {gpio: {pins: [4]}}"), problems);
    }

    @Test
    void everythingWrong_isToldAtOnce_inTheOrderOfTheFile() {
        List<String> problems = Texts.problems(() -> read("""
                nmae: Home
                units: parsec
                areas: [{id: kitchen, name: Kitchen, floor: cellar}]
                devices:
                  - {id: a, name: Lamp, type: lamp}
                  - {id: a, name: "*", type: light, area: bath}
                """));

        assertEquals(List.of(1, 1, 2, 3, 5, 6, 6, 6),
                problems.stream().map(problem -> Integer.parseInt(problem.split(":")[0])).toList());
    }

    @Test
    void brokenIntentFile_isReportedWithTheHome() {
        Texts.write(directory, "mine.yaml", "intents:\n  a: 1\n  a: 2\n");

        List<String> problems = Texts.problems(() -> read("name: Home\nuints: metric\nintents: [mine.yaml]\n"));

        assertEquals(List.of("2: unknown key \"uints\"; did you mean \"units\"?",
                "3: \"a\" stands here twice (first on line 2); remove one of them"), problems);
    }

    @Test
    void intentFiles_areFoundBesideTheHome_inOrder() {
        Texts.write(directory, "b.yaml", "language: en\n");
        Texts.write(directory, "a.yaml", "language: en\n");

        List<LocatedYaml> intents = read("name: Home\nintents: [b.yaml, a.yaml]\n").intents();

        assertEquals(List.of(directory.resolve("b.yaml"), directory.resolve("a.yaml")),
                intents.stream().map(LocatedYaml::file).toList());
    }

    @Test
    void namesakes_areWarnings() {
        List<String> warnings = Texts.shown(read("""
                name: Home
                areas: [{id: garden, name: Garden}]
                devices:
                  - {id: cover.garage, name: "Garage door", type: cover}
                  - {id: light.garage, name: "garage-door", type: light}
                  - {id: light.garden, name: Lantern, aliases: [Garden], type: light}
                """).warnings());

        assertEquals(List.of(
                "5: warning: \"garage-door\" has the same name as device cover.garage (line 4); "
                        + "where it matters, Parley asks which is meant",
                "6: warning: \"Garden\" has the same name as area garden (line 2); "
                        + "where it matters, Parley asks which is meant"), warnings);
    }

    @Test
    void nameAndAliasOfOneDevice_mayBeTheSame() {
        assertEquals(List.of(), read(withDevice("name: Lamp\naliases: [lamp, lamp]\ntype: light")).warnings());
    }

    @Test
    void warningsAlone_doNotStopAHome_butAreToldWithErrors() {
        List<String> problems = Texts.problems(() -> read("""
                name: Home
                devices:
                  - {id: a, name: Lamp, type: light}
                  - {id: b, name: Lamp, type: light}
                  - {id: c, name: Fan, type: fn}
                """));

        assertTrue(problems.get(0).startsWith("4: warning:"), problems::toString);
        assertTrue(problems.get(1).startsWith("5: type cannot be"), problems::toString);
    }
}
