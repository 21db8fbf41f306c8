package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandIT {

    @TempDir
    private Path home;

    /** What is found depends on the machine; that everything is looked at does not. */
    @Test
    void everythingIsExamined_andTheExitCodeFollows() {
        Cli.Run run = new Cli(home).run("doctor", "--broker", "tcp://127.0.0.1:1", "--microphone", "none-such");

        assertEquals(List.of("Java", "Vosk", "Models", "Voice", "Microphone", "Speaker", "GPIO", "Broker", "Disk",
                "Clock"), run.lines().stream().map(line -> line.split(" +")[1]).toList());
        assertTrue(run.lines().stream().allMatch(line -> line.matches("(good|missing|bad) +\\S+ +\\S.*")), run.out());
        assertEquals(run.lines().stream().anyMatch(line -> line.startsWith("bad")) ? 1 : 0, run.code());
        assertTrue(run.out().contains("missing  Broker      tcp://127.0.0.1:1 does not answer"), run.out());
        assertEquals("", run.err());
    }
}
