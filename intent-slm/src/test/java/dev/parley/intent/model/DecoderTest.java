package dev.parley.intent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import dev.parley.intent.model.Labels.Frame;
import dev.parley.intent.template.Gazetteer;
import dev.parley.intent.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of what a model says; the model here says what the test wants. */
class DecoderTest {

    private static final Labels LABELS = new Labels(
            List.of(frame("open"), frame("start"), frame("mute"), frame("turn_off"), frame("activate_scene")),
            List.of("O", "B-name", "I-name"), Gazetteer.FEATURES, new Labels.Temperature(1, 1));

    private final Gazetteer gazetteer = Templates.of(List.of(), new Vocabulary(Map.of("name", List.of(
            new Term("Roller door", Set.of("cover", "position")), new Term("Pump", Set.of("switch", "on")))),
            Set.of(Set.of("cover", "position"), Set.of("switch", "on"), Set.of("media_player", "muted"),
                    Set.of("machine", "run"))), (file, pointer, message) -> { }).gazetteer();
    private final Decoder decoder = new Decoder(LABELS, gazetteer);

    @Test
    void opensWhatCannotBeStarted() {
        Intent intent = only(decoded("roller door going", said(0.08, 0.9, 0.01, 0.005, 0.005)));

        assertEquals("open", intent.name());
        assertEquals("roller door", intent.slots().get("name").value());
        assertEquals(0.99, intent.confidence(), 0.02);
    }

    @Test
    void leavesOutWhatAThingCannotDo() {
        Intent intent = only(decoded("pump please quiet", said("B-name", 0.01, 0.01, 0.5, 0.47, 0.01)));

        assertEquals("turn_off", intent.name());
        assertEquals(0.94, intent.confidence(), 0.02);
    }

    @Test
    void isNotMadeSureByWhatIsImpossible() {
        Intent intent = only(decoded("pump please quiet", said("B-name", 0.01, 0.01, 0.86, 0.11, 0.01)));

        assertEquals("turn_off", intent.name());
        assertEquals(0.22, intent.confidence(), 0.02);
    }

    @Test
    void readsNothingWhereNothingIsPossible() {
        assertEquals(Optional.empty(), decoded("pump please quiet", said("B-name", 0.005, 0.005, 0.98, 0.005, 0.005)));
    }

    private Optional<Reading> decoded(String text, Prediction said) {
        return decoder.decode(text, gazetteer.mark(text), said, 1);
    }

    private static Intent only(Optional<Reading> reading) {
        List<Intent> intents = reading.orElseThrow().intents();
        assertEquals(1, intents.size(), intents.toString());
        return intents.get(0);
    }

    private static Frame frame(String intent) {
        return new Frame(intent, Map.of());
    }

    /** A prediction of three words, of which the first two are a name. */
    private static Prediction said(double... shares) {
        return said("I-name", shares);
    }

    private static Prediction said(String first, double... shares) {
        float[] frame = new float[shares.length];
        for (int i = 0; i < shares.length; i++) {
            frame[i] = (float) Math.log(shares[i]);
        }
        boolean two = first.equals("I-name");
        return new Prediction(new float[][] {frame, frame, frame},
                new float[][] {{0, 9, 0}, two ? new float[] {0, 0, 9} : new float[] {9, 0, 0}, {9, 0, 0}},
                new float[][] {{0, 9}, {9, 0}, {9, 0}}, new float[] {9, 0, 0}, new float[] {1});
    }
}
