package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.Change;
import dev.parley.intent.Slot;
import dev.parley.runtime.ShippedHome;
import dev.parley.runtime.turn.GoldenRow.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in homes of many shapes, and what must come of it; the rows are in {@code golden/*.yaml}. */
class GoldenTest {

    private static final Set<String> TURNED_DOWN = Set.of("rejected", "unsupported");
    private static final Map<String, ShippedHome> OPEN = new ConcurrentHashMap<>();

    private static Stream<Arguments> rows(String section) {
        return GoldenSentences.FILES.stream().flatMap(file ->
                GoldenRow.read(file, section).stream().map(row -> Arguments.of(GoldenRow.home(file), row)));
    }

    static Stream<Arguments> sentences() {
        return rows("sentences");
    }

    static Stream<Arguments> notCommands() {
        return rows("not_commands");
    }

    static Stream<Arguments> knownMisses() {
        return rows("known_misses");
    }

    @AfterAll
    static void closeTheHomes() {
        OPEN.values().forEach(ShippedHome::close);
    }

    @Test
    void everyGoldenFile_isRead() throws Exception {
        Set<String> read = new TreeSet<>(GoldenSentences.FILES);
        read.add("conversations");
        try (Stream<Path> files = Files.list(Path.of(GoldenTest.class.getResource("/golden").toURI()))) {
            assertEquals(files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new)), read);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sentences")
    void sentence_comesTo_whatIsWritten(String home, GoldenRow row) {
        Outcome actual = outcome(take(home, row));

        assertEquals(row.expected(actual), actual);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("notCommands")
    void notACommand_isTurnedDown(String home, GoldenRow row) {
        assertTurnedDown(take(home, row));
    }

    /** One that fails here is missed no longer: move it to the sentences. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("knownMisses")
    void knownMiss_isMissedStill(String home, GoldenRow row) {
        TurnResult result = take(home, row);

        if (row.vague()) {
            assertTurnedDown(result);
        } else {
            assertNotEquals(row.expected(outcome(result)), outcome(result), "this is right now");
        }
    }

    private static void assertTurnedDown(TurnResult result) {
        assertEquals(List.of(), result.changes());
        assertTrue(TURNED_DOWN.contains(result.status().word()), () -> outcome(result).toString());
    }

    /** The homes are shared: a row says what it needs to be different from the file. */
    private static TurnResult take(String name, GoldenRow row) {
        ShippedHome home = OPEN.computeIfAbsent(name, ShippedHome::new);
        home.reset(row.setting().given());
        row.setting().after().forEach(said -> home.say(said, row.setting().area()));
        return home.say(row.say(), row.setting().area());
    }

    static Outcome outcome(TurnResult result) {
        Map<String, Map<String, Object>> changes = new TreeMap<>();
        for (Change change : result.changes()) {
            changes.computeIfAbsent(change.device(), device -> new TreeMap<>()).put(change.key(), change.to());
        }
        return new Outcome(result.status().word(),
                result.commands().stream().map(command -> command.intent().name()).toList(),
                result.commands().stream().flatMap(command -> command.targets().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                changes, result.commands().stream().findFirst().map(GoldenTest::slots), Optional.of(result.response()));
    }

    /** As results have them: the words for names, the values for the rest. */
    private static Map<String, Object> slots(TurnResult.Understood command) {
        return new TreeMap<>(command.intent().slots().values().stream().collect(Collectors.toMap(Slot::name,
                slot -> slot.name().equals("name") ? slot.text() : slot.value())));
    }
}
