package dev.parley.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.wav.WavFile;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.TurnResult;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The recordings of {@code speech/} through the real recogniser, in the shipped house. */
class SpokenSentencesIT {

    @TempDir
    private static Path folder;
    private static SpokenHome house;

    static Stream<Arguments> commands() throws URISyntaxException {
        return rows(SpokenRow.COMMAND);
    }

    static Stream<Arguments> freeCommands() throws URISyntaxException {
        return rows(SpokenRow.FREE);
    }

    static Stream<Arguments> others() throws URISyntaxException {
        return rows(SpokenRow.OTHER);
    }

    private static Stream<Arguments> rows(String kind) throws URISyntaxException {
        return SpokenRow.read(Path.of(SpokenSentencesIT.class.getResource("/speech").toURI())).stream()
                .filter(row -> row.kind().equals(kind)).map(row -> Arguments.of(row.wav().getFileName(), row));
    }

    @BeforeAll
    static void open() throws IOException {
        Path file = folder.resolve("house.yaml");
        try (InputStream in = HomeFile.class.getResourceAsStream("/homes/house.yaml")) {
            Files.copy(in, file);
        }
        house = new SpokenHome(file, folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void spokenCommand_isDone(Path name, SpokenRow row) {
        List<TurnResult> results = hear(row);

        assertTrue(Verdict.of(row, results).right(), () -> told(results));
    }

    /** Today all of these are turned down, as no sentence template covers them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("freeCommands")
    void spokenInOwnWords_isDoneOrTurnedDown_neverMistaken(Path name, SpokenRow row) {
        List<TurnResult> results = hear(row);
        Verdict verdict = Verdict.of(row, results);

        assertTrue(verdict.right() || !verdict.acted(), () -> told(results));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void spokenToOthers_isNotActedOn(Path name, SpokenRow row) {
        List<TurnResult> results = hear(row);

        assertTrue(Verdict.of(row, results).right(), () -> told(results));
    }

    private static List<TurnResult> hear(SpokenRow row) {
        return house.take(row.setting(), house.hear(WavFile.read(row.wav()), row.setting().area()));
    }

    private static String told(List<TurnResult> results) {
        return String.join("; ", results.stream().map(ResultJson::line).toList());
    }
}
