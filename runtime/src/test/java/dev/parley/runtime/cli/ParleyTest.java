package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParleyTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "ask", "listen", "say", "run", "check", "models", "memory", "doctor", "bench"})
    void everyCommand_isInTheHelp_andHasHelp(String command) {
        Cli cli = new Cli(home);

        assertTrue(cli.run("--help").out().lines().anyMatch(line -> line.strip().startsWith(command + " ")));
        Cli.Run help = cli.run(command, "--help");
        assertEquals(0, help.code());
        assertTrue(help.out().startsWith("Usage: parley " + command), help.out());
    }

    @Test
    void withoutAnything_theHelpIsShown() {
        Cli.Run run = new Cli(home).run();

        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Usage: parley"), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "dance                                     | Unmatched argument at index 0: 'dance' (see parley --help)",
        "--loud                                    | Unknown option: '--loud' (see parley --help)",
        "ask --home house --loud x                 | Unknown option: '--loud' (see parley ask --help)",
        "ask x                                  | Missing required option: '--home=HOME.yaml' (see parley ask --help)",
        "ask --home house turn on the light        | Unmatched arguments from index 4: 'on', 'the', 'light'",
        "listen --home house                       | Missing required argument (specify one of these): (--wav=FILE...",
        "listen --home house --mic --wav x.wav     | are mutually exclusive (specify only one)",
        "check                                     | Missing required parameter: 'HOME.yaml' (see parley check --help)",
        "say                                       | Missing required parameter: 'TEXT' (see parley say --help)",
        "say --voice /nowhere.onnx hello           | --voice: there is no voice /nowhere.onnx",
        "say --voice x --config y hello            | are mutually exclusive (specify only one)",
        "run                                       | Missing required option: '--config=parley.yaml' (see parley run",
        "models install                            | Missing required parameter: 'NAME' (see parley models install",
        "models remove                          | Unmatched argument at index 1: 'remove' (see parley models --help)",
        "bench --rounds many                       | Invalid value for option '--rounds': 'many' is not an int",
        "bench --rounds 0                          | --rounds is 1 or more",
        "bench speech --data /nowhere              | there is neither rows.jsonl nor labels.json in /nowhere",
        "bench voice --rounds 0                    | --rounds is 1 or more",
        "doctor --broker here                      | --broker is an address like tcp://localhost:1883, not here",
    })
    void badUsage_isOneClearLine(String arguments, String complaint) {
        Cli.Run run = new Cli(home).run(arguments.split(" "));

        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("parley: "), run.err());
        assertTrue(run.err().contains(complaint), run.err());
    }
}
