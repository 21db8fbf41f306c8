package dev.parley.runtime.turn;

import dev.parley.device.Device;
import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Reading;
import dev.parley.runtime.learn.Experience;
import dev.parley.runtime.learn.Lesson;
import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.resolve.Reference;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Act;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.resolve.Targets;
import dev.parley.runtime.turn.TurnResult.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Learns from what people say right after a turn that the language model has understood: a yes or a no to "shall I",
 * "no, I meant the lamp", "undo that". A yes for the sake of a risk says nothing about the understanding, and who names
 * something and then another thing has changed their mind. Confined to the turn thread.
 */
final class Schooling {

    private static final Duration RIGHT_AFTER = Duration.ofMinutes(1);
    private static final Set<Status> TAKEN = Set.of(Status.DONE, Status.ANSWERED, Status.CONFIRM);

    private final Experience experience;
    private final Clock clock;
    private final Map<String, Lately> lately = Dialogue.ofAreas();

    Schooling(Experience experience, Clock clock) {
        this.experience = experience;
        this.clock = clock;
    }

    /**
     * What the model has understood last.
     *
     * @param said       the utterance
     * @param understood what the model took it for
     * @param meant      what it is taken for by now: the same, or what the speaker said instead
     * @param asked      true while Parley waits for a yes since it is not certain
     */
    private record Lately(String said, List<Intent> understood, List<Intent> meant, boolean asked, Instant at) {
        Lately(String said, List<Intent> understood, List<Intent> meant, Plan plan, Ending ending, Instant at) {
            this(said, understood, meant, ending.status() == Status.CONFIRM && doubtful(plan), at);
        }

        private static boolean doubtful(Plan plan) {
            return plan.resolutions().stream().allMatch(each -> each instanceof Act act && act.guard() == Guard.NONE);
        }
    }

    /**
     * Takes note of a turn.
     *
     * @param said what was said; nothing where it tells the PIN
     */
    void note(Optional<String> area, String said, List<Reading> readings, Plan plan, Ending ending) {
        Optional<Lately> last = Optional.ofNullable(lately.remove(area.orElse("")))
                .filter(known -> known.at().plus(RIGHT_AFTER).isAfter(clock.instant()));
        Optional<Lately> next = last.isPresent() ? reaction(last.get(), readings, plan, ending) : Optional.empty();
        next.or(() -> fresh(said, readings, plan, ending)).ifPresent(known -> lately.put(area.orElse(""), known));
    }

    void reset() {
        lately.clear();
    }

    /** What a turn says of the one before. */
    private Optional<Lately> reaction(Lately last, List<Reading> readings, Plan plan, Ending ending) {
        if (last.asked() && plan.consent() == Guard.YES) {
            experience.learn(last.said(), last.understood(), last.meant());
            return Optional.of(new Lately(last.said(), last.understood(), last.meant(), plan, ending, clock.instant()));
        }
        boolean denied = last.asked() && plan.instead().isPresent() && only("deny", readings);
        boolean undone = !last.asked() && ending.status() == Status.DONE && only(Resolver.UNDO, readings);
        if (denied || undone) {
            experience.learn(last.said(), last.understood(), List.of());
        }
        if (!only("correct", readings) || !TAKEN.contains(ending.status())) {
            return Optional.empty();
        }
        return meant(last, plan).map(meant -> {
            Lately corrected = new Lately(last.said(), last.understood(), meant, plan, ending, clock.instant());
            if (ending.status() != Status.CONFIRM) {
                experience.learn(last.said(), last.understood(), meant);
            }
            return corrected;
        });
    }

    /** A turn that the model has understood by itself. */
    private Optional<Lately> fresh(String said, List<Reading> readings, Plan plan, Ending ending) {
        boolean guessed = !plan.resolutions().isEmpty() && plan.instead().isEmpty() && plan.consent() == Guard.NONE
                && plan.resolutions().stream().allMatch(each -> each.intent().source() == Source.SLM);
        if (!guessed || !TAKEN.contains(ending.status())) {
            return Optional.empty();
        }
        List<String> names = plan.resolutions().stream().map(each -> each.intent().name()).toList();
        List<Intent> planned = plan.resolutions().stream().map(Resolution::intent).toList();
        return readings.stream().filter(reading -> Lesson.same(reading.intents(), planned)).findFirst()
                .or(() -> readings.stream().filter(reading ->
                        reading.intents().stream().map(Intent::name).toList().equals(names)).findFirst())
                .map(Reading::intents).map(model ->
                        new Lately(said, model, model, plan, ending, clock.instant()));
    }

    private static boolean only(String intent, List<Reading> readings) {
        return readings.stream().anyMatch(reading -> reading.intents().size() == 1
                && reading.intents().get(0).name().equals(intent));
    }

    /** What was meant, in the words of the first utterance but for its targets; empty where that says nothing new. */
    private static Optional<List<Intent>> meant(Lately last, Plan plan) {
        List<Resolution> anew = plan.resolutions().stream()
                .filter(each -> !each.intent().name().equals(Resolver.UNDO)).toList();
        if (anew.size() != last.understood().size()) {
            return Optional.empty();
        }
        List<Intent> meant = new ArrayList<>();
        for (int i = 0; i < anew.size(); i++) {
            Intent before = last.understood().get(i);
            Optional<Map<String, Slot>> targets = targets(anew.get(i));
            if (targets.isEmpty() || !anew.get(i).intent().name().equals(before.name())
                    || changedTheirMind(last.said(), before, targets.get())) {
                return Optional.empty();
            }
            meant.add(Targets.moved(before, targets.get()));
        }
        return Lesson.same(meant, last.understood()) ? Optional.empty() : Optional.of(meant);
    }

    /** Targets that mean the same another time: "the other one" by its name; another value is for the same ones. */
    private static Optional<Map<String, Slot>> targets(Resolution resolution) {
        Map<String, Slot> targets = new LinkedHashMap<>(Targets.of(resolution.intent()));
        if (targets.containsKey(Reference.SLOT)) {
            boolean other = targets.get(Reference.SLOT).value().equals("other");
            if (!other || resolution.targets().size() != 1) {
                return Optional.empty();
            }
            Device device = resolution.targets().get(0);
            String name = Normalizer.normal(device.name());
            return Optional.of(Map.of("name", new Slot("name", name, name)));
        }
        return Optional.of(targets);
    }

    /** True where the very words of what is another now were in the utterance. */
    private static boolean changedTheirMind(String said, Intent before, Map<String, Slot> targets) {
        Set<String> words = new HashSet<>(Normalizer.tokens(said));
        return Targets.of(before).values().stream().anyMatch(slot -> targets.containsKey(slot.name())
                && !targets.get(slot.name()).value().equals(slot.value())
                && words.containsAll(Normalizer.tokens(slot.text())));
    }
}
