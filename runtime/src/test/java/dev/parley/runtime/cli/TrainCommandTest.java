package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.model.LanguageModel;
import dev.parley.runtime.ShippedHome;
import dev.parley.runtime.train.InstalledModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person gets from parley train without training. */
class TrainCommandTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path files;

    private Cli.Run train(String... more) {
        List<String> arguments = new ArrayList<>(List.of("train", "--home", "house"));
        arguments.addAll(List.of(more));
        return new Cli(folder).run(arguments.toArray(String[]::new));
    }

    private Path install() {
        LanguageModel.copyBuiltIn(files);
        InstalledModels models = new InstalledModels(folder.resolve(".local/state/parley"));
        models.install(ShippedHome.file("house").home(), files, Instant.EPOCH, List.of("no worse"));
        return models.inUse(ShippedHome.file("house").home()).orElseThrow();
    }

    @Test
    void status_saysWhichModelIsInUse_andBackGoesBack() {
        Path model = install();

        assertEquals(List.of("In use: " + model + ", trained 1970-01-01T00:00:00Z", "no worse"),
                train("--status").lines());
        assertEquals(List.of("The language model that comes with Parley is in use."), train("--back").lines());
        assertEquals(List.of("The language model that comes with Parley is in use."), train("--status").lines());
    }

    @Test
    void damagedModel_makesAskNoWorse() throws IOException {
        Files.writeString(install().resolve("vocab.txt"), "");

        assertEquals(0, new Cli(folder).run("ask", "--home", "house", "what time is it").code());
        assertEquals(1, train("--status").code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--back                     | the language model that comes with Parley is in use; there is none before it",
        "--status --back            | --status, --back are mutually exclusive",
        "--measure                  | name it with PARLEY_TRAINING",
        "--steps many               | Invalid value for option '--steps'",
        "--config parley.yaml       | --home=HOME.yaml, --config=parley.yaml are mutually exclusive",
    })
    void badUsage_isOneClearLine(String arguments, String complaint) {
        Cli.Run run = train(arguments.split(" +"));

        assertEquals(2, run.code(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(complaint), run.err());
    }
}
