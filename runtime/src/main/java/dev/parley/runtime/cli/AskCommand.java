package dev.parley.runtime.cli;

import dev.parley.runtime.Assistant;
import dev.parley.runtime.Understood;
import dev.parley.runtime.UsageException;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.timer.Clocks;
import dev.parley.runtime.train.InstalledModels;
import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley ask}: one utterance as text, or many as JSON Lines. */
@Command(name = "ask", mixinStandardHelpOptions = true,
        description = "Take an utterance as text, and do what it says.")
public final class AskCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private HomeOption home;

    @Option(names = "--json", description = "Print the whole result as one line of JSON.")
    private boolean json;

    @Option(names = "--batch", description = "Read JSON Lines from standard input, write results in the same order.")
    private boolean batch;

    @Option(names = "--only", paramLabel = "template|slm", description = "Understand by one of the two alone.")
    private String only;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What is said.")
    private String text;

    @Spec
    private CommandSpec spec;

    /** The command, not yet parsed. */
    public AskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (batch == (text != null)) {
            throw new UsageException("give either a TEXT or --batch, for instance:"
                    + " parley ask --home HOME.yaml \"turn on the kitchen light\"");
        }
        HomeFile file = home.read();
        Optional<String> area = home.area(file.home());
        try (Assistant assistant = Wiring.assistant(file, Clocks.system(Clock.systemDefaultZone()), Memory.inMemory(),
                understood(), new InstalledModels(surroundings.folders().state())).startSettled()) {
            PrintWriter out = spec.commandLine().getOut();
            if (batch) {
                return new Batch(assistant, area).run(
                        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)), out);
            }
            TurnResult result = assistant.turns().take(Utterance.typed(text, area));
            out.println(json ? ResultJson.line(result) : Readout.of(result));
            return exitCode(result.status());
        }
    }

    private Understood understood() {
        return switch (only == null ? "" : only) {
            case "" -> Understood.BY_BOTH;
            case "template" -> Understood.BY_TEMPLATES;
            case "slm" -> Understood.BY_MODEL;
            default -> throw new UsageException("--only is template or slm, not \"" + only + "\"");
        };
    }

    /** A question back is no failure; something not done is. */
    static int exitCode(TurnResult.Status status) {
        return switch (status) {
            case DONE, ANSWERED, CLARIFY, CONFIRM -> 0;
            case UNSUPPORTED, REJECTED, FAILED -> 1;
        };
    }
}
