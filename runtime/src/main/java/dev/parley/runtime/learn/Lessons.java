package dev.parley.runtime.learn;

import dev.parley.intent.Intent;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.memory.Shelf;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that was learned, remembered. Each change is written before the method returns. Thread-safe. */
public final class Lessons {

    /** How many are kept; those that count least go first. */
    public static final int MOST = 500;
    private static final int MOST_CHARACTERS = 300;

    private final Shelf<Lesson> shelf;
    private final Clock clock;
    private final List<Lesson> lessons;
    private long last;

    /** What a memory has of them. */
    public Lessons(Memory memory, Clock clock) {
        this.shelf = memory.shelf("lessons", new LessonCodec());
        this.clock = clock;
        this.lessons = new ArrayList<>(shelf.all().values());
        this.last = lessons.stream().mapToLong(Lesson::id).max().orElse(0);
    }

    /** All of them, in the order they were learned first. */
    public synchronized List<Lesson> all() {
        return lessons.stream().sorted(Comparator.comparingLong(Lesson::id)).toList();
    }

    /** How much a lesson counts now. */
    double weight(Lesson lesson) {
        return lesson.weight(clock.instant());
    }

    /** Adds a lesson, or counts one that says the same once more. */
    synchronized void add(Print print, List<Intent> understood, List<Intent> meant) {
        if (print.said().length() > MOST_CHARACTERS) {
            return;
        }
        Instant now = clock.instant();
        Lesson fresh = new Lesson(last + 1, print, understood, meant, 1, now);
        Optional<Lesson> before = lessons.stream().filter(fresh::repeats).findFirst();
        put(before.map(known -> new Lesson(known.id(), print, understood, meant, known.times() + 1, now))
                .orElse(fresh));
        if (lessons.size() > MOST) {
            lessons.stream().min(Comparator.comparingDouble(this::weight)).map(Lesson::id).ifPresent(this::forget);
        }
    }

    /** Puts a lesson in the place of that of its number. */
    synchronized void put(Lesson lesson) {
        lessons.removeIf(known -> known.id() == lesson.id());
        lessons.add(lesson);
        last = Math.max(last, lesson.id());
        shelf.put(Long.toString(lesson.id()), lesson);
    }

    /** Forgets one; false where there is none of that number. */
    public synchronized boolean forget(long id) {
        boolean known = lessons.removeIf(lesson -> lesson.id() == id);
        if (known) {
            shelf.remove(Long.toString(id));
        }
        return known;
    }

    /** Forgets all; returns how many there were. */
    public synchronized int forgetAll() {
        int count = lessons.size();
        shelf.removeAll(lessons.stream().map(lesson -> Long.toString(lesson.id())).toList());
        lessons.clear();
        return count;
    }
}
