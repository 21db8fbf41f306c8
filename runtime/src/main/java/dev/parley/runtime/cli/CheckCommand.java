package dev.parley.runtime.cli;

import dev.parley.device.Assistants;
import dev.parley.runtime.Understood;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.retrieval.Document;
import dev.parley.runtime.timer.Clocks;
import dev.parley.runtime.train.InstalledModels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley check}: is a home file right, and what it names? */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Check a home file and its intents: every problem with its line and how to mend it.")
public final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "HOME.yaml", description = "The home file.")
    private Path file;

    @Spec
    private CommandSpec spec;

    /** The command, not yet parsed. */
    public CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        HomeFile home = new HomeReader().read(file);
        InstalledModels models = new InstalledModels(surroundings.folders().state());
        Wiring.assistant(home, Clocks.system(Clock.systemDefaultZone()), Memory.inMemory(), Understood.BY_BOTH, models)
                .close();
        PrintWriter out = spec.commandLine().getOut();
        home.warnings().forEach(out::println);
        Wiring.doubts(home).forEach(out::println);
        List<Document> documents = home.texts().documents();
        int sentences = documents.stream().mapToInt(document -> document.passages().size()).sum();
        String answers = documents.isEmpty() ? ""
                : String.format(", %d documents of %d sentences", documents.size(), sentences);
        out.printf("%s: %d devices in %d areas, %d files of own intents%s: fine%n", file,
                Assistants.others(home.home()), home.home().areas().size(), home.intents().size(), answers);
        return 0;
    }
}
