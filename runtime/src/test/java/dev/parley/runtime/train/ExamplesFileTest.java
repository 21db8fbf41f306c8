package dev.parley.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.template.Example;
import dev.parley.intent.template.ExampleMarker;
import dev.parley.runtime.ShippedHome;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.ConfigException;
import dev.parley.runtime.config.HomeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write down for Parley to learn, in the house that comes with it. */
class ExamplesFileTest {

    private static ExampleMarker marker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void mark() {
        HomeFile house = ShippedHome.file("house");
        marker = new ExampleMarker(Wiring.templates(house), Wiring.plainly(house), (intent, slots) -> slots.isEmpty());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Examples read(String text) throws IOException {
        return new ExamplesFile(file("mine.tsv", text), marker).read();
    }

    private List<String> problems(String text) {
        return assertThrows(ConfigException.class, () -> read(text)).problems().stream()
                .map(problem -> problem.toString().substring(folder.toString().length() + 1)).toList();
    }

    @Test
    void sentencesAndPlainOnes_areRead_withBlankLinesAndCommentsBetween() throws IOException {
        Examples examples = read("""
                # Ours.
                the desk lamp may rest now\tturn off the desk lamp

                what a lovely lamp that was\t-
                """);

        assertEquals(List.of("the desk lamp may rest now", "what a lovely lamp that was"),
                examples.all().stream().map(Example::said).toList());
        assertEquals("turn_off", examples.all().get(0).meant().get(0).name());
        assertEquals(List.of(), examples.all().get(1).meant());
        assertEquals(List.of(), examples.warnings());
    }

    @Test
    void amongReadings_theOneTheHomeCanDo_isMeant() throws IOException {
        Examples examples = read("floor lamp, thirty percent for me\tset the floor lamp to 30 percent\n");

        assertEquals("set_brightness", examples.all().get(0).meant().get(0).name());
    }

    @Test
    void everyMistake_isTold_withItsLineAndMend() {
        assertEquals(List.of(
                "mine.tsv:1: a line is a sentence, a tab, and a plain sentence that means the same, or - where it means"
                        + " nothing",
                "mine.tsv:2: the sentences of this home do not have \"abracadabra\"; find one that they have with"
                        + " parley ask --only template, or write - where nothing is to be done",
                "mine.tsv:4: line 3 has the same sentence with another meaning; keep one of them"),
                problems("""
                        no tab here
                        make it so\tabracadabra
                        the desk lamp, quick\tturn off the desk lamp
                        the desk lamp, quick\tturn on the desk lamp
                        """));
    }

    @Test
    void sentenceThatLacksWhatItMeans_isLeftOut_andSaidSo() throws IOException {
        Examples examples = read("do the usual\tturn off the desk lamp\n");

        assertEquals(List.of(), examples.all());
        assertTrue(examples.warnings().get(0).toString().endsWith("mine.tsv:1: warning: left out: \"desk lamp\" (name)"
                + " of the plain sentence is not found in \"do the usual\"; say it there, or say less in the plain"
                + " sentence"), examples.warnings().toString());
    }

    @Test
    void markedSentences_asMemoryExportWritesThem_areReadToo() throws IOException {
        Path exported = file("lessons.txt", "turn_off: away with the [desk lamp](name)\n");

        assertEquals(List.of("away with the desk lamp"), new ExamplesFile(exported, marker).read().all().stream()
                .map(Example::said).toList());
    }

    @Test
    void missingFile_isOneLine() {
        ConfigException missing = assertThrows(ConfigException.class,
                () -> new ExamplesFile(folder.resolve("nix.tsv"), marker).read());

        assertEquals(folder.resolve("nix.tsv") + ":1: no such file", missing.getMessage());
    }
}
