package dev.parley.runtime.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Intent;
import dev.parley.intent.Understanding.Reading;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.Things;
import dev.parley.runtime.memory.Memory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How what was learned makes a reading more or less certain. */
class ExperienceTest {

    private static final String DARK = "it is awfully dark in the den now";
    private static final String NEARLY = "now it is awfully dark in the den";
    private static final List<Intent> LIGHTS = guess("{type: light+}", 1);
    private static final List<Intent> LAMP = guess("{name: lamp}", 1);

    private final TestClock clock = new TestClock();
    private final Memory memory = Memory.inMemory();
    private final Lessons lessons = new Lessons(memory, clock);
    private final Experience experience = new Experience(lessons, new WordEmbedder());

    private static List<Intent> guess(String slots, double confidence) {
        return List.of(FakeModel.guess("turn_on", slots, confidence));
    }

    private List<Reading> weighed(String said, String slots, double confidence) {
        return experience.weighed(said, List.of(new Reading(guess(slots, confidence))));
    }

    private double certainty(String said, double before) {
        return weighed(said, "{type: light+}", before).get(0).intents().get(0).confidence();
    }

    @Test
    void withoutLessons_nothingChanges() {
        assertEquals(0.6, certainty(DARK, 0.6));
    }

    @Test
    void confirmedReading_isCertainEnoughToActAtOnce() {
        experience.learn(DARK, LIGHTS, LIGHTS);

        assertTrue(certainty(DARK, 0.5) >= 0.75);
        assertTrue(certainty(NEARLY, 0.5) >= 0.75);
    }

    @Test
    void deniedReading_isLessCertain_eachTimeMore() {
        experience.learn(DARK, LIGHTS, List.of());
        double once = certainty(DARK, 0.8);
        experience.learn(DARK, LIGHTS, List.of());

        assertTrue(once < 0.75);
        assertTrue(certainty(DARK, 0.8) < once);
        assertEquals(1, lessons.all().size());
        assertEquals(2, lessons.all().get(0).times());
    }

    @Test
    void correctedReading_isTakenForWhatWasMeant_andTheOtherGoesSecond() {
        experience.learn(DARK, LIGHTS, LAMP);

        List<Reading> weighed = weighed(NEARLY, "{type: light+}", 0.8);

        assertTrue(Lesson.same(LAMP, weighed.get(0).intents()));
        assertTrue(Lesson.same(LIGHTS, weighed.get(1).intents()));
        assertTrue(weighed.get(0).intents().get(0).confidence() >= 0.75);
        assertTrue(weighed.get(1).intents().get(0).confidence() < 0.75);
    }

    @Test
    void whatWasMeant_isMoreCertain_whereTheModelReadsItItself() {
        experience.learn(DARK, LIGHTS, LAMP);

        assertTrue(weighed(DARK, "{name: lamp}", 0.5).get(0).intents().get(0).confidence() > 0.5);
    }

    @Test
    void thatWhichIsTakenBack_countsNoMore() {
        experience.learn(DARK, LIGHTS, LAMP);
        clock.pass(Duration.ofDays(1));
        experience.learn(DARK, LAMP, LIGHTS);

        assertTrue(Lesson.same(LIGHTS, weighed(DARK, "{type: light+}", 0.8).get(0).intents()));
    }

    @Test
    void otherWords_andOtherReadings_stayAsTheyAre() {
        experience.learn(DARK, LIGHTS, List.of());

        assertEquals(0.8, certainty("would you be so kind and light up the place", 0.8));
        assertEquals(0.8, weighed(DARK, "{name: lamp}", 0.8).get(0).intents().get(0).confidence());
    }

    @Test
    void readingOfATemplate_staysAsItIs() {
        experience.learn(DARK, LIGHTS, LAMP);
        Reading certain = new Reading(List.of(Things.intent("turn_on", "{type: light+}")));

        assertEquals(List.of(certain), experience.weighed(DARK, List.of(certain)));
    }

    @Test
    void nothing_becomesAsCertainAsARiskAsksFor() {
        for (int i = 0; i < 20; i++) {
            experience.learn(DARK, LIGHTS, LIGHTS);
        }

        assertEquals(Experience.MOST_CERTAIN, certainty(DARK, 0.88));
        assertEquals(0.95, certainty(DARK, 0.95));
    }

    @Test
    void lesson_countsHalfAfterSixtyDays() {
        experience.learn(DARK, LIGHTS, LIGHTS);
        double fresh = lessons.weight(lessons.all().get(0));
        clock.pass(Duration.ofDays(60));

        assertEquals(1, fresh);
        assertEquals(0.5, lessons.weight(lessons.all().get(0)), 1e-6);
    }

    @Test
    void ofTooMany_theWeakestGoes() {
        experience.learn("the first", LIGHTS, LIGHTS);
        experience.learn("the first", LIGHTS, LIGHTS);
        clock.pass(Duration.ofDays(1));
        experience.learn("the second", LIGHTS, LIGHTS);
        clock.pass(Duration.ofDays(1));
        for (int i = 0; i < Lessons.MOST - 1; i++) {
            experience.learn("utterance " + i, LIGHTS, LIGHTS);
        }

        assertEquals(Lessons.MOST, lessons.all().size());
        assertEquals(List.of("the first", "utterance 0"),
                lessons.all().stream().limit(2).map(Lesson::said).toList());
    }

    @Test
    void lessonsOfAnotherEmbedder_areReadAnew() {
        experience.learn(DARK, LIGHTS, LIGHTS);
        Experience other = new Experience(lessons, sentence -> new float[] {sentence.contains("dark") ? 1 : 0, 1});

        double raised = other.weighed("dark", List.of(new Reading(guess("{type: light+}", 0.5)))).get(0).intents()
                .get(0).confidence();
        assertTrue(raised > 0.5);
    }
}
