package dev.parley.runtime.cli;

import dev.parley.runtime.UsageException;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.Setup;
import dev.parley.runtime.train.Examples;
import dev.parley.runtime.train.InstalledModels;
import dev.parley.runtime.train.Python;
import dev.parley.runtime.train.Training;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley train}: the language model for one home, its own intents and its people's sentences. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Train the language model for one home on this"
        + " machine, in minutes; what is worse than the one in use is not installed.")
public final class TrainCommand implements Callable<Integer> {

    private static final String TRAINING = "PARLEY_TRAINING";
    private static final String PYTHON = "PARLEY_PYTHON";

    private final Surroundings surroundings;

    /** The home, and where the model of it is kept. */
    static final class Where {
        @Option(names = "--home", paramLabel = "HOME.yaml",
                description = "The home file, or a home that comes with Parley; its model is for this user.")
        private Path home;

        @Option(names = "--config", paramLabel = "parley.yaml",
                description = "The configuration of a service: its home, and the model is for the service.")
        private Path config;
    }

    /** What to do in place of training. */
    static final class Instead {
        @Option(names = "--status", description = "Say which model is in use, and how it compares.")
        private boolean status;

        @Option(names = "--back", description = "Go back to the model before.")
        private boolean back;

        @Option(names = "--measure", description = "Say what of the examples the model in use gets right.")
        private boolean measure;
    }

    @ArgGroup(multiplicity = "1")
    private Where where;

    @ArgGroup
    private Instead instead;

    @Option(names = "--examples", paramLabel = "FILE.tsv", description = "Sentences of your own: a line has a sentence,"
            + " a tab, and a plain one that means the same, or - where it is no command.")
    private Path examples;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "600",
            description = "How long to train (${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--python", paramLabel = "FOLDER", description = "The virtual environment, made where it is not"
            + " there (PARLEY_PYTHON, or one in the cache folder).")
    private Path python;

    @Spec
    private CommandSpec spec;

    /** The command, not yet parsed. */
    public TrainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        HomeFile home;
        InstalledModels models;
        if (where.config == null) {
            home = HomeOption.read(where.home);
            models = new InstalledModels(surroundings.folders().state());
        } else {
            Setup setup = Setup.read(where.config, surroundings.environment());
            home = setup.home();
            models = new InstalledModels(setup.config().service().state());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (instead != null && instead.status) {
            models.status(home.home()).forEach(out::println);
        } else if (instead != null && instead.back) {
            models.back(home.home());
            models.status(home.home()).forEach(out::println);
        } else {
            train(home, models, out::println);
        }
        return 0;
    }

    private void train(HomeFile home, InstalledModels models, Consumer<String> out)
            throws IOException, InterruptedException {
        Path folder = folder();
        Training training = new Training(home, models, folder, out);
        Examples given = examples == null ? Examples.NONE : training.examples(examples);
        if (instead != null) {
            if (examples == null) {
                throw new UsageException("--measure wants sentences to measure by: --examples FILE.tsv");
            }
            training.measure(given);
            return;
        }
        Path work = Files.createDirectories(surroundings.folders().cache().resolve("training"));
        training.run(given, work, new Python(environment(), folder, work.resolve("python.log"), out), steps,
                Clock.systemUTC());
    }

    private Path folder() {
        String named = surroundings.environment().getOrDefault(TRAINING, "");
        if (named.isBlank() || !Files.exists(Path.of(named, "requirements.txt"))) {
            throw new UsageException("training takes the folder intent-slm/training of Parley's sources; name it with "
                    + TRAINING);
        }
        return Path.of(named).toAbsolutePath();
    }

    private Path environment() {
        return Optional.ofNullable(python).or(() -> Optional.of(surroundings.environment().getOrDefault(PYTHON, ""))
                .filter(named -> !named.isBlank()).map(Path::of))
                .orElseGet(() -> surroundings.folders().cache().resolve("python"));
    }
}
