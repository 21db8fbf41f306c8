package dev.parley.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.runtime.ShippedHome;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedTest {

    private static final ShippedHome HOUSE = new ShippedHome("house");

    @BeforeEach
    void asTheFileHasIt() {
        HOUSE.reset(JsonNodeFactory.instance.objectNode());
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            turn on the floor lamp         | {"intent": "turn_on", "changes": {"light.floor_lamp": {"on": true, "brightness": 100}}} | true
            turn on the floor lamp         | {"intent": "toggle", "changes": {"light.floor_lamp": {"on": true, "brightness": 100.0}}} | true
            turn on the floor lamp         | {"intent": "turn_on", "changes": {"light.floor_lamp": {"on": true}}} | false
            turn on the hall light         | {"intent": "turn_on", "changes": {"light.floor_lamp": {"on": true, "brightness": 100}}} | false
            add eggs to the shopping list  | {"changes": {"list.shopping": {"items": ["milk", "bread", "eggs"]}}} | true
            open the garage door           | {"status": "confirm", "targets": ["cover.garage_door"]} | true
            open the garage door           | {"status": "done", "targets": ["cover.garage_door"]} | false
            open the gate                  | {"status": "confirm", "targets": ["cover.garage_door"]} | false
            is the front door locked       | {"status": "answered", "targets": ["lock.front_door"], "slots": {"state": "locked"}} | true
            is the front door locked       | {"status": "answered", "targets": ["lock.front_door"], "slots": {"state": "open"}} | false
            set a timer for nine minutes   | {"intent": "start_timer", "slots": {"duration": 540}} | true
            set a timer for five minutes   | {"intent": "start_timer", "slots": {"duration": 540}} | false
            what time is it                | {"status": "answered", "intent": ["get_time"]} | true
            what time is it                | {"status": "answered", "intent": ["get_date"]} | false
            set an alarm for half past six | {"intent": "set_alarm", "slots": {"time": "06:30"}} | true
            set an alarm for half past six | {"intent": "set_alarm", "slots": {"time": "06:45"}} | false
            what's for dinner              | {"intent": "turn_on"} | false
            """)
    void whatCame_isHeldAgainstWhatShould(String said, String expected, boolean met) throws JsonProcessingException {
        assertEquals(met, Expected.of(new JsonMapper().readTree(expected)).metBy(HOUSE.say(said, Optional.empty())));
    }
}
