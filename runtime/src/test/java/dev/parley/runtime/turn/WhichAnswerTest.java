package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.device.Home;
import dev.parley.runtime.Things;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhichAnswerTest {

    private static final Home HOME = Things.home(
            Things.device("light.kitchen", "{name: Kitchen light, area: kitchen}"),
            Things.device("light.worktop", "{name: Worktop lamp, aliases: [counter light], area: kitchen}"),
            Things.device("light.left", "{name: Bedroom 1, area: bedroom}"),
            Things.device("light.right", "{name: Bedroom 2, area: bedroom}"),
            Things.device("cover.garage", "{name: Garage door, kind: garage_door, area: garden}"));

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource(delimiter = '|', value = {
        "the kitchen light                   | kitchen",
        "Kitchen light, please               | kitchen",
        "I meant the kitchen light           | kitchen",
        "counter light                       | worktop",
        "worktop                             | worktop",
        "the one in the kitchen              | kitchen worktop",
        "kitchen                             | kitchen worktop",
        "the one upstairs                    | left right",
        "on the first floor                  | left right",
        "back yard                           | garage",
        "bedroom one                         | left",
        "bedroom 2                           | right",
        "the second bedroom                  | -",
        "both                                | kitchen worktop left right garage",
        "all of them                         | kitchen worktop left right garage",
        "everything                          | kitchen worktop left right garage",
        "the door                            | garage",
        "the cover                           | garage",
        "the lamp                            | worktop",
        "the light                           | kitchen worktop left right?",
        "turn on the kitchen light           | -",
        "the hall                            | -",
        "the                                 | -",
        "purple elephants                    | -",
    })
    void answer_picks(String answer, String expected) {
        assertEquals(expected, new WhichAnswer(HOME).pick(answer, HOME.devices()).map(WhichAnswerTest::shown).orElse("-"));
    }

    /** Ids without their types; a question mark where Parley must ask again. */
    private static String shown(WhichAnswer.Picked picked) {
        return picked.devices().stream().map(device -> device.id().substring(device.id().indexOf('.') + 1))
                .collect(Collectors.joining(" ")) + (picked.settled() ? "" : "?");
    }
}
