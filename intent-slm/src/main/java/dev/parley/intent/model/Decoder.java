package dev.parley.intent.model;

import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.model.Labels.Frame;
import dev.parley.intent.template.Gazetteer;
import dev.parley.intent.template.Items;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes commands of what the model says, and only such that this home has the words for: a value has to be one of a
 * list of the intent, a name one of the home. What cannot be read is not guessed.
 */
final class Decoder {

    private static final double CERTAIN_START = 0.5;
    private static final int MOST_FRAMES = 8;
    private static final double LEAST_FRAME = 0.02;
    /** However much of what the model holds is not possible, what is left counts no more than so many times. */
    private static final double MOST_EXCLUDED = 0.5;
    private static final String JOINT = "joint";
    private static final String OUTSIDE = "O";
    private static final double SURE = 0.7;
    /** What may be left out where the home cannot read it and the model is not sure of it. */
    private static final Set<String> LEFT_OUT = Set.of("here", "label", "type", "kind", "scope", "reference");
    private static final Set<String> THINGS = Set.of("name", "type", "kind", "area");
    private static final Set<String> LITTLE = Set.of("and", "or", "plus", "some", "more", "any", "also");
    private static final String ITEM = "item";
    /** Tags that are taken for another where the home knows the words as that. */
    private static final Map<String, List<String>> INSTEAD = Map.of("name", List.of("type", "kind", "area", "label"),
            "type", List.of("kind", "name"), "kind", List.of("type", "name"), "area", List.of("floor", "name"),
            "floor", List.of("area"), "label", List.of("name"), "state", List.of("attribute"));

    private final Labels labels;
    private final Gazetteer gazetteer;

    Decoder(Labels labels, Gazetteer gazetteer) {
        this.labels = labels;
        this.gazetteer = gazetteer;
    }

    /**
     * Words with one tag.
     *
     * @param certain how certain the least certain of its words is
     * @param goesOn  whether the model holds its first word to go on with something
     */
    private record Span(String tag, int from, int to, double certain, boolean goesOn) {

        /** True where a command without it would be another, or where it surely is there. */
        boolean matters() {
            return certain >= SURE || !LEFT_OUT.contains(tag);
        }

        /** True for words that may be part of the reason: "need to look at that weld, inspection lamp on". */
        boolean isIdle() {
            return certain < SURE && THINGS.contains(tag);
        }
    }

    /**
     * One way to take a command.
     *
     * @param share how likely the model holds it
     * @param read  what it comes to in this home
     */
    private record Candidate(Frame frame, double share, List<Intent> read) {

        /** True where another frame comes to the same words for the same things. */
        boolean saysAs(Candidate other) {
            return frame.intent().equals(other.frame.intent()) && values(read).equals(values(other.read));
        }

        private static List<Map<String, String>> values(List<Intent> intents) {
            return intents.stream().map(intent -> intent.slots().values().stream()
                    .collect(Collectors.toMap(Slot::name, slot -> slot.value().toString().replace("+", "")))).toList();
        }
    }

    /** The commands of an utterance, each with how certain it is; empty where one of them cannot be read. */
    Optional<Reading> decode(String text, List<Gazetteer.Word> marked, Prediction said, double served) {
        int words = said.frame().length;
        List<Span> spans = spans(said.tag()).stream().map(span -> trimmed(marked, span)).toList();
        List<Intent> intents = new ArrayList<>();
        int from = 0;
        while (from < words) {
            int to = from + 1;
            while (to < words && Prediction.softmax(said.start()[to], 1)[1] < CERTAIN_START) {
                to++;
            }
            int first = from;
            int end = to;
            List<Span> within = spans.stream().filter(span -> span.from() >= first && span.from() < end).toList();
            if (from > 0 && within.isEmpty() && saysNothingNew(said, from, to)) {
                from = to;
                continue;
            }
            List<Intent> command = command(text, said, within, from, to, served);
            if (command.isEmpty()) {
                return Optional.empty();
            }
            intents.addAll(command);
            from = to;
        }
        return Optional.of(new Reading(intents));
    }

    /** By word, true where it fills no slot. */
    boolean[] free(Prediction said) {
        boolean[] free = new boolean[said.tag().length];
        Arrays.fill(free, true);
        spans(said.tag()).stream().filter(span -> !span.tag().equals(JOINT))
                .forEach(span -> Arrays.fill(free, span.from(), span.to(), false));
        return free;
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
    private List<Intent> command(String text, Prediction said, List<Span> spans, int from, int to, double served) {
        double[] shares = frames(said.frame(), from, to);
        List<Integer> likeliest = IntStream.range(0, shares.length).boxed()
                .sorted(Comparator.comparingDouble((Integer frame) -> -shares[frame])).limit(MOST_FRAMES)
                .filter(frame -> shares[frame] >= LEAST_FRAME).toList();
        List<Candidate> candidates = new ArrayList<>(candidates(text, likeliest, shares, spans));
        if (candidates.isEmpty() || !isPossible(candidates.get(0))) {
            List<Frame> impossible = candidates.stream().map(Candidate::frame).toList();
            candidates.addAll(candidates(text, IntStream.range(0, shares.length).boxed()
                    .filter(frame -> !likeliest.contains(frame) && impossible.stream()
                            .anyMatch(other -> Deeds.alike(labels.frames().get(frame), other))).toList(), shares,
                    spans));
        }
        return candidates.stream().filter(this::isPossible)
                .max(Comparator.comparingDouble(candidate -> certainty(candidate, candidates)))
                .map(best -> certain(best.read(), served * certainty(best, candidates))).orElse(List.of());
    }

    private List<Candidate> candidates(String text, List<Integer> frames, double[] shares, List<Span> spans) {
        return frames.stream().map(frame -> new Candidate(labels.frames().get(frame), shares[frame],
                read(text, labels.frames().get(frame), spans)))
                .filter(candidate -> !candidate.read().isEmpty()).toList();
    }

    /** What speaks for a reading: all that comes to it, of what is possible. */
    private double certainty(Candidate one, List<Candidate> all) {
        double support = 0;
        double excluded = 0;
        for (Candidate other : all) {
            if (other == one || one.saysAs(other) || !isPossible(other) && Deeds.alike(one.frame(), other.frame())) {
                support += other.share();
            } else if (!isPossible(other)) {
                excluded += other.share();
            }
        }
        return Math.min(1, support / (1 - Math.min(excluded, MOST_EXCLUDED)));
    }

    private boolean isPossible(Candidate candidate) {
        return candidate.read().stream().allMatch(intent -> gazetteer.allows(intent.name(), intent.slots().values()));
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

    private List<Intent> read(String text, Frame frame, List<Span> found) {
        List<Span> spans = joined(text, frame.intent(), found);
        List<List<Slot>> items = new ArrayList<>(List.of(new ArrayList<>()));
        for (Span span : spans) {
            if (span.tag().equals(JOINT)) {
                items.add(new ArrayList<>());
                continue;
            }
            List<Slot> read = slots(text, frame.intent(), span);
            if (read.isEmpty() && span.matters() && !(span.isIdle() && namesMore(text, frame, spans, span))) {
                return List.of();
            }
            if (!read.isEmpty()) {
                Items.add(items, read, isLastThing(span, spans));
            }
        }
        items.removeIf(List::isEmpty);
        List<Intent> intents = new ArrayList<>();
        for (Map<String, Slot> slots : Items.of(items.isEmpty() ? List.of(List.of()) : items)) {
            Map<String, Slot> all = new LinkedHashMap<>(slots);
            boolean named = all.containsKey("name");
            frame.slots().forEach((name, value) -> {
                if (!named || !name.equals("type")) {
                    all.putIfAbsent(name, fixed(name, value));
                }
            });
            if (!gazetteer.suffice(frame.intent(), all.keySet())) {
                return List.of();
            }
            intents.add(new Intent(frame.intent(), all, Source.SLM, 0));
        }
        return intents.stream().distinct().toList();
    }

    private static boolean isLastThing(Span one, List<Span> spans) {
        return spans.stream().noneMatch(span -> span.from() > one.from() && Items.isThing(span.tag()));
    }

    /** Words side by side are one name where the model has them so, or one of them alone is none: "scrap", "belt". */
    private List<Span> joined(String text, String intent, List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.to() == span.from() && THINGS.contains(last.tag()) && THINGS.contains(span.tag())
                    && (span.goesOn() || slots(text, intent, last).isEmpty() || slots(text, intent, span).isEmpty())) {
                Span whole = new Span("name", last.from(), span.to(), Math.min(last.certain(), span.certain()),
                        last.goesOn());
                if (!slots(text, intent, whole).isEmpty()) {
                    joined.set(joined.size() - 1, whole);
                    continue;
                }
            }
            joined.add(span);
        }
        return joined;
    }

    /** Without little words at the edges: "some more milk and" is milk. */
    private static Span trimmed(List<Gazetteer.Word> words, Span span) {
        int from = span.from();
        int to = span.to();
        while (span.tag().equals(ITEM) && from < to - 1 && LITTLE.contains(words.get(from).token().word())) {
            from++;
        }
        while (span.tag().equals(ITEM) && from < to - 1 && LITTLE.contains(words.get(to - 1).token().word())) {
            to--;
        }
        return new Span(span.tag(), from, to, span.certain(), span.goesOn());
    }

    /** True where some other words say what a command is about. */
    private boolean namesMore(String text, Frame frame, List<Span> spans, Span one) {
        return spans.stream().filter(span -> span != one && THINGS.contains(span.tag()))
                .anyMatch(span -> !slots(text, frame.intent(), span).isEmpty());
    }

    private List<Slot> slots(String text, String intent, Span span) {
        List<Slot> read = gazetteer.read(text, intent, span.tag(), span.from(), span.to());
        for (String other : INSTEAD.getOrDefault(span.tag(), List.of())) {
            if (!read.isEmpty()) {
                break;
            }
            read = gazetteer.read(text, intent, other, span.from(), span.to());
        }
        return read;
    }

    private static Slot fixed(String name, Object value) {
        return new Slot(name, value instanceof Double number ? Normalizer.digits(number) : value.toString(), value);
    }

    private List<Span> spans(float[][] logits) {
        List<Span> spans = new ArrayList<>();
        String open = null;
        int from = 0;
        double certain = 1;
        boolean goesOn = false;
        for (int word = 0; word <= logits.length; word++) {
            double[] shares = word < logits.length ? Prediction.softmax(logits[word], 1) : null;
            int best = shares == null ? 0 : Prediction.best(shares);
            String tag = shares == null ? OUTSIDE : labels.tags().get(best);
            boolean on = open != null && tag.equals("I-" + open);
            if (!on && open != null) {
                spans.add(new Span(open, from, word, certain, goesOn));
                open = null;
            }
            if (!on && !tag.equals(OUTSIDE)) {
                open = tag.substring(2);
                from = word;
                certain = 1;
                goesOn = tag.startsWith("I-");
            }
            certain = open == null ? 1 : Math.min(certain, shares[best]);
        }
        return spans;
    }
}
