package dev.parley.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.runtime.ShippedHome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final String LAMP = "{\"changes\": {\"light.floor_lamp\": {\"on\": true, \"brightness\": 100}}}";

    @ParameterizedTest(name = "{0}, heard as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            command | turn on the floor lamp                             | true  | true  | false
            command | what a day; turn on the floor lamp; and so on      | true  | true  | false
            command | turn on the floor lamp; turn on the hall light     | false | true  | false
            command | turn on the fan                                    | false | false | true
            command | what a day                                         | false | false | false
            other   | what a day                                         | true  | false | false
            other   | is the front door locked                           | true  | false | true
            other   | is the front door locked; turn off the floor lamp  | false | true  | false
            """)
    void utterances_areJudgedTogether(String kind, String heard, boolean right, boolean acted, boolean answered)
            throws JsonProcessingException {
        Optional<Expected> expected = kind.equals("other") ? Optional.empty()
                : Optional.of(Expected.of(new JsonMapper().readTree(LAMP)));
        SpokenRow row = new SpokenRow(Path.of("x.wav"), "native", "turn on the floor lamp", kind,
                new SpokenRow.Setting(Path.of("house.yaml"), Optional.empty(), JsonNodeFactory.instance.objectNode()),
                expected);
        try (ShippedHome house = new ShippedHome("house")) {
            assertEquals(new Verdict(right, acted, answered), Verdict.of(row, Arrays.stream(heard.split("; "))
                    .map(text -> house.say(text, Optional.empty())).toList()));
        }
    }
}
