package dev.parley.runtime;

import dev.parley.audio.AudioException;
import dev.parley.device.DeviceException;
import dev.parley.intent.IntentException;
import dev.parley.provisioning.ProvisioningException;
import dev.parley.runtime.cli.AskCommand;
import dev.parley.runtime.cli.BenchCommand;
import dev.parley.runtime.cli.CheckCommand;
import dev.parley.runtime.cli.DemoCommand;
import dev.parley.runtime.cli.DoctorCommand;
import dev.parley.runtime.cli.ListenCommand;
import dev.parley.runtime.cli.ModelsCommand;
import dev.parley.runtime.cli.RunCommand;
import dev.parley.runtime.config.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The {@code parley} command. */
@Command(name = "parley", mixinStandardHelpOptions = true, version = "Parley 0.1.0",
        description = "An offline voice assistant: a microphone goes in, a device moves.",
        subcommands = {DemoCommand.class, AskCommand.class, ListenCommand.class, RunCommand.class, CheckCommand.class,
            ModelsCommand.class, DoctorCommand.class, BenchCommand.class})
public final class Parley implements Runnable {

    /** The request failed. */
    public static final int FAILED = 1;
    /** Bad usage or bad input. */
    public static final int BAD_INPUT = 2;

    private final CommandLine line = new CommandLine(this);

    private Parley() {
    }

    /** Runs a command and exits with its code: 0 done, 1 the request failed, 2 bad usage or bad input. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs a command and returns its exit code. */
    public static int execute(String... arguments) {
        Logging.begin();
        return new Parley().run(arguments);
    }

    private int run(String[] arguments) {
        line.setParameterExceptionHandler(Parley::badUsage);
        line.setExecutionExceptionHandler(Parley::failure);
        return line.execute(arguments);
    }

    @Override
    public void run() {
        line.usage(System.out);
    }

    private static int badUsage(ParameterException e, String[] arguments) {
        e.getCommandLine().getErr().println("parley: " + e.getMessage().replaceAll("\\s+", " ") + " (see parley "
                + (e.getCommandLine().getParent() == null ? "" : e.getCommandLine().getCommandName() + " ") + "--help)");
        return BAD_INPUT;
    }

    /** What a person can mend gets a clear line; anything else is a bug and keeps its trace. */
    private static int failure(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof ConfigException || e instanceof UsageException) {
            line.getErr().println(e.getMessage());
            return BAD_INPUT;
        }
        if (e instanceof AudioException || e instanceof DeviceException || e instanceof IntentException
                || e instanceof ProvisioningException) {
            line.getErr().println("parley: " + e.getMessage());
            return FAILED;
        }
        throw e;
    }
}
