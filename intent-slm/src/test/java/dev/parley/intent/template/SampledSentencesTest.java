package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.TemplateSampler.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever sentence a template allows is understood to mean that: its intents with their slots are among the readings.
 */
class SampledSentencesTest {

    private static final long SEED = 20260905;
    private static final int SAMPLES = 3_000;

    static Stream<Named<Vocabulary>> homes() {
        return Stream.of(Named.of("a flat", Homes.FLAT), Named.of("a factory", Homes.FACTORY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("homes")
    void areUnderstoodWithTheirSlots(Vocabulary home) {
        assertEquals(List.of(), missed(home, List.of(), Templates.builtIn()));
    }

    /** Where a pump is a type and a kind, and a lamp is called 21.5, some have more readings than are kept. */
    @Test
    void areHardlyEverMissedAmongHostileNames() {
        List<String> missed = missed(Homes.HOSTILE, List.of(), Templates.builtIn());
        assertTrue(missed.size() <= SAMPLES / 1_000, missed.toString());
    }

    @Test
    void areUnderstoodWithTheirSlotsInUsersOwnIntentsToo() {
        assertEquals(List.of(), missed(Homes.HOSTILE, List.of(Homes.file("""
                lists:
                  size: {values: [small, {in: "(large|big)", out: large}]}
                  drink: {values: [espresso, {in: "flat white[s]", out: flat white}, "7 up"]}
                  shots: {range: {from: 1, to: 400}}
                  note: {wildcard: true}
                expansion_rules:
                  item: "([the] {name}|[{drink:scope}] [the] {kind} [in [the] {area}]|in [the] {area})"
                intents:
                  order: {timed: true, sentences: ["(make|get) [me] ([{size}];[{shots} shot[s]];{drink}) [please]"]}
                  zap:
                    timed: typed
                    sentences: ["zap <item>+ [{size}]", "zap ([the] {area:of_area}|<item>)+ [now]"]
                  level: {sentences: ["put (<item> on {number})+ [{day}]"]}
                  note: {sentences: ["note {note} [for {duration}]", "jot {note} at {time}"]}
                """)), List.of()));
    }

    private static List<String> missed(Vocabulary home, List<TemplateFile> users, List<TemplateFile> builtIn) {
        Linked linked = new Linker(users, builtIn, false, (file, pointer, message) -> { }).link(home);
        Matcher matcher = new MatcherBuilder(linked).build();
        TemplateSampler sampler = new TemplateSampler(linked, new Random(SEED));
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            Sample sample = sampler.next();
            if (matcher.match(sample.text()).stream().map(Reading::intents).noneMatch(sample.intents()::equals)) {
                missed.add("seed " + SEED + ": \"" + sample.text() + "\" is " + Readings.shown(sample.intents()));
            }
        }
        return missed;
    }
}
