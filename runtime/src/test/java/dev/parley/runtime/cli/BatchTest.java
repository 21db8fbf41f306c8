package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {

    private static final String HOME = """
            name: Test home
            areas: [{id: kitchen, name: Kitchen}, {id: hall, name: Hall}]
            devices:
              - {id: light.kitchen, name: Kitchen light, type: light, area: kitchen, state: {on: false}}
              - {id: light.hall, name: Hall light, type: light, area: hall, state: {on: false}}
              - {id: lock.front_door, name: Front door, type: lock, area: hall, state: {locked: true}}
              - id: light.wired
                name: Wired light
                type: light
                state: {on: false}
                driver: {type: gpio, pin: 17}
            drivers: {gpio: {pins: [17], mock: true}}
            """;

    @TempDir
    private static Path folder;
    private static Assistant assistant;

    @BeforeAll
    static void wire() throws IOException {
        Path home = Files.writeString(folder.resolve("home.yaml"), HOME);
        assistant = Wiring.assistant(new HomeReader().read(home), Clock.systemDefaultZone()).start();
    }

    @AfterAll
    static void close() {
        assistant.close();
    }

    @BeforeEach
    void putTheHomeBack() {
        assistant.simulated().reset();
        assistant.turns().reset();
    }

    private static Cli.Run batch(String... lines) {
        return batch(Optional.empty(), lines);
    }

    private static Cli.Run batch(Optional<String> area, String... lines) {
        StringWriter out = new StringWriter();
        int code = run(area, String.join("\n", lines), new PrintWriter(out, true));
        return new Cli.Run(code, out.toString(), "");
    }

    private static int run(Optional<String> area, String lines, PrintWriter out) {
        try {
            return new Batch(assistant, area).run(new BufferedReader(new StringReader(lines)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> statuses(Cli.Run run) {
        return run.json().stream().map(result -> result.path("status").asText()).toList();
    }

    @Test
    void results_comeInTheOrderOfTheLines_withTheirIds() {
        Cli.Run run = batch("{\"id\": \"b\", \"text\": \"turn on the kitchen light\"}", "",
                "{\"id\": 7, \"text\": \"is the kitchen light on\"}", "   ", "{\"text\": \"is the hall light on\"}");

        assertEquals(0, run.code());
        assertEquals(List.of("done", "answered", "answered"), statuses(run));
        assertEquals(List.of("b", "7", ""), run.json().stream().map(result -> result.path("id").asText()).toList());
        assertFalse(run.json().get(2).has("id"));
        assertTrue(run.json().get(1).get("response").asText().startsWith("Yes"));
    }

    @Test
    void area_isTheLines_elseTheCommands() {
        Cli.Run run = batch(Optional.of("kitchen"), "{\"text\": \"turn on the light\"}",
                "{\"text\": \"turn on the light\", \"area\": \"hall\"}");

        assertEquals(List.of("kitchen", "hall"),
                run.json().stream().map(result -> result.get("area").asText()).toList());
        assertEquals(List.of("light.kitchen", "light.hall"),
                run.json().stream().map(result -> result.at("/commands/0/targets/0").asText()).toList());
    }

    @Test
    void state_isSetBeforeTheTextIsTaken_andIsNoChange() {
        JsonNode result = batch("{\"text\": \"is the hall light on\", \"state\": {\"light.hall\": {\"on\": true}}}")
                .json().get(0);

        assertTrue(result.get("response").asText().startsWith("Yes"), result.toString());
        assertEquals("[]", result.get("changes").toString());
    }

    @Test
    void reset_putsTheHomeBackToItsFile() {
        Cli.Run run = batch("{\"text\": \"turn on the hall light\"}",
                "{\"text\": \"is the hall light on\", \"reset\": true}");

        assertTrue(run.json().get(1).get("response").asText().startsWith("No"), run.out());
    }

    @Test
    void reset_endsAnOpenQuestion() {
        Cli.Run kept = batch("{\"text\": \"unlock the front door\"}", "{\"text\": \"yes\"}");
        Cli.Run ended = batch("{\"text\": \"unlock the front door\", \"reset\": true}",
                "{\"text\": \"yes\", \"reset\": true}");

        assertEquals(List.of("confirm", "done"), statuses(kept));
        assertEquals("confirm", statuses(ended).get(0));
        assertEquals("[]", ended.json().get(1).get("changes").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "turn on the hall light                                             | not JSON: ",
        "{\"text\": \"stop\"                                                | not JSON: ",
        "{\"text\": \"stop\"} {}                                            | not JSON: ",
        "[1, 2]                                                             | not a JSON object",
        "{\"id\": 1}                                                        | no \"text\"",
        "{\"text\": 5}                                                      | \"text\" is a text, not 5",
        "{\"text\": \"x\", \"area\": 5}                                     | \"area\" is a text, not 5",
        "{\"text\": \"x\", \"id\": [5]}                                     | \"id\" is a text or a number, not [5]",
        "{\"text\": \"x\", \"reset\": \"yes\"}                              | \"reset\" is true or false",
        "{\"text\": \"x\", \"state\": 5}                                    | \"state\" is an object",
        "{\"text\": \"x\", \"state\": {\"light.attic\": {}}}                | the home has no device \"light.attic\"",
        "{\"text\": \"x\", \"state\": {\"light.hall\": {\"on\": \"blue\"}}} | state of light.hall: ",
        "{\"text\": \"x\", \"state\": {\"light.hall\": {\"wheels\": 4}}}    | state of light.hall: ",
        "{\"text\": \"x\", \"state\": {\"light.wired\": {\"on\": true}}}    | device \"light.wired\" is real",
    })
    void badLine_getsAnErrorInItsPlace_andTheOthersAreTaken(String line, String complaint) {
        Cli.Run run = batch("{\"text\": \"turn on the kitchen light\"}", line,
                "{\"text\": \"is the kitchen light on\"}");

        assertEquals(2, run.code());
        assertEquals(List.of("done", "", "answered"), statuses(run));
        String error = run.json().get(1).get("error").asText();
        assertTrue(error.startsWith("line 2: " + complaint), error);
        assertEquals(1, error.lines().count());
    }

    @Test
    void badLine_changesNothing() {
        Cli.Run run = batch("{\"text\": \"turn on the kitchen light\"}",
                "{\"text\": \"x\", \"reset\": true, \"state\": {\"light.hall\": {\"on\": true}, \"light.attic\": {}}}",
                "{\"text\": \"is the kitchen light on\"}", "{\"text\": \"is the hall light on\"}");

        assertTrue(run.json().get(2).get("response").asText().startsWith("Yes"), run.out());
        assertTrue(run.json().get(3).get("response").asText().startsWith("No"), run.out());
    }

    @Test
    void nothing_isNothing() {
        Cli.Run run = batch("");

        assertEquals(0, run.code());
        assertEquals("", run.out());
    }

    @Test
    void anyLine_isOneResultOrOneError() {
        Random random = new Random(20260131);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder line = new StringBuilder("{\"id\": \"7\", \"text\": \"turn on the hall light\","
                    + " \"area\": \"hall\", \"state\": {\"light.hall\": {\"on\": true}}, \"reset\": true}");
            for (int k = random.nextInt(4); k > 0; k--) {
                line.setCharAt(random.nextInt(line.length()), (char) (' ' + random.nextInt(95)));
            }
            lines.append(line).append('\n');
        }

        Cli.Run run = batch(lines.toString());

        assertEquals(2_000, run.lines().size());
        run.json().forEach(result -> assertTrue(result.has("error") ^ result.has("status"), result.toString()));
    }

    @Test
    void closedOutput_endsTheBatch() {
        AtomicInteger attempts = new AtomicInteger();
        PrintWriter closed = new PrintWriter(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                attempts.incrementAndGet();
                throw new IOException("Broken pipe");
            }
        }, true);

        run(Optional.empty(), "{\"text\": \"turn on the hall light\"}\n".repeat(1_000), closed);

        assertTrue(attempts.get() < 10, attempts + " attempts to write");
    }

    @Test
    void command_readsStandardInput() {
        Cli.Run run = new Cli(folder).pipe("{\"id\": \"7\", \"text\": \"turn on the hall light\"}\n", "ask", "--home",
                folder.resolve("home.yaml").toString(), "--batch", "--area", "hall");

        assertEquals(0, run.code(), run.err());
        assertEquals("7", run.json().get(0).get("id").asText());
        assertEquals("hall", run.json().get(0).get("area").asText());
    }
}
