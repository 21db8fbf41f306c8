package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of the test's own; the vendor's cannot be asked. */
class ModelsCommandIT {

    private static final String MODEL = "vosk-model-small-en-us-0.15";

    @TempDir
    private Path home;
    private HttpServer server;
    private Cli cli;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/wrong/", exchange -> {
            byte[] body = "this is no model".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        cli = new Cli(home);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private List<String> models() throws IOException {
        Path models = home.resolve(".local/share/parley/models");
        if (!Files.exists(models)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(models)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".lock")).toList();
        }
    }

    @Test
    void list_hasNameSizeLicenceSumAndWhetherItIsInstalled() {
        Cli.Run run = cli.run("models", "list");

        assertEquals(0, run.code());
        String line = run.lines().stream().filter(found -> found.startsWith(MODEL)).findFirst().orElseThrow();
        assertTrue(line.matches(MODEL + " +41\\.2 MB +Apache-2\\.0 +30f26242[0-9a-f]{56} +no"), line);
        assertTrue(run.out().lines().anyMatch(found -> found.startsWith("built-in")), run.out());
        assertEquals(run.out(), cli.run("models").out());
    }

    @Test
    void wrongArchive_isRefused_andLeavesNothing() throws IOException {
        Cli.Run run = cli.run("models", "install", MODEL, "--mirror", url("/wrong"));

        assertFailure(run, url("/wrong/") + MODEL + ".zip");
        assertEquals(List.of(), models());
    }

    @Test
    void mirrorWithoutTheModel_isOneClearLine() throws IOException {
        assertFailure(cli.run("models", "install", MODEL, "--mirror", url("/none")), "404");
        assertEquals(List.of(), models());
    }

    @Test
    void serverThatIsNotThere_isOneClearLine() {
        server.stop(0);

        assertFailure(cli.run("models", "install", MODEL, "--mirror", url("/wrong")), url("/wrong/"));
    }

    @Test
    void fileThatIsMissing_isOneClearLine() {
        assertFailure(cli.run("models", "install", MODEL, "--file", home + "/nix.zip"), home + "/nix.zip is no file");
    }

    @Test
    void fileThatIsSomethingElse_isRefused() throws IOException {
        Path file = Files.writeString(home.resolve("model.zip"), "not a zip file");

        assertFailure(cli.run("models", "install", MODEL, "--file", file.toString()), file.toString());
        assertEquals(List.of(), models());
    }

    @Test
    void unknownName_isOneClearLine_withTheNamesThereAre() {
        assertFailure(cli.run("models", "install", "whisper"), MODEL);
    }

    @Test
    void verify_withoutModels_hasNothingToDo() {
        Cli.Run run = cli.run("models", "verify");

        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Nothing is installed"), run.out());
    }

    @Test
    void verify_tellsWholeFromDamaged() throws IOException {
        Path model = Files.createDirectories(home.resolve(".local/share/parley/models").resolve(MODEL).resolve("am"));
        Files.writeString(model.resolve("final.mdl"), "abc");
        Files.writeString(model.resolveSibling("SHA256SUMS"),
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  am/final.mdl\n");
        assertEquals(List.of(MODEL + ": whole"), cli.run("models", "verify").lines());
        assertFalse(cli.run("models", "list").lines().stream().filter(line -> line.startsWith(MODEL)).toList().get(0)
                .endsWith(" no"));

        Files.writeString(model.resolve("final.mdl"), "abd");

        Cli.Run run = cli.run("models", "verify");
        assertEquals(1, run.code());
        assertEquals(MODEL + ": damaged", run.lines().get(0));
        assertTrue(run.lines().get(1).contains("am/final.mdl"), run.out());
        assertTrue(run.err().contains("parley models install"), run.err());
    }

    private static void assertFailure(Cli.Run run, String complaint) {
        assertEquals(1, run.code(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("parley: ") && run.err().contains(complaint), run.err());
    }
}
