package dev.parley.intent.model;

import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.model.Labels.Frame;
import dev.parley.intent.template.Gazetteer;
import dev.parley.intent.template.Items;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tagged words of one utterance as a home has them, for one kind of command or another. Of one thread. */
final class FrameReader {

    /** Tags that are taken for another where the home knows the words as that. */
    private static final Map<String, List<String>> INSTEAD = Map.of("name", List.of("type", "kind", "area", "label"),
            "type", List.of("kind", "name"), "kind", List.of("type", "name"), "area", List.of("floor", "name"),
            "floor", List.of("area"), "label", List.of("name"), "state", List.of("attribute"));

    private final Gazetteer gazetteer;
    private final Gazetteer.Reader words;
    private final Map<Asked, List<Slot>> answers = new HashMap<>();

    FrameReader(Gazetteer gazetteer, String text) {
        this.gazetteer = gazetteer;
        this.words = gazetteer.reader(text);
    }

    /** What words are asked to mean; several frames of an intent ask the same. */
    private record Asked(String intent, String tag, int from, int to) {
    }

    /** The commands that some words are by a frame, of no certainty yet; empty where they cannot be read so. */
    List<Intent> read(Frame frame, List<Span> found) {
        List<Span> spans = joined(frame.intent(), found);
        List<List<Slot>> items = new ArrayList<>(List.of(new ArrayList<>()));
        for (Span span : spans) {
            if (span.tag().equals(Span.JOINT)) {
                items.add(new ArrayList<>());
                continue;
            }
            List<Slot> read = slots(frame.intent(), span);
            if (read.isEmpty() && span.matters() && !(span.isIdle() && namesMore(frame, spans, span))) {
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
            boolean named = all.containsKey(Span.NAME);
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
    private List<Span> joined(String intent, List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.to() == span.from() && last.isOfThing() && span.isOfThing()
                    && (span.goesOn() || slots(intent, last).isEmpty() || slots(intent, span).isEmpty())
                    && !slots(intent, last.with(span)).isEmpty()) {
                joined.set(joined.size() - 1, last.with(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** True where some other words say what a command is about. */
    private boolean namesMore(Frame frame, List<Span> spans, Span one) {
        return spans.stream().filter(span -> span != one && span.isOfThing())
                .anyMatch(span -> !slots(frame.intent(), span).isEmpty());
    }

    private List<Slot> slots(String intent, Span span) {
        return answers.computeIfAbsent(new Asked(intent, span.tag(), span.from(), span.to()), this::answer);
    }

    private List<Slot> answer(Asked asked) {
        List<Slot> read = words.read(asked.intent(), asked.tag(), asked.from(), asked.to());
        for (String other : INSTEAD.getOrDefault(asked.tag(), List.of())) {
            if (!read.isEmpty()) {
                break;
            }
            read = words.read(asked.intent(), other, asked.from(), asked.to());
        }
        return read;
    }

    private static Slot fixed(String name, Object value) {
        return new Slot(name, value instanceof Double number ? Normalizer.digits(number) : value.toString(), value);
    }
}
