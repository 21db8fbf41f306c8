package dev.parley.intent.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as a model may say them, well or badly, against the classes of the facts. */
class CheckerTest {

    private static final Map<String, String> WORDS = Map.of("n", "the lamp", "m", "lamp", "p", "on", "v", "4 percent",
            "a", "No", "l", "9 minutes", "d", "turn on the lamp", "w", "lamps", "i", "milk", "c", "2");

    private static AnswerModel model;
    private static Checker checker;

    @BeforeAll
    static void load() {
        model = new AnswerModel();
        checker = new Checker(model.families());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest(name = "{0} as \"{1}\": {2}")
    @CsvSource(delimiter = '|', value = {
        "done.switch|<n1> is <p1> .|true",
        "done.switch|sure , <n1> is now <p1> !|true",
        "done.switch|<n1> is <p1> for you now .|true",
        "done.switch+|<n1> are <p1> .|true",
        "done.switch done.level|<n1> is <p1> , and <n2> is at <v2> .|true",
        "done.switch done.switch done.level|<n1> is <p1> , <n2> is <p2> , and <n3> is at <v3> .|true",
        "done.switch failed.timeout|<n1> is <p1> , and <n2> did not respond .|true",
        "failed.unavailable|sorry , I can't reach <n1> .|true",
        "checked|<a1> , <n1> is <p1> .|true",
        "checked done.switch|<a1> , <n1> is <p1> . <n2> is <p2> .|true",
        "timer.paused|<m1> paused , <l1> left .|true",
        "found.none+|no <w1> are <p1> .|true",

        "done.switch||false",
        "done.switch|.|false",
        "done.switch|<n1> is <p1>|false",
        "done.switch|<n1> is <p1> . .|false",
        "done.switch|is <p1> .|false",
        "done.switch|<n1> .|false",
        "done.switch|<n1> is <p1> <p1> .|false",
        "done.switch|<n1> is <p2> .|false",
        "done.switch|<n2> is <p2> .|false",
        "done.switch|<n1> is <v1> .|false",
        "done.switch|<n1> is not <p1> .|false",
        "done.switch|<n1> is already <p1> .|false",
        "done.switch|<n1> are <p1> .|false",
        "done.switch+|<n1> is <p1> .|false",
        "done.switch|<n1> cannot be reached .|false",
        "done.switch|sorry , <n1> is <p1> .|false",
        "done.switch|well , <n1> is <p1> .|false",
        "done.switch|<open> , <n1> is <p1> .|false",
        "done.switch|<n1> is <p1> , <close> .|false",
        "done.switch|<n1> is <p1> , and <n1> is <p1> .|false",
        "done.switch done.switch|<n1> is <p1> .|false",
        "done.switch done.switch|<n2> is <p2> , and <n1> is <p1> .|false",
        "done.switch done.switch|<n1> is <p2> , and <n2> is <p1> .|false",
        "done.switch failed.timeout|all done : <n1> is <p1> . <n2> did not respond .|false",
        "done.switch failed.timeout|<n1> is <p1> , and <n2> did not respond !|false",
        "done.switch failed.timeout|<n1> is <p1> , and <n2> is <p1> .|false",
        "failed.unavailable|sure , I can't reach <n1> .|false",
        "failed.unavailable|<n1> is reachable .|false",
        "failed.unavailable|I can reach <n1> .|false",
        "failed.timeout|<n1> did respond .|false",
        "failed.cannot|I will <d1> .|false",
        "already.adj|<n1> is <p1> .|false",
        "checked|<n1> is <p1> .|false",
        "checked|sure , <a1> , <n1> is <p1> .|false",
        "checked done.switch|<a1> , <n1> is <p1> , and <n2> is <p2> .|false",
        "found.only|<a1> , <n1> is <p1> .|false",
        "found.none+|<w1> are <p1> .|false",
        "timer.cancelled|<n1> is set .|false",
        "timer.paused|<n1> is running again with <l1> left .|false",
        "list.removed|I added <i1> to <n1> .|false",
        "list.missing|<n1> has <i1> .|false"
    })
    void passesWhatSaysTheFactsAndNothingElse(String kinds, String words, boolean passes) {
        List<Claim> claims = new ArrayList<>();
        for (String kind : kinds.split(" ")) {
            claims.add(new Claim(kind.replace("+", ""), kind.endsWith("+"), WORDS));
        }
        List<String> answer = words == null ? List.of() : List.of(words.split(" "));
        assertEquals(passes, checker.passes(answer, claims, Example.NONE));
    }

    @ParameterizedTest(name = "{0} as \"{1}\": {2}")
    @CsvSource(delimiter = '|', value = {
        "done.switch|<open> , <n1> is <p1> , <close> !|true",
        "done.switch|<open> : <n1> is <p1> .|false",
        "done.switch|<open> , <open> , <n1> is <p1> .|false",
        "done.switch|<n1> is <p1> , <close> , <close> .|false",
        "checked|<open> , <a1> , <n1> is <p1> .|false",
        "failed.timeout|<open> , <n1> did not respond .|false",
        "failed.timeout|<n1> did not respond , <close> .|false"
    })
    void ownWordsStandOnlyWhereTheyFit(String kind, String words, boolean passes) {
        Example own = Example.of("Aye aye, {name} is {state}, captain!");
        assertEquals(passes, checker.passes(List.of(words.split(" ")), List.of(new Claim(kind, false, WORDS)), own));
    }
}
