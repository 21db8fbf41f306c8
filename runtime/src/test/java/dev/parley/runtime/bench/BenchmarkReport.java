package dev.parley.runtime.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs the JMH benchmarks and prints the tables of docs/benchmarks.md; started by {@code tools/jmh.sh}. */
public final class BenchmarkReport {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final List<Integer> DEVICES = List.of(10, 50, 200);
    private static final List<Integer> OWN_SENTENCES = List.of(0, 500, 1500);

    private BenchmarkReport() {
    }

    /**
     * Runs them.
     *
     * @param arguments {@code quick} for a first impression in two minutes; otherwise it takes ten
     */
    public static void main(String[] arguments) throws RunnerException {
        boolean quick = arguments.length > 0 && arguments[0].equals("quick");
        Collection<RunResult> byHome = run(quick, "match|resolve|turn", "0");
        Collection<RunResult> bySentences = run(quick, "match", "500", "1500");
        System.out.printf("%n| what | devices | own sentences | p50 us | p95 us | p99 us | p99.9 us | worst us |"
                + " allocated kB | n |%n|---|---|---|---|---|---|---|---|---|---|%n");
        byHome.forEach(BenchmarkReport::row);
        bySentences.forEach(BenchmarkReport::row);
        footprints();
    }

    private static Collection<RunResult> run(boolean quick, String benchmarks, String... ownSentences)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(UnderstandingBenchmark.class.getName() + "\\.(" + benchmarks + ")$")
                .param("ownSentences", ownSentences)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        if (quick) {
            options.forks(1).warmupIterations(1).measurementIterations(1).measurementTime(TimeValue.seconds(1));
        }
        return new Runner(options.build()).run();
    }

    private static void row(RunResult result) {
        Result<?> times = result.getPrimaryResult();
        Statistics statistics = times.getStatistics();
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %.1f | %.1f | %.1f | %.0f | %.0f | %.1f | %d |%n",
                times.getLabel(), result.getParams().getParam("devices"), result.getParams().getParam("ownSentences"),
                statistics.getPercentile(50), statistics.getPercentile(95), statistics.getPercentile(99),
                statistics.getPercentile(99.9), statistics.getMax(),
                result.getSecondaryResults().get(ALLOCATED).getScore() / 1024, statistics.getN());
    }

    private static void footprints() {
        Footprint.of(DEVICES.get(0), OWN_SENTENCES.get(0));
        System.out.printf("%n| devices | own sentences | ready after ms | heap MB |%n|---|---|---|---|%n");
        for (int devices : DEVICES) {
            for (int sentences : OWN_SENTENCES) {
                Footprint footprint = Footprint.of(devices, sentences);
                System.out.printf(Locale.ROOT, "| %d | %d | %.0f | %.1f |%n", devices, sentences,
                        footprint.milliseconds(), footprint.megabytes());
            }
        }
    }
}
