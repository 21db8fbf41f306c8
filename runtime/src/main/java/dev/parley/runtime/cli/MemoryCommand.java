package dev.parley.runtime.cli;

import dev.parley.runtime.UsageException;
import dev.parley.runtime.config.ParleyConfig;
import dev.parley.runtime.learn.Lesson;
import dev.parley.runtime.learn.LessonExport;
import dev.parley.runtime.learn.Lessons;
import dev.parley.runtime.memory.Memory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code parley memory}: what was learned from being put right, to be seen, taken along and forgotten. */
@Command(name = "memory", mixinStandardHelpOptions = true,
        description = "List, export and forget what Parley has learned from being put right.")
public final class MemoryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--config", paramLabel = "parley.yaml", scope = ScopeType.INHERIT,
            description = "The configuration of the service, whose state directory has the memory.")
    private Path config;

    @Spec
    private CommandSpec spec;

    /** The command, not yet parsed. */
    public MemoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return list();
    }

    /** Something to be done with what was learned. */
    private interface Use {
        int with(Lessons lessons) throws IOException;
    }

    private int open(Use use) throws IOException {
        Path state = config == null ? surroundings.folders().state()
                : ParleyConfig.read(config, surroundings.environment()).service().state();
        Path file = state.resolve("parley.db");
        if (!Files.exists(file)) {
            throw new UsageException("nothing is remembered: there is no " + file
                    + "; name the service's configuration with --config");
        }
        try (Memory memory = Memory.open(file)) {
            Optional<String> trouble = memory.trouble();
            if (trouble.isPresent()) {
                throw new UsageException(file + " cannot be opened; where the service runs, stop it first:"
                        + " systemctl stop parley");
            }
            return use.with(new Lessons(memory, Clock.systemUTC()));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "What was learned: number, day, verdict, what was said, what was meant.")
    int list() throws IOException {
        return open(lessons -> {
            PrintWriter out = spec.commandLine().getOut();
            lessons.all().forEach(lesson -> out.printf("%4d  %s  %-9s  \"%s\" is %s%n", lesson.id(),
                    lesson.at().toString().substring(0, 10), lesson.verdict().word(),
                    lesson.said().replaceAll("\\p{Cntrl}", " "), meaning(lesson)));
            if (lessons.all().isEmpty()) {
                out.println("Nothing is learned; where the home file says \"learn: true\", Parley learns from"
                        + " \"no, I meant ...\" and from a yes or a no to \"Shall I ...?\".");
            }
            return 0;
        });
    }

    private static String meaning(Lesson lesson) {
        boolean denied = lesson.meant().isEmpty();
        return (denied ? "not " : "") + (denied ? lesson.understood() : lesson.meant()).stream()
                .map(intent -> intent.name() + intent.slots().values().stream()
                        .map(slot -> slot.name() + "=" + slot.text()).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(" and "));
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Write it for training: as marked"
            + " sentences where the file's name ends in .txt, else as JSON Lines.")
    int export(@Parameters(paramLabel = "FILE", description = "The file to write.") Path file)
            throws IOException {
        return open(lessons -> {
            boolean marked = file.toString().endsWith(".txt");
            List<String> lines = lessons.all().stream().flatMap(lesson -> (marked ? LessonExport.marked(lesson)
                    : Optional.of(LessonExport.json(lesson))).stream()).toList();
            Files.write(file, lines);
            spec.commandLine().getOut().println("Wrote " + lines.size() + " of " + lessons.all().size() + " to "
                    + file);
            return 0;
        });
    }

    @Command(name = "forget", mixinStandardHelpOptions = true, description = "Forget one of them, or all.")
    int forget(@Parameters(paramLabel = "N|all", description = "A number as listed, or all.") String which)
            throws IOException {
        return open(lessons -> {
            PrintWriter out = spec.commandLine().getOut();
            if (which.equals("all")) {
                out.println("Forgot " + lessons.forgetAll());
                return 0;
            }
            if (!which.matches("[0-9]{1,18}") || !lessons.forget(Long.parseLong(which))) {
                throw new UsageException("there is no number " + which + "; \"parley memory list\" shows them");
            }
            out.println("Forgot " + which);
            return 0;
        });
    }
}
