package dev.parley.intent.template;

import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.TaggedSentence.Segment;
import dev.parley.intent.template.TaggedSentence.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Says the same sentence of other things of a home: other names, other values. Confined to one thread. */
final class Variations {

    private static final double OTHER = 0.6;
    private static final String EXCEPT = "except_";

    private final Place place;
    private final TaggedSampler sampler;
    private final Random random;

    /**
     * The variations that one home allows.
     *
     * @param free words for slots that take any, by the name of the list
     */
    Variations(Place place, Map<String, List<String>> free, Random random) {
        this.place = place;
        this.sampler = new TaggedSampler(place.linked(), place.vocabulary(), free, random);
        this.random = random;
    }

    /** The sentence with some of its marked words changed. */
    TaggedSentence of(TaggedSentence sentence) {
        List<Span> spans = sentence.spans().stream().sorted(Comparator.comparingInt(Span::start)).toList();
        List<Span> made = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Segment segment : sentence.segments()) {
            int end = segments.size() + 1 < sentence.segments().size()
                    ? sentence.segments().get(segments.size() + 1).start() : sentence.text().length();
            segments.add(new Segment(text.length() + segment.start() - from, segment.intent(), segment.slots()));
            for (Span span : spans) {
                if (span.start() >= segment.start() && span.start() < end) {
                    text.append(sentence.text(), from, span.start());
                    int start = text.length();
                    text.append(words(sentence.text(), segment.intent(), span));
                    made.add(new Span(span.tag(), start, text.length()));
                    from = span.end();
                }
            }
        }
        return new TaggedSentence(text.append(sentence.text().substring(from)).toString(), segments, made);
    }

    private String words(String text, String intent, Span span) {
        Collection<SlotRef> slots = place.gazetteer().slots(intent, span.tag());
        Optional<String> other = slots.isEmpty() || span.tag().startsWith(EXCEPT) || random.nextDouble() > OTHER
                ? Optional.empty() : sampler.words(slots.iterator().next(), needs(intent));
        return other.filter(words -> !words.isBlank()).orElse(text.substring(span.start(), span.end()));
    }

    private static Set<String> needs(String intent) {
        return PlaceSampler.needs(intent);
    }
}
