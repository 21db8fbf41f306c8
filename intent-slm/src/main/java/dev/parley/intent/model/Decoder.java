package dev.parley.intent.model;

import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.model.Labels.Frame;
import dev.parley.intent.template.Gazetteer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes commands of what the model says, and only such that this home has the words for: a value has to be one of a
 * list of the intent, a name one of the home, and what is named able to have it done. What cannot be read is not
 * guessed. Thread-safe.
 */
final class Decoder {

    private static final double CERTAIN_START = 0.5;
    private static final int MOST_FRAMES = 8;
    private static final double LEAST_FRAME = 0.02;
    /** However much of what the model holds is not possible, what is left counts no more than twice. */
    private static final double MOST_EXCLUDED = 0.5;

    private final Labels labels;
    private final Gazetteer gazetteer;

    Decoder(Labels labels, Gazetteer gazetteer) {
        this.labels = labels;
        this.gazetteer = gazetteer;
    }

    /**
     * One way to take a command.
     *
     * @param share    how likely the model holds it
     * @param read     what it comes to in this home
     * @param possible whether what it names can have it done
     */
    private record Candidate(Frame frame, double share, List<Intent> read, boolean possible) {

        /** True where what speaks for another speaks for this one: it comes to the same, or to nothing else here. */
        boolean isBackedBy(Candidate other) {
            return other == this
                    || frame.intent().equals(other.frame.intent()) && values(read).equals(values(other.read))
                    || !other.possible && Deeds.alike(frame, other.frame);
        }

        private static List<Map<String, String>> values(List<Intent> intents) {
            return intents.stream().map(intent -> intent.slots().values().stream()
                    .collect(Collectors.toMap(Slot::name, slot -> slot.value().toString().replace("+", "")))).toList();
        }
    }

    /** The commands of an utterance, each with how certain it is; empty where one of them cannot be read. */
    Optional<Reading> decode(String text, List<Gazetteer.Word> marked, Prediction said, double served) {
        int words = said.frame().length;
        FrameReader reader = new FrameReader(gazetteer, text);
        List<Span> spans = spans(said).stream().map(span -> span.trimmed(marked)).toList();
        List<Intent> intents = new ArrayList<>();
        int from = 0;
        while (from < words) {
            int to = end(said, from);
            List<Span> within = within(spans, from, to);
            if (from == 0 || !within.isEmpty() || !saysNothingNew(said, from, to)) {
                List<Intent> command = command(reader, frames(said.frame(), from, to), within, served);
                while (command.isEmpty() && to < words && saysNothingNew(said, to, end(said, to))) {
                    to = end(said, to);
                    command = command(reader, frames(said.frame(), from, to), within(spans, from, to), served);
                }
                if (command.isEmpty()) {
                    return Optional.empty();
                }
                intents.addAll(command);
            }
            from = to;
        }
        return Optional.of(new Reading(intents));
    }

    /** Where the command that starts at a word ends. */
    private static int end(Prediction said, int from) {
        int to = from + 1;
        while (to < said.start().length && Prediction.softmax(said.start()[to], 1)[1] < CERTAIN_START) {
            to++;
        }
        return to;
    }

    private static List<Span> within(List<Span> spans, int from, int to) {
        return spans.stream().filter(span -> span.from() >= from && span.from() < to).toList();
    }

    /** By word, true where it fills no slot. */
    boolean[] free(Prediction said) {
        boolean[] free = new boolean[said.tag().length];
        Arrays.fill(free, true);
        spans(said).stream().filter(span -> !span.tag().equals(Span.JOINT))
                .forEach(span -> Arrays.fill(free, span.from(), span.to(), false));
        return free;
    }

    private List<Span> spans(Prediction said) {
        return Span.of(said.tag(), labels.tags());
    }

    /** True for "..., shout when they are done": the command before, in other words. */
    private boolean saysNothingNew(Prediction said, int from, int to) {
        int before = from - 1;
        while (before > 0 && Prediction.softmax(said.start()[before], 1)[1] < CERTAIN_START) {
            before--;
        }
        return Prediction.best(frames(said.frame(), before, from)) == Prediction.best(frames(said.frame(), from, to));
    }

    /** The likeliest of the frames that can be read, and that what they name allows; empty where there is none. */
    private List<Intent> command(FrameReader reader, double[] shares, List<Span> spans, double served) {
        List<Integer> likeliest = IntStream.range(0, shares.length).boxed()
                .sorted(Comparator.comparingDouble((Integer frame) -> -shares[frame])).limit(MOST_FRAMES)
                .filter(frame -> shares[frame] >= LEAST_FRAME).toList();
        List<Candidate> candidates = new ArrayList<>(candidates(reader, likeliest, shares, spans));
        if (!candidates.isEmpty() && !candidates.get(0).possible()) {
            List<Frame> held = candidates.stream().map(Candidate::frame).toList();
            candidates.addAll(candidates(reader, IntStream.range(0, shares.length).boxed()
                    .filter(frame -> !likeliest.contains(frame) && held.stream()
                            .anyMatch(other -> Deeds.alike(labels.frames().get(frame), other))).toList(), shares,
                    spans));
        }
        return candidates.stream().filter(Candidate::possible)
                .max(Comparator.comparingDouble(candidate -> certainty(candidate, candidates)))
                .map(best -> certain(best.read(), served * certainty(best, candidates))).orElse(List.of());
    }

    private List<Candidate> candidates(FrameReader reader, List<Integer> frames, double[] shares, List<Span> spans) {
        List<Candidate> candidates = new ArrayList<>();
        for (int number : frames) {
            Frame frame = labels.frames().get(number);
            List<Intent> read = reader.read(frame, spans);
            if (!read.isEmpty()) {
                candidates.add(new Candidate(frame, shares[number], read, read.stream()
                        .allMatch(intent -> gazetteer.allows(intent.name(), intent.slots().values()))));
            }
        }
        return candidates;
    }

    /** What speaks for a reading: all that comes to it, of what is possible. */
    private static double certainty(Candidate one, List<Candidate> all) {
        double support = 0;
        double excluded = 0;
        for (Candidate other : all) {
            if (one.isBackedBy(other)) {
                support += other.share();
            } else if (!other.possible()) {
                excluded += other.share();
            }
        }
        return Math.min(1, support / (1 - Math.min(excluded, MOST_EXCLUDED)));
    }

    private static List<Intent> certain(List<Intent> intents, double confidence) {
        return intents.stream()
                .map(intent -> new Intent(intent.name(), intent.slots(), Source.SLM, confidence)).toList();
    }

    /** The mean over the words of a command. */
    private double[] frames(float[][] logits, int from, int to) {
        float[] mean = new float[labels.frames().size()];
        for (int word = from; word < to; word++) {
            for (int frame = 0; frame < mean.length; frame++) {
                mean[frame] += logits[word][frame] / (to - from);
            }
        }
        return Prediction.softmax(mean, labels.temperature().frame());
    }
}
