package dev.parley.runtime.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.audio.capture.CaptureCounts;
import dev.parley.runtime.turn.TurnResult.Status;
import dev.parley.runtime.turn.Utterance;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Metrics metrics = new Metrics();

    private void add(Status status, double millis) {
        metrics.add(Results.of(Results.typed("x"), status, millis));
    }

    @Test
    void beforeTheFirstTurn_thereIsNothingToCount() {
        assertEquals("{\"turns\":{},\"stages_ms\":{}}", metrics.snapshot().toString());
    }

    @Test
    void turns_areCountedByHowTheyEnded() {
        add(Status.DONE, 1);
        add(Status.DONE, 1);
        add(Status.REJECTED, 1);

        assertEquals("{\"done\":2,\"rejected\":1}", metrics.snapshot().get("turns").toString());
    }

    @Test
    void percentiles_areThoseOfTheNearestRank() {
        for (int i = 100; i >= 1; i--) {
            add(Status.DONE, i);
        }

        JsonNode parse = metrics.snapshot().at("/stages_ms/parse");
        assertEquals("{\"p50\":50.0,\"p95\":95.0,\"p99\":99.0}", parse.toString());
    }

    @Test
    void oneTurn_isEveryPercentile() {
        add(Status.DONE, 7.1234);

        assertEquals("{\"p50\":7.123,\"p95\":7.123,\"p99\":7.123}", metrics.snapshot().at("/stages_ms/act").toString());
    }

    @Test
    void onlyTheLast500Turns_count() {
        add(Status.DONE, 1_000_000);
        for (int i = 0; i < 500; i++) {
            add(Status.DONE, 2);
        }

        assertEquals(2.0, metrics.snapshot().at("/stages_ms/act/p99").asDouble());
    }

    @Test
    void microphone_isToldAsItIsNow() {
        metrics.watch(() -> new CaptureCounts(1.23456, 2, 3));

        assertEquals("{\"dropped_s\":1.235,\"overruns\":2,\"reopenings\":3}",
                metrics.snapshot().get("microphone").toString());
    }

    @Test
    void typedText_hasNoSpeechTime() {
        add(Status.DONE, 1);
        assertFalse(metrics.snapshot().get("stages_ms").has("stt"));

        Utterance spoken = new Utterance(Optional.empty(), "x", Optional.empty(),
                Optional.of(new Utterance.Heard(1, "model", 1, Optional.empty(), 0.1, "free", "released")));
        metrics.add(Results.of(spoken, Status.DONE, 3));
        assertEquals(3.0, metrics.snapshot().at("/stages_ms/stt/p50").asDouble());
    }
}
