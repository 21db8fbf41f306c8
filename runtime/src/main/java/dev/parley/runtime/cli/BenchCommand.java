package dev.parley.runtime.cli;

import dev.parley.runtime.UsageException;
import dev.parley.runtime.bench.EndpointBench;
import dev.parley.runtime.bench.LatencyBench;
import dev.parley.runtime.bench.SentencesBench;
import dev.parley.runtime.bench.SpeechBench;
import dev.parley.runtime.bench.VoiceBench;
import dev.parley.runtime.speech.EndRules;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley bench}: the benchmarks, as tables. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measure how fast Parley is on this machine; \"bench speech\" measures how right it hears,"
                + " \"bench voice\" how soon it answers.")
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
            description = "How right speech is heard: the recordings of the public coffee-machine benchmark, or"
                    + " sentences that tools/speech made.")
    int speech(
            @Option(names = "--data", required = true, paramLabel = "FOLDER",
                    description = "labels.json, ID.flac for each, and kitchen-noise.flac; or rows.jsonl, its"
                            + " recordings, and homes.") Path data,
            @Option(names = "--noise", split = ",", paramLabel = "DB", defaultValue = "12",
                    description = "Signal-to-noise ratios in decibels (${DEFAULT-VALUE}).") List<Double> decibels,
            @Option(names = "--noise-from", paramLabel = "FOLDER",
                    description = "Noise to mix into the recordings of rows.jsonl (WAV or FLAC); without it, they are"
                            + " heard clean only.") Path noise,
            @Option(names = "--misses", description = "Print what was misunderstood.") boolean misses) {
        PrintWriter out = spec.commandLine().getOut();
        Path cache = surroundings.folders().cache();
        if (Files.isRegularFile(data.resolve("rows.jsonl"))) {
            new SentencesBench(data, cache, out).run(Optional.ofNullable(noise), decibels, misses);
        } else if (Files.isRegularFile(data.resolve("labels.json"))) {
            new SpeechBench(data, Shipped.home("coffee"), cache, out).run(decibels, misses);
        } else {
            throw new UsageException("there is neither rows.jsonl nor labels.json in " + data);
        }
        return 0;
    }

    @Command(name = "voice", mixinStandardHelpOptions = true,
            description = "Measure how soon answers are heard, by espeak-ng and by a Piper voice.")
    int voice(
            @Option(names = "--voice", paramLabel = "FILE",
                    description = "A Piper voice; without one, espeak-ng alone is measured.") Optional<Path> voice,
            @Option(names = "--rounds", paramLabel = "N", defaultValue = "20",
                    description = "How often each answer is spoken (${DEFAULT-VALUE}).") int times) {
        if (times < 1) {
            throw new UsageException("--rounds is 1 or more");
        }
        new VoiceBench(spec.commandLine().getOut()).run(voice.map(SayCommand::voice), times);
        return 0;
    }

    @Command(name = "endpoint", mixinStandardHelpOptions = true,
            description = "Measure when speech is found to have ended, on recordings of commands.")
    int endpoint(
            @Option(names = "--data", required = true, paramLabel = "FOLDER",
                    description = "rows.jsonl (wav, text, kind), and the recordings it names.") Path data,
            @Option(names = "--home", paramLabel = "HOME", defaultValue = "house",
                    description = "The home they are said to (${DEFAULT-VALUE}).") Path home,
            @Option(names = "--noise", paramLabel = "FOLDER",
                    description = "Recordings without speech.") Path noise) {
        if (!Files.isRegularFile(data.resolve("rows.jsonl"))) {
            throw new UsageException("there is no rows.jsonl in " + data);
        }
        new EndpointBench(data, HomeOption.read(home), surroundings.folders().cache(), spec.commandLine().getOut())
                .run(EndRules.DEFAULT, Optional.ofNullable(noise));
        return 0;
    }
}
