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
            "type", List.of("kind", "name"), "kind", List.of("type", "name"), "area", List.of("floor", "name", "scope"),
            "floor", List.of("area"), "label", List.of("name"), "state", List.of("attribute"), "time", List.of("when"));

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
            List<Slot> read = words.isCutNumber(span.from()) && isFree(span.from() - 1, spans) ? List.of()
                    : slots(frame.intent(), span);
            if (read.isEmpty() && !words.saysNothing(span.tag(), span.from(), span.to())
                    && !mayBeLeftOut(frame, span, spans)) {
                return List.of();
            }
            if (!read.isEmpty() && !isBeside(frame.intent(), span, read, spans)) {
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
            settle(all);
            if (!gazetteer.suffice(frame.intent(), all.keySet())) {
                return List.of();
            }
            intents.add(new Intent(frame.intent(), all, Source.SLM, 0));
        }
        return intents.stream().distinct().toList();
    }

    /** "Any light but the hall lantern" means all others; "here in the loft" is the loft. */
    private static void settle(Map<String, Slot> slots) {
        if (slots.keySet().stream().anyMatch(name -> name.startsWith("except_"))) {
            slots.putIfAbsent("scope", fixed("scope", "all"));
        }
        if (slots.containsKey("area") || slots.containsKey("floor")) {
            slots.remove("here");
        }
    }

    /**
     * True for what cannot have it done where something else of the sentence can: "I can't hear a thing over the
     * dishwasher, telly louder".
     */
    private boolean isBeside(String intent, Span one, List<Slot> read, List<Span> spans) {
        return one.isOfThing() && !gazetteer.allows(intent, read)
                && spans.stream().noneMatch(span -> span.tag().equals(Span.JOINT))
                && spans.stream().filter(span -> span != one && span.isOfThing())
                        .map(span -> slots(intent, span)).anyMatch(other -> names(other) && gazetteer.allows(intent, other));
    }

    private static boolean isFree(int word, List<Span> spans) {
        return spans.stream().noneMatch(span -> span.from() <= word && word < span.to());
    }

    private static boolean names(List<Slot> read) {
        return read.stream().anyMatch(slot -> slot.name().equals(Span.NAME) || slot.name().equals("type"));
    }

    private static boolean isLastThing(Span one, List<Span> spans) {
        return spans.stream().noneMatch(span -> span.from() > one.from() && Items.isThing(span.tag()));
    }

    /** Words side by side are one name where the model has them so, or one of them alone is none: "scrap", "belt". */
    private List<Span> joined(String intent, List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.to() == span.from() && last.joins(span)
                    && (span.goesOn() || slots(intent, last).isEmpty() || slots(intent, span).isEmpty())
                    && !slots(intent, last.with(span)).isEmpty()) {
                joined.set(joined.size() - 1, last.with(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** True for words that this home has no meaning for, and that the model is not sure of either. */
    private boolean mayBeLeftOut(Frame frame, Span one, List<Span> spans) {
        return !isPartOfAnother(one, spans) && (!one.matters() || one.isIdle() && namesMore(frame, spans, one));
    }

    /** "The porch heater" is no heater of a home without a porch, and a lawn mower not what else is called lawn. */
    private static boolean isPartOfAnother(Span one, List<Span> spans) {
        return one.isOfThing() && spans.stream()
                .anyMatch(span -> span.isOfThing() && (span.from() == one.to() || span.to() == one.from()));
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
