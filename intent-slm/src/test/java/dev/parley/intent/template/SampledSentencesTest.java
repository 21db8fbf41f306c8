package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.TemplateSampler.Sample;
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
        return Stream.of(Named.of("a flat", Homes.FLAT), Named.of("hostile names", Homes.HOSTILE),
                Named.of("a factory", Homes.FACTORY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("homes")
    void areUnderstoodWithTheirSlots(Vocabulary home) {
        understood(home, List.of(), Templates.builtIn());
    }

    @Test
    void areUnderstoodWithTheirSlotsInUsersOwnIntentsToo() {
        understood(Homes.HOSTILE, List.of(Homes.file("""
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
                """)), List.of());
    }

    private static void understood(Vocabulary home, List<TemplateFile> users, List<TemplateFile> builtIn) {
        Linked linked = new Linker(users, builtIn, false, (file, pointer, message) -> { }).link(home);
        Matcher matcher = new MatcherBuilder(linked).build();
        TemplateSampler sampler = new TemplateSampler(linked, new Random(SEED));
        for (int i = 0; i < SAMPLES; i++) {
            Sample sample = sampler.next();
            assertTrue(matcher.match(sample.text()).stream()
                            .anyMatch(reading -> reading.intents().equals(sample.intents())),
                    () -> "seed " + SEED + ": \"" + sample.text() + "\" should be " + Readings.shown(sample.intents()));
        }
    }
}
