package dev.parley.runtime;

import dev.parley.audio.AudioException;
import dev.parley.device.DeviceException;
import dev.parley.intent.IntentException;
import dev.parley.provisioning.ProvisioningException;
import dev.parley.runtime.cli.AskCommand;
import dev.parley.runtime.cli.BenchCommand;
import dev.parley.runtime.cli.CheckCommand;
import dev.parley.runtime.cli.DemoCommand;
import dev.parley.runtime.cli.DoctorAudioCommand;
import dev.parley.runtime.cli.DoctorCommand;
import dev.parley.runtime.cli.ListenCommand;
import dev.parley.runtime.cli.MemoryCommand;
import dev.parley.runtime.cli.ModelsCommand;
import dev.parley.runtime.cli.RunCommand;
import dev.parley.runtime.cli.SayCommand;
import dev.parley.runtime.cli.Surroundings;
import dev.parley.runtime.cli.TrainCommand;
import dev.parley.runtime.config.ConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code parley} command. */
@Command(name = "parley", mixinStandardHelpOptions = true, version = "Parley 0.1.0",
        description = "An offline voice assistant: a microphone goes in, a device moves.")
public final class Parley implements Runnable {

    /** The request failed. */
    public static final int FAILED = 1;
    /** Bad usage or bad input. */
    public static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec;

    private Parley() {
    }

    /** Runs a command and exits with its code: 0 done, 1 the request failed, 2 bad usage or bad input. */
    public static void main(String[] arguments) {
        Logging.begin();
        System.exit(execute(Surroundings.ofProcess(), new PrintWriter(System.out, true),
                new PrintWriter(System.err, true), arguments));
    }

    /**
     * Runs a command and returns its exit code.
     *
     * @param out where results go
     * @param err where complaints go, each one line
     */
    public static int execute(Surroundings surroundings, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Parley());
        Map<String, Supplier<Object>> commands = commands(surroundings);
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            // Only the one that is meant: looking at all of them takes a noticeable part of a start.
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        return line.setOut(out).setErr(err).setParameterExceptionHandler(Parley::badUsage)
                .setExecutionExceptionHandler(Parley::failure).execute(arguments);
    }

    private static Map<String, Supplier<Object>> commands(Surroundings surroundings) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", () -> new DemoCommand(surroundings));
        commands.put("ask", () -> new AskCommand(surroundings));
        commands.put("listen", () -> new ListenCommand(surroundings));
        commands.put("say", () -> new SayCommand(surroundings));
        commands.put("run", () -> new RunCommand(surroundings));
        commands.put("check", () -> new CheckCommand(surroundings));
        commands.put("models", () -> new ModelsCommand(surroundings));
        commands.put("train", () -> new TrainCommand(surroundings));
        commands.put("memory", () -> new MemoryCommand(surroundings));
        commands.put("doctor", () -> new CommandLine(new DoctorCommand(surroundings))
                .addSubcommand("audio", new DoctorAudioCommand(surroundings)));
        commands.put("bench", () -> new BenchCommand(surroundings));
        return commands;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int badUsage(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        return complain(line, BAD_INPUT, e.getMessage().replaceAll("\\s+", " ") + " (see "
                + line.getCommandSpec().qualifiedName() + " --help)");
    }

    /** What a person can mend gets a clear line; anything else is a bug and keeps its trace. */
    private static int failure(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof ConfigException) {
            line.getErr().println(e.getMessage());
            return BAD_INPUT;
        }
        if (e instanceof UsageException) {
            return complain(line, BAD_INPUT, e.getMessage());
        }
        if (e instanceof UncheckedIOException wrapped) {
            return complain(line, BAD_INPUT, e.getMessage() + ": " + readable(wrapped.getCause()));
        }
        if (e instanceof IOException plain) {
            return complain(line, BAD_INPUT, readable(plain));
        }
        if (e instanceof AudioException || e instanceof DeviceException || e instanceof IntentException
                || e instanceof ProvisioningException) {
            return complain(line, FAILED, e.getMessage());
        }
        throw e;
    }

    private static int complain(CommandLine line, int code, String complaint) {
        line.getErr().println("parley: " + complaint);
        return code;
    }

    /** Java's messages of file trouble are often the file's name alone. */
    private static String readable(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (e instanceof FileSystemException trouble) {
            String reason = trouble.getReason() == null ? trouble.getClass().getSimpleName() : trouble.getReason();
            return trouble.getFile() + " cannot be used (" + reason + ")";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
