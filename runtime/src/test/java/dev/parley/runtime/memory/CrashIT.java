package dev.parley.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed, or finds the disk full; what it had acknowledged is there afterwards. */
@Timeout(120)
class CrashIT {

    private static final int ACKNOWLEDGED = 300;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("memory.db");
    }

    private ProcessBuilder writer(String... before) {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp", System.getProperty("java.class.path"),
                Scribbler.class.getName(), file().toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private Map<String, String> read() {
        try (Memory memory = Memory.open(file())) {
            assertEquals(Optional.empty(), memory.trouble());
            return Notes.in(memory).all();
        }
    }

    @Test
    void killedInTheMiddleOfWriting_whatWasAcknowledgedIsThere() throws IOException, InterruptedException {
        for (int round = 1; round <= 3; round++) {
            Process process = writer().start();
            int last = -1;
            try (BufferedReader output = process.inputReader()) {
                for (int i = 0; i < ACKNOWLEDGED; i++) {
                    last = Integer.parseInt(output.readLine());
                }
                kill(process);
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    last = Integer.parseInt(line);
                }
            }

            Map<String, String> notes = read();
            for (int i = last - Scribbler.KEPT + 2; i <= last; i++) {
                assertEquals(Integer.toString(i), notes.get("note" + i % Scribbler.KEPT));
            }
        }
    }

    /** The limit on a file's size stands in for a full disk. It leaves room for SQLite's library in the temp folder. */
    @Test
    void diskFull_costsMemoryOnly_andNothingOnceThereIsRoomAgain() throws IOException, InterruptedException {
        Process process = writer("bash", "-c", "ulimit -S -f 2000; exec \"$@\"", "writer").start();
        try (BufferedReader output = process.inputReader()) {
            String trouble = lineThatStarts("trouble: ", output);
            assertTrue(trouble.contains(file() + " cannot be written"), trouble);
            assertEquals(0, new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=unlimited")
                    .inheritIO().start().waitFor());
            int last = Integer.parseInt(lineThatStarts("well: ", output).substring("well: ".length()));
            kill(process);

            Map<String, String> notes = read();
            assertEquals(Scribbler.KEPT, notes.size());
            notes.values().forEach(note -> assertTrue(Integer.parseInt(note) > last - Scribbler.KEPT, note));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String lineThatStarts(String start, BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("never said \"" + start + "\"");
    }

    /** Unlike {@link Process#destroyForcibly}, leaves what it has printed to be read. */
    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }
}
