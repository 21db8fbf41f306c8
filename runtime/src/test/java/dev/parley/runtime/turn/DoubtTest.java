package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Slot;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolution.Tell;
import dev.parley.runtime.turn.Doubt.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private static final Slot NAME = new Slot("name", "lamp", "lamp");
    private static final Slot AREA = new Slot("area", "snug", "snug");

    @Test
    void actsAsksOrTurnsDownByHowCertainTheModelIs() {
        assertEquals(Verdict.DO, Doubt.of(act("turn_on", 0.8, NAME)));
        assertEquals(Verdict.ASK, Doubt.of(act("turn_on", 0.6, NAME)));
        assertEquals(Verdict.TURN_DOWN, Doubt.of(act("turn_on", 0.3, NAME)));
    }

    @Test
    void asksWhereAPlaceAloneIsSaid() {
        assertEquals(Verdict.ASK, Doubt.of(act("turn_on", 0.99, AREA)));
        assertEquals(Verdict.DO, Doubt.of(act("turn_on", 0.99, AREA, new Slot("type", "lights", "light+"))));
        assertEquals(Verdict.DO, Doubt.of(act("adjust_temperature", 0.99, AREA)));
    }

    @Test
    void tellsSooner() {
        assertEquals(Verdict.DO, Doubt.of(new Tell(intent("get_state", 0.6, Source.SLM, NAME), List.of())));
    }

    @Test
    void doesNotDoubtTemplates() {
        assertEquals(Verdict.DO, Doubt.of(new Act(intent("turn_on", 1, Source.TEMPLATE, AREA), List.of())));
    }

    private static Resolution act(String intent, double confidence, Slot... slots) {
        return new Act(intent(intent, confidence, Source.SLM, slots), List.of());
    }

    private static Intent intent(String name, double confidence, Source source, Slot... slots) {
        Map<String, Slot> byName = new LinkedHashMap<>();
        List.of(slots).forEach(slot -> byName.put(slot.name(), slot));
        return new Intent(name, byName, source, confidence);
    }
}
