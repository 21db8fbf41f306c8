package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.runtime.TestClock;
import dev.parley.runtime.turn.PinGuard.Verdict;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinGuardTest {

    private final TestClock clock = new TestClock();
    private final PinGuard guard = new PinGuard(Optional.of("0471"), clock);

    @ParameterizedTest
    @ValueSource(strings = {"0471", "04 71", "zero four seven one", "0 4 7 1", "zero four seventy one", "04-71"})
    void rightPin_isTaken_howeverItIsSaid(String said) {
        assertEquals(Optional.of(Verdict.RIGHT), guard.check(said));
        assertEquals("****", guard.masked(said));
    }

    @Test
    void wrongPin_isWrong() {
        assertEquals(Optional.of(Verdict.WRONG), guard.check("four seven one"));
        assertEquals(Optional.of(Verdict.WRONG), guard.check("1740"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "turn on the light", "", "set it to 471", "one two buckle my shoe"})
    void anythingElse_isNoPin(String said) {
        assertEquals(Optional.empty(), guard.check(said));
        assertEquals(said, guard.masked(said));
    }

    @Test
    void threeWrongOnes_lockForTenMinutes_evenTheRightOne() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.of(Verdict.WRONG), guard.check("1111"));
        }
        assertEquals(Optional.of(Verdict.LOCKED), guard.check("0471"));

        clock.pass(Duration.ofMinutes(10));
        assertEquals(Optional.of(Verdict.RIGHT), guard.check("0471"));
    }

    @Test
    void rightPin_forgivesTheWrongOnes() {
        for (int i = 0; i < 10; i++) {
            guard.check("1111");
            guard.check("1111");
            assertEquals(Optional.of(Verdict.RIGHT), guard.check("0471"));
        }
    }

    @Test
    void homeWithoutPin_knowsNone() {
        PinGuard none = new PinGuard(Optional.empty(), clock);

        assertEquals(Optional.empty(), none.check("0471"));
        assertEquals("0471", none.masked("0471"));
    }
}
