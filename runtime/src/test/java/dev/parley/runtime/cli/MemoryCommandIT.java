package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Intent;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.learn.Experience;
import dev.parley.runtime.learn.FakeModel;
import dev.parley.runtime.learn.Lessons;
import dev.parley.runtime.learn.WordEmbedder;
import dev.parley.runtime.memory.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with what was learned, on a real SQLite file. */
class MemoryCommandIT {

    private static final List<Intent> LAMP = List.of(FakeModel.guess("turn_on", "{name: lamp}", 1));
    private static final List<Intent> SPOT = List.of(FakeModel.guess("turn_on", "{name: spot}", 1));

    @TempDir
    private Path folder;
    private Path file;
    private Path config;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("parley.db");
        config = Files.writeString(folder.resolve("parley.yaml"), "state_directory: " + folder + "\n");
    }

    private void learn() {
        try (Memory memory = Memory.open(file)) {
            Experience experience = new Experience(new Lessons(memory, new TestClock()), new WordEmbedder());
            experience.learn("gloomy by the lamp", SPOT, LAMP);
            experience.learn("so dark", SPOT, List.of());
        }
    }

    private Cli.Run memory(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "memory";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--config";
        all[all.length - 1] = config.toString();
        return new Cli(folder).run(all);
    }

    @Test
    void list_showsWhatWasLearned() {
        learn();

        Cli.Run run = memory("list");

        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("   1  2026-03-14  corrected  \"gloomy by the lamp\" is turn_on(name=lamp)",
                "   2  2026-03-14  denied     \"so dark\" is not turn_on(name=spot)"), run.lines());
    }

    @Test
    void export_writesJsonLines_orMarkedSentences() throws IOException {
        learn();

        assertEquals(0, memory("export", folder.resolve("all.jsonl").toString()).code());
        assertEquals("Wrote 1 of 2 to " + folder.resolve("some.txt"),
                memory("export", folder.resolve("some.txt").toString()).out().strip());
        assertEquals(2, Files.readAllLines(folder.resolve("all.jsonl")).size());
        assertEquals(List.of("turn_on: gloomy by the [lamp](name)"), Files.readAllLines(folder.resolve("some.txt")));
    }

    @Test
    void forget_deletesOne_orAll() {
        learn();

        assertEquals(0, memory("forget", "1").code());
        assertEquals(1, memory("list").lines().size());
        assertEquals(2, memory("forget", "1").code());
        assertEquals("Forgot 1", memory("forget", "all").out().strip());
        assertTrue(memory("list").out().startsWith("Nothing is learned"));
    }

    @Test
    void memoryThatIsNotThere_isNotMade() {
        Cli.Run run = memory("list");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("there is no " + file), run.err());
        assertTrue(Files.notExists(file));
    }

    @Test
    void memoryThatTheServiceHolds_isLeftAlone() {
        try (Memory held = Memory.open(file)) {
            Cli.Run run = memory("list");

            assertTrue(held.trouble().isEmpty());
            assertEquals(2, run.code());
            assertTrue(run.err().contains("stop it first"), run.err());
        }
    }
}
