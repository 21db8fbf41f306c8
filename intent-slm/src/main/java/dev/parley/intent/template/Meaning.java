package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.template.TaggedSentence.Segment;
import dev.parley.intent.template.TaggedSentence.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What marked sentences mean in a home, as if a model had marked them without a doubt. Immutable, thread-safe. */
final class Meaning {

    private final Gazetteer gazetteer;

    Meaning(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The commands of a sentence, none where it is not served; empty where this home cannot read its words. */
    Optional<List<Intent>> of(TaggedSentence sentence) {
        List<Intent> intents = new ArrayList<>();
        List<Segment> segments = sentence.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (TrainingFolder.NOT_SERVED.contains(segments.get(i).intent())) {
                return Optional.of(List.of());
            }
            int end = i + 1 < segments.size() ? segments.get(i + 1).start() : sentence.text().length();
            List<Intent> read = command(sentence, segments.get(i), end);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            intents.addAll(read);
        }
        return Optional.of(intents);
    }

    private List<Intent> command(TaggedSentence sentence, Segment segment, int end) {
        List<List<Slot>> items = new ArrayList<>(List.of(new ArrayList<>()));
        List<Span> spans = sentence.spans().stream()
                .filter(span -> span.start() >= segment.start() && span.start() < end)
                .sorted(Comparator.comparingInt(Span::start)).toList();
        for (Span span : spans) {
            if (span.tag().equals(SlotTags.JOINT)) {
                items.add(new ArrayList<>());
                continue;
            }
            List<Slot> read = read(sentence.text(), segment.intent(), span);
            if (read.isEmpty()) {
                return List.of();
            }
            Items.add(items, read, spans.stream()
                    .noneMatch(other -> other.start() > span.start() && Items.isThing(other.tag())));
        }
        items.removeIf(List::isEmpty);
        List<Intent> intents = new ArrayList<>();
        for (Map<String, Slot> slots : Items.of(items.isEmpty() ? List.of(List.of()) : items)) {
            Map<String, Slot> all = new LinkedHashMap<>(slots);
            segment.slots().forEach((name, value) -> all.putIfAbsent(name, new Slot(name, text(value), value)));
            if (!gazetteer.suffice(segment.intent(), all.keySet())) {
                return List.of();
            }
            intents.add(new Intent(segment.intent(), all, Source.SLM, 1));
        }
        return intents;
    }

    private List<Slot> read(String text, String intent, Span span) {
        List<Gazetteer.Word> words = gazetteer.mark(text);
        int from = 0;
        while (from < words.size() && words.get(from).token().start() < span.start()) {
            from++;
        }
        int to = from;
        while (to < words.size() && words.get(to).token().start() < span.end()) {
            to++;
        }
        return from == to ? List.of() : gazetteer.reader(text).read(intent, span.tag(), from, to);
    }

    private static String text(Object value) {
        return value instanceof Double number ? Normalizer.digits(number) : value.toString();
    }
}
