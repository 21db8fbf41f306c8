package dev.parley.runtime.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.runtime.TestClock;
import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.turn.Dialogue.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogueTest {

    private static final Optional<String> KITCHEN = Optional.of("kitchen");
    private static final Question QUESTION = new Question.Confirm("open the gate", List.of(), Guard.YES);

    private final TestClock clock = new TestClock();
    private final Dialogue dialogue = new Dialogue(clock);

    @Test
    void question_isOpenForOneUtterance() {
        dialogue.ask(KITCHEN, QUESTION);

        assertEquals(Optional.of(QUESTION), dialogue.take(KITCHEN));
        assertTrue(dialogue.take(KITCHEN).isEmpty());
    }

    @Test
    void question_isOpenForHalfAMinute() {
        dialogue.ask(KITCHEN, QUESTION);
        clock.pass(Duration.ofSeconds(29));
        assertEquals(Optional.of(QUESTION), dialogue.take(KITCHEN));

        dialogue.ask(KITCHEN, QUESTION);
        clock.pass(Duration.ofSeconds(30));
        assertTrue(dialogue.take(KITCHEN).isEmpty());
    }

    @Test
    void question_isOpenOnlyWhereItWasAsked() {
        dialogue.ask(KITCHEN, QUESTION);

        assertTrue(dialogue.take(Optional.of("hall")).isEmpty());
        assertTrue(dialogue.take(Optional.empty()).isEmpty());
        assertEquals(Optional.of(QUESTION), dialogue.take(KITCHEN));
    }

    @Test
    void laterQuestion_takesThePlaceOfTheEarlier() {
        Question later = new Question.Confirm("open the gate", List.of(), Guard.YES);
        dialogue.ask(KITCHEN, QUESTION);
        dialogue.ask(KITCHEN, later);

        assertEquals(Optional.of(later), dialogue.take(KITCHEN));
    }

    @Test
    void lastAnswer_isThatOfTheArea() {
        dialogue.answered(KITCHEN, "The light is on.");
        dialogue.answered(Optional.empty(), "It is noon.");

        assertEquals(Optional.of("The light is on."), dialogue.lastAnswer(KITCHEN));
        assertEquals(Optional.of("It is noon."), dialogue.lastAnswer(Optional.empty()));
        assertTrue(dialogue.lastAnswer(Optional.of("hall")).isEmpty());
    }

    @Test
    void reset_forgetsEverything() {
        dialogue.ask(KITCHEN, QUESTION);
        dialogue.answered(KITCHEN, "Shall I?");

        dialogue.reset();

        assertTrue(dialogue.take(KITCHEN).isEmpty());
        assertTrue(dialogue.lastAnswer(KITCHEN).isEmpty());
    }

    @Test
    void inventedAreas_areForgottenInTime() {
        dialogue.answered(Optional.of("first"), "Hello.");
        for (int i = 0; i < 10_000; i++) {
            dialogue.answered(KITCHEN, "Hello.");
            dialogue.answered(Optional.of("area " + i), "Hello.");
        }

        assertTrue(dialogue.lastAnswer(Optional.of("first")).isEmpty());
        assertTrue(dialogue.lastAnswer(KITCHEN).isPresent());
    }
}
