package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Cli.Run check(Path file) {
        return new Cli(folder).run("check", file.toString());
    }

    @Test
    void fineHome_isSaidToBeFine() throws IOException {
        Path home = write("home.yaml", """
                name: X
                areas: [{id: hall, name: Hall}]
                devices: [{id: light.hall, name: Hall light, type: light, area: hall, state: {on: false}}]
                """);

        Cli.Run run = check(home);

        assertEquals(0, run.code());
        assertEquals(List.of(home + ": 1 devices in 1 areas, 0 files of own intents: fine"), run.lines());
    }

    @Test
    void doubtfulHome_isFine_withWarnings() throws IOException {
        Path home = write("home.yaml", """
                name: X
                areas: [{id: hall, name: Hall}]
                devices:
                  - {id: light.a, name: Hall light, type: light, area: hall, state: {on: false}}
                  - {id: light.b, name: Hall light, type: light, area: hall, state: {on: false}}
                """);

        Cli.Run run = check(home);

        assertEquals(0, run.code());
        assertTrue(run.lines().get(0).matches("\\Q" + home + "\\E:\\d+: warning: .+"), run.out());
    }

    @Test
    void sentenceOfTwoIntents_isAWarning_atItsLine() throws IOException {
        Path intents = write("intents.yaml", """
                language: en
                intents:
                  tea_time:
                    sentences: ["make [some] tea", "turn on the hall light"]
                  brew:
                    sentences: ["(make|brew) tea"]
                  dance:
                    sentences: ["dance for me"]
                """);
        Path home = write("home.yaml", """
                name: X
                areas: [{id: hall, name: Hall}]
                devices: [{id: light.hall, name: Hall light, type: light, area: hall, state: {on: false}}]
                intents: [intents.yaml]
                """);

        Cli.Run run = check(home);

        assertEquals(0, run.code());
        assertEquals(3, run.lines().size(), run.out());
        assertTrue(run.lines().get(0).startsWith(intents + ":3: warning: \"make tea\" is a sentence of tea_time and of"
                + " brew; "), run.out());
        assertTrue(run.lines().get(1).startsWith(intents + ":3: warning: \"turn on the hall light\" is a sentence of"
                + " tea_time and of turn_on, which is built in; "), run.out());
    }

    @Test
    void everyMistake_hasFileLineAndMend() throws IOException {
        Path home = write("home.yaml", """
                name: X
                areas: [{id: hall, name: Hall}]
                colour: red
                devices:
                  - {id: light.hall, name: Hall light, type: light, area: hell, state: {on: false}}
                """);

        Cli.Run run = check(home);

        assertEquals(2, run.code());
        assertEquals("", run.out());
        List<String> problems = run.err().lines().toList();
        assertTrue(problems.stream().anyMatch(line -> line.startsWith(home + ":3: ")), run.err());
        assertTrue(problems.stream().anyMatch(line -> line.matches("\\Q" + home + "\\E:5: .*hall.*")), run.err());
    }

    @Test
    void mistakeInOwnIntents_isToldWithTheirFileAndLine() throws IOException {
        Path intents = write("intents.yaml", """
                language: en
                intents:
                  dance:
                    sentences:
                      - "dance [with me"
                """);
        Path home = write("home.yaml", "name: X\nareas: []\ndevices: []\nintents: [intents.yaml]\n");

        Cli.Run run = check(home);

        assertEquals(2, run.code());
        assertTrue(run.err().lines().anyMatch(line -> line.startsWith(intents + ":5: ")), run.err());
    }

    @Test
    void missingFile_isOneLine() {
        Cli.Run run = check(folder.resolve("nix.yaml"));

        assertEquals(2, run.code());
        assertEquals(List.of(folder.resolve("nix.yaml") + ":1: no such file"), run.err().lines().toList());
    }
}
