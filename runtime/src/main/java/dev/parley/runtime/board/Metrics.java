package dev.parley.runtime.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.audio.capture.CaptureCounts;
import dev.parley.runtime.turn.TurnResult;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Counts turns by how they ended, keeps the last {@value #KEPT} times of each stage, and tells how the microphone
 * fares. Thread-safe.
 */
final class Metrics {

    private static final int KEPT = 500;

    private final Map<TurnResult.Status, Long> turns = new EnumMap<>(TurnResult.Status.class);
    private final Map<String, Times> stages = new LinkedHashMap<>();
    private Optional<Supplier<CaptureCounts>> microphone = Optional.empty();

    private static final class Times {
        private final double[] millis = new double[KEPT];
        private long count;

        void add(double value) {
            millis[(int) (count++ % KEPT)] = value;
        }

        ObjectNode percentiles() {
            double[] sorted = Arrays.copyOf(millis, (int) Math.min(count, KEPT));
            Arrays.sort(sorted);
            return JsonNodeFactory.instance.objectNode().put("p50", at(sorted, 0.5)).put("p95", at(sorted, 0.95))
                    .put("p99", at(sorted, 0.99));
        }

        private static double at(double[] sorted, double share) {
            return Math.round(sorted[(int) Math.ceil(share * sorted.length) - 1] * 1000) / 1000.0;
        }
    }

    synchronized void add(TurnResult result) {
        turns.merge(result.status(), 1L, Long::sum);
        TurnResult.Timing timing = result.timing();
        if (result.utterance().heard().isPresent()) {
            time("stt", timing.stt());
        }
        time("parse", timing.parse());
        time("resolve", timing.resolve());
        time("act", timing.act());
        time("respond", timing.respond());
    }

    private void time(String stage, double millis) {
        stages.computeIfAbsent(stage, key -> new Times()).add(millis);
    }

    /** Tells from now on of a microphone, too. */
    synchronized void watch(Supplier<CaptureCounts> counts) {
        microphone = Optional.of(counts);
    }

    /** Counters since the start, and percentiles of the last turns in milliseconds. */
    synchronized ObjectNode snapshot() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode counts = node.putObject("turns");
        turns.forEach((status, count) -> counts.put(status.word(), count));
        ObjectNode times = node.putObject("stages_ms");
        stages.forEach((stage, values) -> times.set(stage, values.percentiles()));
        microphone.map(Supplier::get).ifPresent(sound -> node.putObject("microphone")
                .put("dropped_s", Math.round(sound.droppedSeconds() * 1000) / 1000.0)
                .put("overruns", sound.overruns()).put("reopenings", sound.reopenings()));
        return node;
    }
}
