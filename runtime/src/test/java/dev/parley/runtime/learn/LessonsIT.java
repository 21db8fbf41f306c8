package dev.parley.runtime.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Intent;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.memory.Memory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was learned, on a real SQLite file. */
class LessonsIT {

    private static final List<Intent> MEANT =
            List.of(FakeModel.guess("set_brightness", "{name: lamp, brightness: 40}", 1));

    @TempDir
    private Path folder;
    private final TestClock clock = new TestClock();

    private <T> T in(Function<Lessons, T> use) {
        try (Memory memory = Memory.open(folder.resolve("parley.db"))) {
            return use.apply(new Lessons(memory, clock));
        }
    }

    private void learn(String said) {
        in(lessons -> {
            new Experience(lessons, new WordEmbedder()).learn(said, MEANT, MEANT);
            return true;
        });
    }

    @Test
    void lessons_outliveTheProcess_asTheyWere() {
        learn("a bit of light would be nice");

        Lesson lesson = in(Lessons::all).get(0);

        assertEquals("a bit of light would be nice", lesson.said());
        assertEquals(Lesson.Verdict.CONFIRMED, lesson.verdict());
        assertTrue(Lesson.same(MEANT, lesson.meant()));
        assertEquals(Vector.of(new WordEmbedder().embed(lesson.said())), lesson.print().vector());
        assertEquals(clock.instant(), lesson.at());
    }

    @Test
    void whatIsForgotten_staysForgotten_andNumbersAreNotUsedAgain() {
        learn("one");
        learn("two");
        learn("three");

        assertEquals(true, in(lessons -> lessons.forget(2)));
        assertEquals(false, in(lessons -> lessons.forget(2)));
        learn("four");
        assertEquals(List.of(1L, 3L, 4L), in(Lessons::all).stream().map(Lesson::id).toList());
        assertEquals(3, in(Lessons::forgetAll));
        assertEquals(List.of(), in(Lessons::all));
    }
}
