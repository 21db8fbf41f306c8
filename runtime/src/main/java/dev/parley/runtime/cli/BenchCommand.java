package dev.parley.runtime.cli;

import dev.parley.runtime.UsageException;
import dev.parley.runtime.bench.LatencyBench;
import dev.parley.runtime.bench.SpeechBench;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley bench}: the benchmarks, as tables. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measure how fast Parley is on this machine; \"bench speech\" measures how right it hears.")
public final class BenchCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "40",
            description = "How often each recording is spoken (${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec;

    /** The command, not yet parsed. */
    public BenchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw new UsageException("--rounds is 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        new LatencyBench(Shipped.home("house"), surroundings.folders().cache(), out).run(rounds);
        return 0;
    }

    @Command(name = "speech", mixinStandardHelpOptions = true,
            description = "Decode the recordings of the public coffee-machine benchmark.")
    int speech(
            @Option(names = "--data", required = true, paramLabel = "FOLDER",
                    description = "labels.json, ID.flac for each, and kitchen-noise.flac.") Path data,
            @Option(names = "--noise", split = ",", paramLabel = "DB", defaultValue = "12",
                    description = "Signal-to-noise ratios in decibels (${DEFAULT-VALUE}).") List<Double> decibels,
            @Option(names = "--misses", description = "Print what was misunderstood.") boolean misses) {
        if (!Files.isRegularFile(data.resolve("labels.json"))) {
            throw new UsageException("there is no labels.json in " + data);
        }
        new SpeechBench(data, Shipped.home("coffee"), surroundings.folders().cache(),
                spec.commandLine().getOut()).run(decibels, misses);
        return 0;
    }
}
