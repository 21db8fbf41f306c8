package dev.parley.intent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.Vocabulary;
import dev.parley.intent.model.Caution.Advice;
import dev.parley.intent.template.Gazetteer;
import dev.parley.intent.template.Templates;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CautionTest {

    private final Gazetteer gazetteer = Templates.of(List.of(), Vocabulary.empty(), (file, pointer, message) -> { })
            .gazetteer();

    @ParameterizedTest
    @ValueSource(strings = {"if it rains close the blinds", "turn it off once they have left", "did you turn off the oven",
        "tell grandma to close the door", "I have just opened the gate", "in case of fire unlock the doors",
        "please refrain from opening the garage", "the pump must not be stopped", "anything but turning the telly off",
        "are you going to close the awning", "make the lamps flash with the music", "should it get dark the lamps come on",
        "oh brilliant, all lamps on again", "have the night nurse turn the pump off", "would it help to shut the vent",
        "when it rains the blinds go down", "we are thinking of selling the telly", "I could turn the radiator down I suppose"})
    void leavesWhatIsNotToBeDoneNow(String said) {
        assertEquals(Advice.LEAVE, advice(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the lights there are not needed", "nobody is in the hall so the lamp off",
        "let the timer rest while I take this call", "the lamps must stay on"})
    void wantsToBeSureWhereWordsMayTurnTheSense(String said) {
        assertEquals(Advice.BE_SURE, advice(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"when it gets to six pm the radio goes off", "once an hour has passed the fan can go off"})
    void putsOffWhatIsForAnotherTime(String said) {
        assertEquals(Advice.DEFER, advice(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"would you mind killing the lamp", "if it's not too much trouble, a bit of light please",
        "if you could close the blinds", "the kettle on while you're at it",
        "I'd be happier if the lamp was off", "have the lamps turn on", "don't leave the lamp on"})
    void doesNotMindPoliteWords(String said) {
        assertEquals(Advice.DO, advice(said));
    }

    private Advice advice(String said) {
        List<Gazetteer.Word> words = gazetteer.mark(said);
        boolean[] free = new boolean[words.size()];
        Arrays.fill(free, true);
        return Caution.of(words, free);
    }
}
