package dev.parley.runtime.learn;

import dev.parley.intent.Embedder;
import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Understanding.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Weighs what the language model reads by what was learned of utterances that are nearly the same and were read the
 * same way. Readings of templates stay as they are. Nothing becomes as certain as risky devices ask for that was not so
 * before. Thread-safe.
 */
public final class Experience {

    /** What was learned makes nothing more certain than this, which is less than what is risky asks for. */
    public static final double MOST_CERTAIN = 0.89;
    /** The cosine of utterances that are nearly the same. */
    private static final double NEAR = 0.9;
    private static final double RAISING = 0.4;
    private static final double LOWERING = 0.7;
    private static final double MOST_SAY = 3;
    private static final String PROBE = "turn on the light in the kitchen";

    private final Lessons lessons;
    private final Embedder embedder;
    private final String by;

    /** Learns and remembers; lessons with vectors of another embedder get new ones. */
    public Experience(Lessons lessons, Embedder embedder) {
        this.lessons = lessons;
        this.embedder = embedder;
        this.by = Integer.toHexString(Vector.of(embedder.embed(PROBE)).hashCode());
        lessons.all().stream().filter(lesson -> !lesson.print().by().equals(by)).forEach(old ->
                lessons.put(new Lesson(old.id(), print(old.said()), old.understood(), old.meant(), old.times(),
                        old.at())));
    }

    /**
     * Learns something.
     *
     * @param said       the utterance, without any PIN
     * @param understood what it was taken for
     * @param meant      what was meant: the same, something else, or empty where only that it was not that is known
     */
    public void learn(String said, List<Intent> understood, List<Intent> meant) {
        if (!said.isBlank() && !understood.isEmpty()) {
            lessons.add(print(said), understood, meant);
        }
    }

    /** The readings of an utterance, each as certain as it should be, and the one that should go first first. */
    List<Reading> weighed(String said, List<Reading> readings) {
        List<Reading> weighed = new ArrayList<>();
        for (Reading reading : readings) {
            boolean guessed = reading.intents().stream().allMatch(intent -> intent.source() == Source.SLM);
            weighed.addAll(guessed ? weighed(said, reading) : List.of(reading));
        }
        return weighed;
    }

    private List<Reading> weighed(String said, Reading reading) {
        List<Lesson> about = lessons.all().stream().filter(lesson -> affirms(lesson, reading)
                || Lesson.same(lesson.understood(), reading.intents())).toList();
        if (about.isEmpty()) {
            return List.of(reading);
        }
        Vector vector = Vector.of(embedder.embed(said));
        List<Lesson> near = about.stream().filter(lesson -> lesson.print().vector().cosine(vector) >= NEAR).toList();
        double balance = near.stream()
                .mapToDouble(lesson -> lessons.weight(lesson) * (affirms(lesson, reading) ? 1 : -1)).sum();
        if (balance >= 0) {
            return List.of(certain(reading.intents(), reading, balance));
        }
        List<Reading> weighed = new ArrayList<>();
        instead(near, reading).ifPresent(meant -> weighed.add(certain(meant, reading, -balance)));
        weighed.add(certain(reading.intents(), reading, balance));
        return weighed;
    }

    private static boolean affirms(Lesson lesson, Reading reading) {
        return Lesson.same(lesson.meant(), reading.intents());
    }

    /** What was meant in place of a reading, where that was said. */
    private Optional<List<Intent>> instead(List<Lesson> near, Reading reading) {
        return near.stream().filter(lesson -> !lesson.meant().isEmpty() && !affirms(lesson, reading))
                .max(Comparator.comparingDouble(lessons::weight)).map(Lesson::meant);
    }

    /** Intents as certain as those of a reading, and more or less by what is to be said for or against them. */
    private static Reading certain(List<Intent> intents, Reading reading, double balance) {
        boolean other = intents != reading.intents();
        List<Intent> certain = new ArrayList<>();
        for (int i = 0; i < intents.size(); i++) {
            double before = other ? reading.intents().stream().mapToDouble(Intent::confidence).min().orElseThrow()
                    : intents.get(i).confidence();
            Intent intent = intents.get(i);
            certain.add(new Intent(intent.name(), intent.slots(), Source.SLM, after(before, balance, other)));
        }
        return new Reading(certain);
    }

    private static double after(double before, double balance, boolean other) {
        double say = Math.min(Math.abs(balance), MOST_SAY);
        if (balance < 0) {
            return before * Math.pow(LOWERING, say);
        }
        double raised = Math.min(MOST_CERTAIN, 1 - (1 - before) * Math.pow(RAISING, say));
        return other ? raised : Math.max(before, raised);
    }

    private Print print(String said) {
        return new Print(said, by, Vector.of(embedder.embed(said)));
    }
}
