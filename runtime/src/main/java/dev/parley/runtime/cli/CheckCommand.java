package dev.parley.runtime.cli;

import dev.parley.device.Assistants;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.HomeReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley check}: is a home file right, and the intents it names? */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Check a home file and its intents: every problem with its line and how to mend it.")
public final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "HOME.yaml", description = "The home file.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        HomeFile home = new HomeReader().read(file);
        Wiring.assistant(home, Clock.systemDefaultZone()).close();
        PrintWriter out = spec.commandLine().getOut();
        home.warnings().forEach(out::println);
        Wiring.doubts(home).forEach(out::println);
        out.printf("%s: %d devices in %d areas, %d files of own intents: fine%n", file, Assistants.others(home.home()),
                home.home().areas().size(), home.intents().size());
        return 0;
    }
}
