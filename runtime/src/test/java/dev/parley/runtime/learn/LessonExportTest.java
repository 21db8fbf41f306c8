package dev.parley.runtime.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.Intent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonExportTest {

    private static Lesson lesson(String said, Intent... meant) {
        return new Lesson(1, new Print(said, "x", Vector.of(new float[] {1})),
                List.of(FakeModel.guess("turn_off", "{name: spot}", 0.6)), List.of(meant), 1,
                Instant.parse("2026-03-14T15:09:00Z"));
    }

    private static Intent meant(String slots) {
        return FakeModel.guess("turn_on", slots, 1);
    }

    @Test
    void json_tellsEverything() {
        assertEquals("{\"said\":\"so gloomy\",\"verdict\":\"corrected\",\"understood\":[{\"intent\":\"turn_off\","
                + "\"slots\":{\"name\":\"spot\"}}],\"meant\":[{\"intent\":\"turn_on\","
                + "\"slots\":{\"type\":\"light+\"}}],"
                + "\"times\":1,\"at\":\"2026-03-14T15:09:00Z\"}",
                LessonExport.json(lesson("so gloomy", meant("{type: light+}"))));
    }

    @Test
    void sentence_hasItsWordsMarked_andWhatItSaysAsAWholeAhead() {
        assertEquals(Optional.of("turn_on{type=light+}: It is gloomy in the [Den](area), honestly"),
                LessonExport.marked(lesson("It is gloomy in the Den, honestly", meant("{type: light+, area: den}"))));
    }

    @Test
    void severalWords_areMarkedInTheirOrder() {
        assertEquals(Optional.of("turn_on: in the [den](area) the [desk lamp](name) please"), LessonExport.marked(
                lesson("in the den the desk lamp please", meant("{name: desk lamp, area: den}"))));
    }

    @Test
    void whatTheWordsDoNotTell_isNotMarked() {
        assertEquals(Optional.empty(), LessonExport.marked(lesson("so gloomy", meant("{name: desk lamp}"))));
        assertEquals(Optional.empty(), LessonExport.marked(lesson("so gloomy")));
        assertEquals(Optional.empty(), LessonExport.marked(lesson("both of it", meant("{scope: both}"),
                meant("{type: light}"))));
    }
}
