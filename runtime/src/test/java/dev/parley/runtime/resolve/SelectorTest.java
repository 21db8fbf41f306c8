package dev.parley.runtime.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.intent.Intent;
import dev.parley.runtime.Things;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows: intent, slots, the speaker's area or nothing, the verdict with the devices by the second part of their ids. */
class SelectorTest {

    private static final Home HOME = Things.home(
            Things.device("light.kitchen", "{name: Kitchen light, area: kitchen, state: {on: false, brightness: 0}}"),
            Things.device("light.worktop", "{name: Worktop, area: kitchen, state: {on: false}}"),
            Things.device("binary_sensor.touch", "{name: Lamp, area: kitchen, state: {active: false}}"),
            Things.device("light.left", "{name: Left, area: bedroom, state: {on: false, brightness: 0}}"),
            Things.device("light.right", "{name: Right, area: bedroom, state: {on: false, brightness: 0}}"),
            Things.device("light.lamp1", "{name: Reading lamp, area: bedroom, state: {on: false}}"),
            Things.device("light.lamp2", "{name: Reading lamp, area: study, state: {on: false}}"),
            Things.device("cover.bedroom", "{name: Shutters, kind: shutter, area: bedroom, state: {position: 0}}"),
            Things.device("cover.study", "{name: Study window, kind: shutter, area: study, state: {position: 0}}"),
            Things.device("cover.garage", "{name: Opener, kind: garage_door, area: garden, state: {position: 0}}"),
            Things.device("light.opener", "{name: Opener, area: garden, state: {on: false}}"),
            Things.device("fan.hood", "{name: Hood, area: kitchen, state: {on: false}}"),
            Things.device("fan.ceiling", "{name: Ceiling fan, area: bedroom, state: {on: false}}"),
            Things.device("lock.front", "{name: Front door, kind: door, area: hall, state: {locked: true}}"),
            Things.device("lock.back", "{name: Back door, kind: door, area: garden, state: {locked: true}}"),
            Things.device("machine.pump", "{name: Well pump, kind: pump, area: garden, state: {run: stopped}}"),
            Things.device("climate.study", "{name: Stove, area: study, state: {target_temperature: 20}}"));

    private final StateStore states = new StateStore(HOME);
    private final Selector selector = new Selector(new HomeIndex(HOME), states);

    private String selected(String name, String slots, String area) {
        Intent intent = Things.intent(name, slots);
        Selection selection = selector.select(intent, Situation.fresh(Optional.ofNullable(area)),
                device -> Effects.of(intent, device, states.state(device.id())).isPresent());
        return selection.verdict() + " " + (selection.devices().isEmpty() ? selection.lookedFor()
                : selection.devices().stream().map(Device::id).map(id -> id.substring(id.indexOf('.') + 1))
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "turn_on | {name: Kitchen light} | | TAKE kitchen",
        "turn_on | {name: kitchen LIGHT} | study | TAKE kitchen",
        "turn_on | {name: Kitchen light, area: study} | | NONE any kitchen light in the study",
        "turn_on | {name: Lamp} | | UNABLE touch",
        "open | {name: Opener} | | TAKE garage",
        "set_brightness | {name: Hood, brightness: 5} | | UNABLE hood",
        "turn_on | {name: Reading lamp} | | ASK lamp1 lamp2",
        "turn_on | {name: Reading lamp} | study | TAKE lamp2",
        "turn_on | {name: Reading lamp} | kitchen | ASK lamp1 lamp2",
        "turn_on | {name: Reading lamp, area: bedroom} | | TAKE lamp1",
        "turn_on | {name: Reading lamp, floor: upstairs} | | ASK lamp1 lamp2",
        "turn_on | {name: Reading lamp, scope: all} | | TAKE lamp1 lamp2",
        "turn_on | {name: Reading lamp, area: cellar} | | NONE anything in the cellar",
    })
    void name_picksWhatIsSoCalled_andCanDoIt(String intent, String slots, String area, String expected) {
        assertEquals(expected, selected(intent, slots, area));
    }

    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "turn_on | {type: [lamp, light], area: bedroom} | | TAKE left right lamp1",
        "turn_on | {type: [light, light], area: kitchen} | | TAKE kitchen",
        "turn_on | {type: [lights, light+], area: kitchen} | | TAKE kitchen worktop",
        "turn_on | {type: [light, light], area: study} | | TAKE lamp2",
        "turn_on | {type: [lights, light+], floor: upstairs} | | TAKE left right lamp1 lamp2",
        "turn_on | {type: [fan, fan], area: study} | | NONE any fan in the study",
        "turn_on | {type: [lamp, light], area: kitchen, floor: upstairs} | | NONE any lamp in the kitchen upstairs",
        "unlock | {type: [door, lock], area: hall} | | TAKE front",
        "open | {type: [light, light], area: study} | | UNABLE lamp2",
    })
    void type_inAPlace_meansAllOfThemThere(String intent, String slots, String area, String expected) {
        assertEquals(expected, selected(intent, slots, area));
    }

    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "turn_on | {type: [lights, light+]} | bedroom | TAKE left right lamp1",
        "turn_on | {type: [lamp, light]} | bedroom | TAKE left right lamp1",
        "unlock | {type: [door, lock]} | garden | TAKE back",
        "turn_off | {type: [lights, light+]} | | TAKE kitchen worktop left right lamp1 lamp2 opener",
        "turn_on | {type: [lights, light+]} | | ASK kitchen worktop left right lamp1 lamp2 opener",
        "turn_on | {type: [lights, light+], scope: all} | | TAKE kitchen worktop left right lamp1 lamp2 opener",
        "turn_on | {type: [lights, light+], scope: all} | bedroom | TAKE kitchen worktop left right lamp1 lamp2 opener",
        "turn_off | {type: [light, light]} | | ASK kitchen worktop left right lamp1 lamp2 opener",
        "turn_on | {type: [fans, fan+]} | | ASK hood ceiling",
        "turn_off | {type: [fans, fan+]} | | TAKE hood ceiling",
        "close | {type: [shutters, cover.shutter+]} | | TAKE bedroom study",
        "lock | {type: [doors, lock+]} | | TAKE front back",
        "unlock | {type: [doors, lock+]} | | ASK front back",
        "unlock | {type: [door, lock]} | kitchen | ASK front back",
        "start | {type: [pump, machine.pump]} | | TAKE pump",
        "set_temperature | {type: [heating, climate], temperature: 20} | kitchen | TAKE study",
    })
    void type_withoutAPlace_isTheSpeakersRoom_elseAllWhereHarmless_elseAsked(String intent, String slots, String area,
                                                                            String expected) {
        assertEquals(expected, selected(intent, slots, area));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "open | {kind: garage door} | TAKE garage",
        "close | {kind: shutters, floor: upstairs} | TAKE bedroom study",
        "close | {kind: shutter, area: study} | TAKE study",
        "start | {kind: pump} | TAKE pump",
    })
    void kind_isAWordLikeAType(String intent, String slots, String expected) {
        assertEquals(expected, selected(intent, slots, null));
    }

    @Test
    void kindThatNothingHas_isTakenForThePlainType() {
        assertEquals("TAKE study", selected("set_temperature", "{type: [radiator, climate.radiator], temperature: 20}",
                null));
    }

    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "set_brightness | {area: bedroom, brightness: 40} | | TAKE left right",
        "set_brightness | {floor: upstairs, brightness: 40} | | TAKE left right",
        "set_brightness | {area: hall, brightness: 40} | | NONE anything like that in the hall",
        "turn_off | {scope: all} | | TAKE kitchen worktop left right lamp1 lamp2 opener hood ceiling",
        "turn_off | {scope: all, area: kitchen} | | TAKE kitchen worktop hood",
        "lock | {scope: all} | | TAKE front back",
        "set_temperature | {temperature: 20} | | TAKE study",
        "adjust_brightness | {direction: up} | bedroom | TAKE left right",
        "adjust_brightness | {direction: up} | | ASK kitchen left right",
    })
    void placeAlone_meansWhatTheIntentIsUsuallyAbout(String intent, String slots, String area, String expected) {
        assertEquals(expected, selected(intent, slots, area));
    }

    @Test
    void stop_meansWhatMoves() {
        assertEquals("NONE anything like that", selected("stop", "{}", null).strip());

        states.update("machine.pump", Map.of("run", "running"));

        assertEquals("TAKE pump", selected("stop", "{}", null));
        assertEquals("TAKE pump", selected("stop", "{}", "kitchen"));
    }

    @Test
    void emergencyStop_meansEveryMachine() {
        assertEquals("TAKE pump", selected("emergency_stop", "{}", "kitchen"));
    }
}
