package dev.parley.intent.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.reply.TemplateResponder;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real model; the clock stands still where a test is not about time. */
class ModelResponderTest {

    private static final Fact LAMP = state(Kind.DONE, "Lamp", "on", "true");
    private static final int TURNS = 8;

    private static AnswerModel model;

    @BeforeAll
    static void load() {
        model = new AnswerModel();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static Fact state(Kind kind, String name, String key, String value) {
        return new Fact(kind, List.of(name), Map.of("key", key, "value", value));
    }

    private static ModelResponder responder(Persona persona, String... examples) {
        return new ModelResponder(model, new Style(persona, List.of(examples).stream().map(Example::of).toList(),
                Style.DEFAULT_BUDGET), () -> 0);
    }

    /** What is said to the same facts, time after time. */
    private static Set<String> replies(ModelResponder responder, Fact... facts) {
        Set<String> replies = new HashSet<>();
        IntStream.range(0, TURNS).forEach(turn -> replies.add(responder.reply(List.of(facts))));
        return replies;
    }

    private static void all(Set<String> replies, String... parts) {
        replies.forEach(reply -> List.of(parts).forEach(part ->
                assertTrue(reply.toLowerCase().contains(part.toLowerCase()), reply + " lacks " + part)));
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void eachPersonaSaysItInMoreThanOneWay(Persona persona) {
        Set<String> replies = replies(responder(persona), LAMP);
        assertTrue(replies.size() > 1, replies.toString());
        all(replies, "lamp", "on");
    }

    @Test
    void terseIsShorterThanWarm() {
        assertTrue(replies(responder(Persona.TERSE), LAMP).stream().mapToInt(String::length).average().orElseThrow() + 5
                < replies(responder(Persona.WARM), LAMP).stream().mapToInt(String::length).average().orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Küchenlicht", "Öfchen", "O'Brien's", "Do not touch", "No 5", "<n1>", "{subject}", "$1",
        "Lamp. Really!", "\ud83d\udca1", "Failed pump"})
    void namesAreCopiedAsTheyAre(String name) {
        replies(responder(Persona.PLAIN), state(Kind.DONE, name, "on", "true")).forEach(reply ->
                assertTrue(reply.toLowerCase().contains(name.toLowerCase()), reply));
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void severalCommandsAreAllSaid(Persona persona) {
        all(replies(responder(persona), LAMP, state(Kind.DONE, "Küchenlicht", "brightness", "37"),
                state(Kind.DONE, "Front door", "locked", "true")), "lamp", "küchenlicht", "37 percent", "front door",
                "locked");
    }

    @Test
    void moreThanItWasMadeForIsWordedByTemplates() {
        List<Fact> facts = List.of(LAMP, state(Kind.DONE, "A", "locked", "true"), state(Kind.DONE, "B", "volume", "1"),
                state(Kind.DONE, "C", "run", "running"));
        assertEquals(new TemplateResponder().reply(facts), responder(Persona.WARM).reply(facts));
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void partlyFailedTellsBothAndIsNotGlad(Persona persona) {
        replies(responder(persona), LAMP, new Fact(Kind.TIMEOUT, List.of("Fan"), Map.of())).forEach(reply -> {
            assertTrue(reply.matches("(?i).*lamp.*\\bon\\b.*(fan.*\\bnot\\b|\\bno(t)?\\b.*fan).*"), reply);
            assertFalse(reply.matches("(?i).*(done|sure|gladly|pleasure|!).*"), reply);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"UNAVAILABLE", "TIMEOUT", "REFUSED"})
    void failuresAreToldAsFailures(Kind kind) {
        replies(responder(Persona.WARM, "Aye aye, {name} is {state}!"), new Fact(kind, List.of("Fan"), Map.of()))
                .forEach(reply -> {
                    assertTrue(reply.matches("(?i).*fan.*"), reply);
                    assertTrue(reply.matches("(?i).*\\b(not|cannot|can't|no|refused)\\b.*"), reply);
                    assertFalse(reply.contains("Aye") || reply.contains("!"), reply);
                });
    }

    @Test
    void yesAndNoStandAtTheBeginning() {
        replies(responder(Persona.WARM), new Fact(Kind.CHECKED, List.of("Door"),
                Map.of("answer", "not", "state", "open")))
                .forEach(reply -> assertTrue(reply.startsWith("No,") && reply.contains("not open"), reply));
        replies(responder(Persona.TERSE), new Fact(Kind.CHECKED, List.of("Door"),
                Map.of("answer", "yes", "key", "locked", "value", "true")))
                .forEach(reply -> assertTrue(reply.startsWith("Yes") && reply.contains("locked"), reply));
    }

    @Test
    void timersTellTheirLength() {
        all(replies(responder(Persona.PLAIN), new Fact(Kind.TIMER, List.of("pasta timer"),
                Map.of("answer", "started", "length", "9 minutes", "left", "8 minutes"))), "pasta timer", "9 minutes");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"WHICH", "CONFIRM", "ASK_PIN", "NOT_UNDERSTOOD", "NOTHING_TO_UNDO"})
    void questionsAndSetWordsStayAsTheyAre(Kind kind) {
        Fact fact = new Fact(kind, List.of("Door"), Map.of("intent", "unlock"));
        assertEquals(Set.of(new TemplateResponder().reply(List.of(fact))), replies(responder(Persona.WARM), fact));
        List<Fact> mixed = List.of(LAMP, fact);
        assertEquals(new TemplateResponder().reply(mixed), responder(Persona.WARM).reply(mixed));
    }

    @Test
    void onesOwnWordsAreTakenUp() {
        Set<String> replies = replies(responder(Persona.PLAIN, "Aye aye, {name} is {state}, captain!"), LAMP);
        all(replies, "lamp", "on");
        assertTrue(replies.stream().anyMatch(reply -> reply.startsWith("Aye aye, ")), replies.toString());
        assertTrue(replies.stream().anyMatch(reply -> reply.contains(", captain")), replies.toString());
    }

    @Test
    void overrunOfTheBudgetFallsBackOnTemplates() {
        long[] now = {0};
        ModelResponder late = new ModelResponder(model, new Style(Persona.WARM, List.of(), Duration.ofMillis(60)),
                () -> now[0] += 30_000_000);
        assertEquals("The lamp is on.", late.reply(List.of(LAMP)));
        assertEquals("", late.reply(List.of()));
    }

    @Test
    void nothingUntrueIsSaidOfRandomFacts() {
        AnswerFigures.Figures figures = AnswerFigures.of(model, 300, 77);
        assertEquals(0, figures.slipped(), figures.wrongs().toString());
        assertTrue(figures.passed() >= 0.8 * figures.worded(), figures.passed() + " of " + figures.worded());
    }
}
