package dev.parley.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.IntentException;
import dev.parley.runtime.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told of Python; a shell script stands in for it. */
class PythonTest {

    @TempDir
    private Path folder;
    private final List<String> told = new ArrayList<>();
    private Path environment;

    @BeforeEach
    void requirements() throws IOException {
        Files.writeString(folder.resolve("requirements.txt"), "torch\n");
        environment = Files.createDirectories(folder.resolve("env"));
        Files.createDirectories(environment.resolve("bin"));
    }

    private Python python(String script) throws IOException {
        Path interpreter = Files.writeString(environment.resolve("bin/python"), "#!/bin/sh\n" + script);
        assertTrue(interpreter.toFile().setExecutable(true));
        return new Python(environment, folder, folder.resolve("python.log"), told::add);
    }

    @Test
    void environmentOfSomebodyElse_isUsedAsItIs_whereItHasEverything() throws Exception {
        python("exit 0").prepare();

        assertEquals(List.of(), told);
    }

    @Test
    void environmentThatLacksSomething_isToldHowToMend() throws IOException {
        Python python = python("echo no torch; exit 1");

        String complaint = assertThrows(UsageException.class, python::prepare).getMessage();
        assertEquals(environment + " lacks what training takes: " + environment + "/bin/python -m pip install -r "
                + folder.resolve("requirements.txt"), complaint);
    }

    @Test
    void stepsAreShown_theRestIsLogged() throws Exception {
        Python python = python("echo step 50 of 100; echo Warning: whatever; echo \"$2 $4\"");

        python.module("slm.tune", List.of("--work", "here"));

        assertEquals(List.of("  step 50 of 100"), told);
        assertEquals(List.of("step 50 of 100", "Warning: whatever", "slm.tune here"),
                Files.readAllLines(folder.resolve("python.log")));
    }

    @Test
    void trainingThatBreaksOff_namesTheLog() throws IOException {
        Python python = python("echo out of memory; exit 3");

        assertEquals("training broke off; the reason is at the end of " + folder.resolve("python.log"),
                assertThrows(IntentException.class, () -> python.module("slm.tune", List.of())).getMessage());
    }
}
