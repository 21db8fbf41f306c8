package dev.parley.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Home;
import dev.parley.intent.IntentException;
import dev.parley.intent.model.LanguageModel;
import dev.parley.runtime.ShippedHome;
import dev.parley.runtime.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which language model a home has, through installing, going back, and damage. */
class InstalledModelsTest {

    private static final Instant DAY = Instant.parse("2026-12-01T10:00:00Z");
    private static final Home HOUSE = ShippedHome.file("house").home();
    private static final Home FLAT = ShippedHome.file("flat").home();

    @TempDir
    private Path state;
    @TempDir
    private Path files;
    private InstalledModels models;

    @BeforeEach
    void copy() {
        models = new InstalledModels(state);
        LanguageModel.copyBuiltIn(files);
    }

    private void install(String figure) {
        models.install(HOUSE, files, DAY, List.of(figure));
    }

    private String figure() {
        List<String> status = models.status(HOUSE);
        return status.get(status.size() - 1);
    }

    @Test
    void atFirst_theModelThatComesWithParley_isInUse() {
        assertEquals(Optional.empty(), models.inUse(HOUSE));
        assertEquals(List.of("The language model that comes with Parley is in use."), models.status(HOUSE));
    }

    @Test
    void installedModel_isInUse_inItsHomeAlone() {
        install("better");

        assertEquals(List.of("In use: " + models.inUse(HOUSE).orElseThrow() + ", trained 2026-12-01T10:00:00Z",
                "better"), models.status(HOUSE));
        assertEquals(Optional.empty(), models.inUse(FLAT));
        models.open(HOUSE, 1).close();
    }

    @Test
    void goingBack_endsAtTheModelThatComesWithParley() {
        install("first");
        install("second");

        models.back(HOUSE);
        assertEquals("first", figure());
        models.back(HOUSE);
        assertEquals(Optional.empty(), models.inUse(HOUSE));
        assertThrows(UsageException.class, () -> models.back(HOUSE));
    }

    @Test
    void onlyTheOneBefore_isKept() throws IOException {
        install("first");
        install("second");
        install("third");

        try (Stream<Path> kept = Files.list(models.inUse(HOUSE).orElseThrow().getParent())) {
            assertEquals(List.of("2", "3", "current"),
                    kept.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void installationThatBreaksOff_leavesTheModelInUse_andTheNextOneWorks() throws IOException {
        install("first");
        Path whole = Files.move(files.resolve("vocab.txt"), files.resolve("elsewhere"));

        assertThrows(UncheckedIOException.class, () -> install("broken"));
        assertEquals("first", figure());

        Files.move(whole, files.resolve("vocab.txt"));
        install("second");
        assertEquals("second", figure());
    }

    @Test
    void damagedModel_isNamed_andTheOneThatComesWithParleyIsUsed() throws IOException {
        install("first");
        Path model = models.inUse(HOUSE).orElseThrow();
        Files.writeString(model.resolve("vocab.txt"), "[UNK]\n");

        String trouble = assertThrows(IntentException.class, () -> models.inUse(HOUSE)).getMessage();
        assertEquals(model.resolve("vocab.txt") + " has been damaged", trouble);
        try (LanguageModel used = models.open(HOUSE, 1)) {
            assertTrue(used.tells("turn_off", Map.of()));
        }
        models.back(HOUSE);
        assertEquals(Optional.empty(), models.inUse(HOUSE));
    }

    @Test
    void modelOfAnotherHome_isNotUsed() throws IOException {
        install("first");
        Path model = models.inUse(HOUSE).orElseThrow();
        Path trained = model.resolve("trained.json");
        Files.writeString(trained, Files.readString(trained).replace(HOUSE.name(), "Elsewhere"));

        assertEquals(model + " was trained for the home Elsewhere",
                assertThrows(IntentException.class, () -> models.inUse(HOUSE)).getMessage());
    }

    @Test
    void recordThatNamesNoModel_isTold_andGoingBackMendsIt() throws IOException {
        install("first");
        Path current = models.inUse(HOUSE).orElseThrow().resolveSibling("current");
        Files.writeString(current, "???");

        assertTrue(assertThrows(IntentException.class, () -> models.inUse(HOUSE)).getMessage()
                .endsWith("current does not name a model"));
        models.back(HOUSE);
        assertEquals("first", figure());
        assertFalse(Files.exists(current.resolveSibling("current.part")));
    }
}
