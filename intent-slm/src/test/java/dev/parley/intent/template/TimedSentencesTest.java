package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedSentencesTest {

    private static final Templates TEMPLATES = Homes.templates(Vocabulary.empty(), Homes.file("""
            lists:
              thing: {values: [pump, heater, "seven thirty lamp"]}
              text: {wildcard: true}
              level: {range: {from: 0, to: 100}}
            intents:
              run: {timed: true, sentences: ["[please] zorp [on] {thing}"]}
              dim: {timed: typed, sentences: ["zap {thing} to {level}"]}
              say: {sentences: ["zing {text}", "zing at seven"]}
              sing: {timed: true, data: [{sentences: ["zing loudly"]}, {timed: false, sentences: ["zing softly"]}]}
              nap: {timed: true, sentences: ["zzz [at {time}]"]}
            """));
    private static final TemplateInterpreter INTERPRETER = TEMPLATES.interpreter();

    private static String first(String utterance) {
        return Readings.first(INTERPRETER.understand(utterance));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", value = {
        "zorp pump in ten minutes|run(thing=pump,delay=600.0)",
        "in ten minutes zorp pump|run(delay=600.0,thing=pump)",
        "in ten minutes please zorp on the pump|nothing",
        "in ten minutes please zorp on pump|run(delay=600.0,thing=pump)",
        "zorp pump for thirty seconds|run(thing=pump,for=30.0)",
        "zorp pump in ten minutes for an hour|run(thing=pump,delay=600.0,for=3600.0)",
        "for an hour zorp pump in ten minutes please|run(for=3600.0,thing=pump,delay=600.0)",
        "zorp pump tomorrow at seven|run(thing=pump,at=~07:00,day=tomorrow)",
        "tomorrow zorp pump at seven|run(day=tomorrow,thing=pump,at=~07:00)",
        "zorp pump at seven for an hour|run(thing=pump,at=~07:00,for=3600.0)",
        "zorp pump tomorrow|nothing",
        "zorp pump in ten minutes at seven|nothing",
        "zorp pump in ten minutes in an hour|nothing",
        "zap heater to seven for an hour|dim(thing=heater,level=7.0,for=3600.0)",
        "zing softly in ten minutes|say(text=softly in ten minutes)",
        "zing loudly in ten minutes|sing(delay=600.0)",
        "zing at seven|say()",
        "zzz at seven|nap(time=~07:00)",
        "zzz in an hour|nap(delay=3600.0)",
        "zorp seven thirty lamp at seven thirty|run(thing=seven thirty lamp,at=~07:30)",
        "zorp pump in ten minutes and zap heater to 5|run(thing=pump,delay=600.0) + dim(thing=heater,level=5.0)",
        "in ten minutes zorp pump and zap heater to 5|"
            + "run(delay=600.0,thing=pump) + dim(delay=600.0,thing=heater,level=5.0)",
        "in ten minutes zorp pump and zorp heater in an hour|"
            + "run(delay=600.0,thing=pump) + run(thing=heater,delay=3600.0)",
        "in ten minutes zorp pump and zing softly|run(delay=600.0,thing=pump) + sing()",
        "in ten minutes|nothing",
        "in ten minutes and zorp pump|nothing",
    })
    void mayHaveATimeBeforeOrBehind(String utterance, String reading) {
        assertEquals(reading == null ? "" : reading, first(utterance));
    }

    @Test
    void areExpectedInSpeechWithATimeBehind() {
        SentenceSampler sampler = new SentenceSampler(TEMPLATES.speech(), new Random(4));
        Set<String> slots = new TreeSet<>();
        for (int i = 0; i < 60_000; i++) {
            String sentence = sampler.next();
            if (sentence.contains("zorp ") || sentence.contains("zap ")) {
                String reading = first(sentence);
                assertTrue(!reading.isEmpty(), sentence);
                slots.add(reading.replaceAll("=[^,)]*", ""));
            }
        }
        assertEquals(Set.of("run(thing)", "run(thing,delay)", "run(thing,for)", "run(thing,at)", "run(thing,at,day)",
                "dim(thing,level)"), slots);
    }

    @Test
    void costLittleInSpeech() {
        String file = "intents: {a: {timed: %s, sentences: [zorp]}}";
        int with = Homes.templates(Vocabulary.empty(), Homes.file(file.formatted("true"))).speech().arcs().size();
        int without = Homes.templates(Vocabulary.empty(), Homes.file(file.formatted("typed"))).speech().arcs().size();
        assertTrue(with > without && with - without < 1_000, with - without + " arcs");
    }

    @Test
    void sayWhatTimedMayBe() throws Exception {
        List<String> problems = new ArrayList<>();
        TemplateFile.parse(Homes.tree("""
                intents: {a: {timed: maybe, data: [{sentences: [b], timed: 3}, {sentences: [c], timed: typed}]}}"""),
                (pointer, message) -> problems.add(pointer + ": " + message));
        String message = "timed is true, false, or typed (where a time is not expected in speech)";
        assertEquals(List.of("/intents/a/timed: " + message, "/intents/a/data/0/timed: " + message), problems);
    }
}
