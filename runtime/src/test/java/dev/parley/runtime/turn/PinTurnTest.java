package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.runtime.Assistant;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.ConfigException;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.turn.TurnResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose front door asks for a PIN. */
class PinTurnTest {

    private static final String HOME = """
            name: Vault
            %s
            devices:
              - {id: lock.front, name: Front door, type: lock, confirm: pin, state: {locked: true}}
              - {id: light.desk, name: Desk lamp, type: light, state: {on: false}}
            """;

    @TempDir
    private Path directory;
    private Assistant vault;

    @BeforeEach
    void vault() throws IOException {
        Files.writeString(directory.resolve("pin.txt"), "4711\n");
        vault = Wiring.assistant(new HomeReader().read(home("pin_file: pin.txt")), new TestClock()).start();
    }

    private Path home(String pin) throws IOException {
        return Files.writeString(directory.resolve("vault.yaml"), HOME.formatted(pin));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private TurnResult say(String text) {
        return vault.turns().take(Utterance.typed(text, Optional.empty()));
    }

    private Object locked() {
        return vault.states().state("lock.front").get("locked");
    }

    @Test
    void opensWithThePin_andTellsItToNobody() {
        TurnResult asked = say("unlock the front door");
        assertEquals(Status.CONFIRM, asked.status());
        assertEquals("Shall I unlock the front door? Please say the PIN.", asked.response());

        TurnResult done = say("four seven one one");
        assertEquals(Status.DONE, done.status());
        assertEquals(false, locked());
        assertFalse(ResultJson.line(done).contains("seven"), ResultJson.line(done));
    }

    @Test
    void staysLocked_withoutIt() {
        say("unlock the front door");
        assertEquals(Status.REJECTED, say("1234 potatoes").status());
        say("unlock the front door");
        assertEquals("That is not the PIN, so I have not done it.", say("1234").response());
        say("unlock the front door");
        assertEquals("I did not ask anything.", say("yes").response());
        assertEquals(true, locked());
    }

    @Test
    void anotherCommand_dropsTheQuestion() {
        say("unlock the front door");
        assertEquals(Status.DONE, say("turn on the desk lamp").status());
        assertEquals(Status.REJECTED, say("4711").status());
        assertEquals(true, locked());
    }

    @Test
    void homeWithoutPin_isRefused_withLineAndMend() throws IOException {
        Path home = home("");

        ConfigException problem = Assertions.assertThrows(ConfigException.class, () -> new HomeReader().read(home));

        assertTrue(problem.getMessage().contains("vault.yaml:4"), problem.getMessage());
        assertTrue(problem.getMessage().contains("pin_file"), problem.getMessage());
    }

    @Test
    void pinThatIsNone_isRefused_withoutTellingIt() throws IOException {
        Files.writeString(directory.resolve("word.txt"), "sesame");
        Path home = home("pin_file: word.txt");

        ConfigException problem = Assertions.assertThrows(ConfigException.class, () -> new HomeReader().read(home));

        assertTrue(problem.getMessage().contains("4 to 12 digits"), problem.getMessage());
        assertFalse(problem.getMessage().contains("sesame"), problem.getMessage());
    }
}
