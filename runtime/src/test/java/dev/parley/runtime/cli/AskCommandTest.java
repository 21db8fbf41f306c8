package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskCommandTest {

    private static final String HOME = """
            name: Test home
            areas: [{id: kitchen, name: Kitchen}, {id: hall, name: Hall}]
            devices:
              - {id: light.kitchen, name: Kitchen light, type: light, area: kitchen, state: {on: false}}
              - {id: light.hall, name: Hall light, type: light, area: hall, state: {on: false}}
              - {id: lock.front_door, name: Front door, type: lock, area: hall, state: {locked: true}}
              - id: light.broken
                name: Broken light
                type: light
                area: hall
                state: {on: false}
                driver: {type: simulated, refuse: true}
            """;

    @TempDir
    private Path folder;
    private String home;
    private Cli cli;

    @BeforeEach
    void writeHome() throws IOException {
        home = Files.writeString(folder.resolve("home.yaml"), HOME).toString();
        cli = new Cli(folder);
    }

    private Cli.Run ask(String... more) {
        List<String> arguments = new ArrayList<>(List.of("ask", "--home", home));
        arguments.addAll(List.of(more));
        return cli.run(arguments.toArray(String[]::new));
    }

    @Test
    void answer_isReadable_withWhatMoved() {
        Cli.Run run = ask("turn on the kitchen light");

        assertEquals(0, run.code());
        assertEquals(List.of("The kitchen light is on.", "  light.kitchen on: false -> true"), run.lines());
        assertEquals("", run.err());
    }

    @Test
    void json_isTheWholeResult_inOneLine() {
        Cli.Run run = ask("--json", "turn on the kitchen light");

        JsonNode result = run.json().get(0);
        assertEquals(1, run.lines().size());
        assertEquals(List.of("text", "status", "commands", "changes", "response", "timing_ms"), keys(result));
        assertEquals("turn on the kitchen light", result.get("text").asText());
        assertEquals("done", result.get("status").asText());
        JsonNode command = result.at("/commands/0");
        assertEquals(List.of("intent", "slots", "targets", "source", "confidence"), keys(command));
        assertEquals("turn_on", command.get("intent").asText());
        assertEquals("{\"name\":\"kitchen light\"}", command.get("slots").toString());
        assertEquals("[\"light.kitchen\"]", command.get("targets").toString());
        assertEquals("template", command.get("source").asText());
        assertEquals("[{\"device\":\"light.kitchen\",\"key\":\"on\",\"from\":false,\"to\":true}]",
                result.get("changes").toString());
        assertEquals(List.of("stt", "parse", "resolve", "act", "respond"), keys(result.get("timing_ms")));
        assertEquals(0, result.at("/timing_ms/stt").asDouble());
    }

    @ParameterizedTest
    @CsvSource({"hall, light.hall", "Kitchen, light.kitchen"})
    void area_breaksTies_andComesBackAsGiven(String area, String device) {
        JsonNode result = ask("--json", "--area", area, "turn on the light").json().get(0);

        assertEquals(area, result.get("area").asText());
        assertEquals(device, result.at("/commands/0/targets/0").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "turn on the kitchen light             | done     | 0",
        "is the hall light on                  | answered | 0",
        "turn on the light                     | clarify  | 0",
        "unlock the front door                 | confirm  | 0",
        "turn on the broken light              | failed   | 1",
        "we watched a film about whales        | rejected | 1",
        "''                                    | rejected | 1",
    })
    void exitCode_tellsWhetherTheRequestFailed(String text, String status, int code) {
        Cli.Run run = ask("--json", text);

        assertEquals(status, run.json().get(0).get("status").asText());
        assertEquals(code, run.code());
    }

    @Test
    void shippedHome_needsNoFile() {
        assertEquals(0, cli.run("ask", "--home", "flat", "what time is it").code());
    }

    @Test
    void onlyTemplate_isUnderstoodByTemplatesAlone() {
        assertEquals(0, ask("--only", "template", "turn on the kitchen light").code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--only gpt x          | --only is template or slm, not \"gpt\"",
        "--only magic x        | --only is template or slm, not \"magic\"",
        "--batch x             | give either a TEXT or --batch",
        "--json                | give either a TEXT or --batch",
        "--area attic x        | has no area \"attic\"; it has kitchen, hall",
    })
    void badUsage_isOneClearLine(String arguments, String complaint) {
        assertComplaint(ask(arguments.split(" ")), complaint);
    }

    @Test
    void homeThatIsMissing_isOneClearLine_withTheFile() {
        assertComplaint(cli.run("ask", "--home", folder + "/nix.yaml", "x"), folder + "/nix.yaml:1: no such file");
    }

    @Test
    void homeThatIsAFolder_isOneClearLine() {
        assertComplaint(cli.run("ask", "--home", folder.toString(), "x"), folder + ":1: cannot be read");
    }

    @Test
    void homeWithMistakes_isALineForEach_withFileAndLine() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"),
                "name: X\nareas: []\ndevices:\n  - {id: a}\nfoo: 1\n");

        Cli.Run run = cli.run("ask", "--home", broken.toString(), "x");

        assertEquals(2, run.code());
        assertTrue(run.err().lines().count() > 1, run.err());
        run.err().lines().forEach(line -> assertTrue(line.matches("\\Q" + broken + "\\E:\\d+: .+"), line));
    }

    @Test
    void homeThatIsNoYaml_isOneClearLine() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "name: [1, 2\nareas: }");

        assertComplaint(cli.run("ask", "--home", broken.toString(), "x"), broken + ":2: not valid YAML");
    }

    private static void assertComplaint(Cli.Run run, String complaint) {
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(complaint), run.err());
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
