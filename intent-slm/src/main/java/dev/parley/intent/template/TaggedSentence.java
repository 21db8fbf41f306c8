package dev.parley.intent.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sentence for training, with what it means.
 *
 * @param segments the commands in it, in order; the intents {@code not_served} and {@code not_command} are none
 * @param spans    words that fill slots
 */
public record TaggedSentence(String text, List<Segment> segments, List<Span> spans) {

    /**
     * One command.
     *
     * @param start where it begins, in characters
     * @param slots what it says as a whole
     */
    public record Segment(int start, String intent, Map<String, Object> slots) {
    }

    /**
     * Words with a tag.
     *
     * @param start in characters; spaces there do not count
     * @param end   the character after the last
     */
    public record Span(String tag, int start, int end) {
    }

    public TaggedSentence {
        segments = List.copyOf(segments);
        spans = List.copyOf(spans);
    }

    /** One of the intents that are none, {@code not_served} or {@code not_command}. */
    static TaggedSentence notServed(String text, String intent) {
        return new TaggedSentence(text, List.of(new Segment(0, intent, Map.of())), List.of());
    }

    /** This one and another, with some words between. */
    TaggedSentence then(String words, TaggedSentence other) {
        String ahead = text + words;
        List<Segment> allSegments = new ArrayList<>(segments);
        other.segments.forEach(segment -> allSegments.add(new Segment(
                segment.start() == 0 ? text.length() : ahead.length() + 1 + segment.start(), segment.intent(),
                segment.slots())));
        List<Span> allSpans = new ArrayList<>(spans);
        other.spans.forEach(span -> allSpans.add(new Span(span.tag(), ahead.length() + 1 + span.start(),
                ahead.length() + 1 + span.end())));
        return new TaggedSentence(ahead + " " + other.text, allSegments, allSpans);
    }

    /** The same behind some words. */
    TaggedSentence after(String words) {
        return words.isEmpty() ? this : new TaggedSentence(words + " " + text,
                segments.stream().map(segment -> new Segment(segment.start() == 0 ? 0
                        : segment.start() + words.length() + 1, segment.intent(), segment.slots())).toList(),
                spans.stream().map(span -> new Span(span.tag(), span.start() + words.length() + 1,
                        span.end() + words.length() + 1)).toList());
    }
}
