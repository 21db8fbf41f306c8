package dev.parley.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.audio.Pcm;
import dev.parley.runtime.demo.DemoStage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phrase through a home's real speech model. */
class DoctorAudioCommandIT {

    private static final String LIGHT_ON = "af_heart-turn-on-the-kitchen-light.flac";

    /** One for all, since it holds the home's speech model. */
    @TempDir
    private static Path folder;
    private static String config;

    @BeforeAll
    static void write() throws IOException {
        Files.writeString(folder.resolve("home.yaml"), """
                name: Test home
                areas: [{id: kitchen, name: Kitchen}]
                devices:
                  - {id: light.kitchen, name: Kitchen light, type: light, area: kitchen, state: {on: false}}
                """);
        config = Files.writeString(folder.resolve("parley.yaml"), "cache_directory: cache\n").toString();
        try (InputStream in = DemoStage.class.getResourceAsStream(LIGHT_ON)) {
            Files.copy(in, folder.resolve(LIGHT_ON));
        }
    }

    private static Cli.Run examine(Path recording) {
        return new Cli(folder).run("doctor", "audio", "--config", config, "--wav", recording.toString(), "--json");
    }

    @Test
    void phrase_isHeardByTheHomesModel() {
        Cli.Run run = examine(folder.resolve(LIGHT_ON));

        assertEquals(0, run.code(), run.out() + run.err());
        JsonNode json = run.json().get(0);
        assertTrue(json.get("heard").asText().startsWith("turn on the kitchen light"), json.toString());
        assertTrue(json.get("findings").toString().contains("\"subject\":\"Phrase\",\"state\":\"good\""),
                json.toString());
    }

    @Test
    void soundWithoutASentence_isToldAsSuch() throws IOException {
        Path silence = Files.write(folder.resolve("silence.wav"), new Pcm(new short[32_000]).wav());

        Cli.Run run = examine(silence);

        assertEquals(1, run.code());
        assertEquals("", run.json().get(0).get("heard").asText());
        assertTrue(run.out().contains("no sentence of the home was heard"), run.out());
    }
}
