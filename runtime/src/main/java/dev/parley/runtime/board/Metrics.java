package dev.parley.runtime.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.runtime.turn.TurnResult;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts turns by how they ended, and keeps the last {@value #KEPT} times of each stage. Thread-safe. */
final class Metrics {

    private static final int KEPT = 500;

    private final Map<TurnResult.Status, Long> turns = new EnumMap<>(TurnResult.Status.class);
    private final Map<String, Times> stages = new LinkedHashMap<>();

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

    /** Counters since the start, and percentiles of the last turns in milliseconds. */
    synchronized ObjectNode snapshot() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode counts = node.putObject("turns");
        turns.forEach((status, count) -> counts.put(status.word(), count));
        ObjectNode times = node.putObject("stages_ms");
        stages.forEach((stage, values) -> times.set(stage, values.percentiles()));
        return node;
    }
}
