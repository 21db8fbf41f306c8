package dev.parley.runtime.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.intent.Intent;
import dev.parley.intent.Understanding.Reading;
import dev.parley.runtime.Things;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Ask;
import dev.parley.runtime.resolve.Resolution.Reason;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.resolve.Resolution.Unable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private static final Home HOME = Things.home(
            Things.device("light.left", "{name: Left, area: bedroom, state: {on: false, brightness: 0}}"),
            Things.device("light.right", "{name: Right, area: bedroom, state: {on: false}}"),
            Things.device("fan.fan", "{name: Fan, area: study, state: {on: false, fan_speed: 0}}"),
            Things.device("fan.hood", "{name: Hood, area: kitchen, state: {on: false, fan_speed: 0}}"),
            Things.device("lock.front", "{name: Front door, area: hall, state: {locked: true}}"),
            Things.device("lock.back", "{name: Back door, area: garden, state: {locked: false}}"),
            Things.device("climate.bedroom", "{name: Stove, area: bedroom, state: {target_temperature: 20,"
                    + " current_temperature: 19}}"),
            Things.device("sensor.garden", "{name: Outdoor temperature, kind: temperature, area: garden,"
                    + " state: {reading: 9, unit: C}}"),
            Things.device("machine.mixer", "{name: Mixer, area: kitchen, state: {run: faulted, setpoint: 50, min: 10,"
                    + " max: 90}}"),
            Things.device("machine.pump", "{name: Pump, area: kitchen, state: {run: stopped}}"));

    private final StateStore states = new StateStore(HOME);
    private final Resolver resolver = new Resolver(new HomeIndex(HOME), states, OwnIntents.none(), List.of());

    private static Reading reading(Intent... intents) {
        return new Reading(List.of(intents));
    }

    private Resolution resolved(String intent, String slots, String area) {
        return resolver.resolve(List.of(reading(Things.intent(intent, slots))), Situation.fresh(Optional.ofNullable(area))).get(0);
    }

    private Resolution resolved(String intent, String slots) {
        return resolved(intent, slots, null);
    }

    private Intent firstOfBest(Intent... alternatives) {
        return resolver.resolve(Stream.of(alternatives).map(ResolverTest::reading).toList(),
                Situation.fresh(Optional.empty())).get(0)
                .intent();
    }

    private static List<String> ids(List<Device> devices) {
        return devices.stream().map(Device::id).toList();
    }

    @Test
    void readingThatCanBeDone_winsOverEarlierOnesThatCannot() {
        Intent unknown = Things.intent("turn_on", "{name: Gramophone}");
        Intent unable = Things.intent("set_brightness", "{name: Hood, brightness: 50}");
        Intent outOfRange = Things.intent("set_temperature", "{name: Stove, temperature: 50}");
        Intent unclear = Things.intent("turn_on", "{type: [fan, fan]}");
        Intent clear = Things.intent("turn_on", "{name: Hood}");

        assertEquals(clear, firstOfBest(unknown, unable, outOfRange, unclear, clear));
        assertEquals(unclear, firstOfBest(unknown, unable, unclear, outOfRange));
        assertEquals(outOfRange, firstOfBest(unknown, unable, outOfRange, unclear));
        assertEquals(outOfRange, firstOfBest(unknown, unable, outOfRange));
        assertEquals(unable, firstOfBest(unknown, unable));
    }

    @Test
    void readingAboutThingsUsuallySo_winsOverAnEarlierOneThatIsAsGood() {
        Intent setting = Things.intent("set_setpoint", "{name: Mixer, setpoint: 40}");
        Intent volume = Things.intent("set_fan_speed", "{name: Hood, fan_speed: 40}");
        Intent odd = Things.intent("set_position", "{name: Mixer, position: 40}");

        assertEquals(setting, firstOfBest(odd, setting));
        assertEquals(setting, firstOfBest(setting, volume));
    }

    @Test
    void readingOfSeveralIntents_isAsGoodAsItsWorst() {
        Reading half = reading(Things.intent("turn_on", "{name: Hood}"),
                Things.intent("turn_on", "{name: Gramophone}"));
        Reading whole = reading(Things.intent("turn_off", "{name: Hood}"));

        assertEquals("turn_off", resolver.resolve(List.of(half, whole), Situation.fresh(Optional.empty())).get(0).intent().name());
    }

    @Test
    void severalIntents_areResolvedInTheirOrder() {
        List<Resolution> resolutions = resolver.resolve(List.of(reading(Things.intent("turn_on", "{name: Hood}"),
                Things.intent("lock", "{name: Back door}"))), Situation.fresh(Optional.empty()));

        assertEquals(List.of("fan.hood", "lock.back"),
                resolutions.stream().flatMap(resolution -> ids(resolution.targets()).stream()).toList());
    }

    @Test
    void command_isAnAct_riskyOnlyForThoseItIsRiskyFor() {
        Act act = assertInstanceOf(Act.class, resolved("unlock", "{scope: all}"));

        assertEquals(List.of("lock.front", "lock.back"), ids(act.targets()));
        assertTrue(act.guard() == Guard.YES);
        assertEquals(List.of("lock.front"), ids(act.risks()));
        assertFalse(assertInstanceOf(Act.class, resolved("turn_on", "{name: Hood}")).guard() == Guard.YES);
    }

    @Test
    void unclearCommand_asks() {
        assertEquals(List.of("fan.fan", "fan.hood"),
                ids(assertInstanceOf(Ask.class, resolved("turn_on", "{type: [fan, fan]}")).targets()));
    }

    @Test
    void unclearQuestion_isAnsweredForAll() {
        assertEquals(List.of("fan.fan", "fan.hood"), ids(assertInstanceOf(Tell.class,
                resolved("get_state", "{type: [fan, fan], state: 'on', ask: check}")).targets()));
    }

    @Test
    void question_looksAtDevicesThatCanBeSo() {
        assertEquals(List.of("lock.front", "lock.back"),
                ids(resolved("get_state", "{type: [doors, lock+], state: locked, ask: any}").targets()));
        assertEquals(Reason.CANNOT, assertInstanceOf(Unable.class,
                resolved("get_state", "{name: Hood, state: locked, ask: check}")).reason());
    }

    @Test
    void chosenDevices_areTakenAsTheyAre() {
        Intent intent = Things.intent("turn_on", "{type: [fan, fan]}");
        Device hood = HOME.device("fan.hood").orElseThrow();

        assertEquals(List.of(hood), assertInstanceOf(Act.class, resolver.resolve(intent, List.of(hood))).targets());
    }

    @Test
    void whatTheHomeDoesNotHave_isToldInTheSpeakersWords() {
        Unable unable = assertInstanceOf(Unable.class, resolved("turn_on", "{type: [fan, fan], area: hall}"));

        assertEquals(Reason.NO_SUCH, unable.reason());
        assertEquals("any fan in the hall", unable.words());
    }

    @Test
    void whatADeviceCannotDo_isTold() {
        Unable unable = assertInstanceOf(Unable.class, resolved("set_brightness", "{name: Right, brightness: 50}"));

        assertEquals(Reason.CANNOT, unable.reason());
        assertEquals(List.of("light.right"), ids(unable.targets()));
    }

    @Test
    void ofSeveral_thoseThatCanDoIt() {
        assertEquals(List.of("light.left"),
                ids(resolved("set_brightness", "{type: [lights, light+], area: bedroom, brightness: 50}").targets()));
    }

    @Test
    void valueOutsideOfTheRange_isNotDone() {
        for (Resolution resolution : List.of(resolved("set_temperature", "{name: Stove, temperature: 50}"),
                resolved("set_setpoint", "{name: Mixer, setpoint: 91}"),
                resolved("adjust_setpoint", "{name: Mixer, direction: down, step: 45}"))) {
            assertEquals(Reason.OUT_OF_RANGE, assertInstanceOf(Unable.class, resolution).reason());
        }
        assertInstanceOf(Act.class, resolved("set_temperature", "{name: Stove, temperature: 35}"));
    }

    @Test
    void temperature_isTheSpeakersRooms_elseThatInside() {
        assertEquals(List.of("sensor.garden"), ids(resolved("get_temperature", "{}", "garden").targets()));
        assertEquals(List.of("climate.bedroom"), ids(resolved("get_temperature", "{}", "kitchen").targets()));
        assertEquals(List.of("climate.bedroom"), ids(resolved("get_temperature", "{}").targets()));
        assertEquals(List.of("sensor.garden"), ids(resolved("get_temperature", "{area: garden}", "bedroom").targets()));
        assertInstanceOf(Unable.class, resolved("get_temperature", "{area: hall}"));
    }

    @Test
    void alarmThatIsNotNamed_isOneThatRings() {
        assertEquals(List.of("machine.mixer"), ids(resolved("acknowledge_alarm", "{area: kitchen}").targets()));
        assertInstanceOf(Unable.class, resolved("acknowledge_alarm", "{area: hall}"));
        assertEquals(List.of("machine.pump"), ids(resolved("acknowledge_alarm", "{name: Pump}").targets()));
    }

    @Test
    void talk_concernsNoDevice() {
        for (String name : List.of("get_time", "get_date", "cancel", "repeat", "affirm", "deny", "help")) {
            assertEquals(List.of(), assertInstanceOf(Tell.class, resolved(name, "{}")).targets());
        }
    }
}
