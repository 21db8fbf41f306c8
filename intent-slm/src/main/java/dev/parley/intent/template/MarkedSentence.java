package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.TaggedSentence.Segment;
import dev.parley.intent.template.TaggedSentence.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that somebody marked by hand, in one line: {@code turn_off: kill the [lamp](type) in the [den](area)}.
 * Commands are parted by {@code ||}; slots that a sentence says as a whole stand behind the intent:
 * {@code turn_on{type=light+}: it is dark}.
 */
record MarkedSentence(TaggedSentence sentence) {

    private static final Pattern COMMAND = Pattern.compile("([A-Za-z_0-9]+)(?:\\{([^}]*)})?: (.*)");
    private static final Pattern MARK = Pattern.compile("\\[([^\\]]*)]\\(([A-Za-z_0-9]+)\\)");

    /**
     * Reads a line; empty for a blank one, a comment and one to be skipped.
     *
     * @throws IllegalArgumentException for what is none of these
     */
    static Optional<MarkedSentence> of(String line) {
        if (line.isBlank() || line.startsWith("#") || line.startsWith("skip:")) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        List<Segment> segments = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (String part : line.split(" \\|\\| ")) {
            Matcher command = COMMAND.matcher(part.strip());
            if (!command.matches()) {
                throw new IllegalArgumentException("No \"intent: words\": " + line);
            }
            text.append(text.length() == 0 ? "" : " ");
            segments.add(new Segment(segments.isEmpty() ? 0 : text.length(), command.group(1),
                    slots(command.group(2))));
            String words = command.group(3);
            Matcher mark = MARK.matcher(words);
            int from = 0;
            while (mark.find()) {
                text.append(words, from, mark.start());
                spans.add(new Span(mark.group(2), text.length(), text.length() + mark.group(1).length()));
                text.append(mark.group(1));
                from = mark.end();
            }
            text.append(words.substring(from));
        }
        return Optional.of(new MarkedSentence(new TaggedSentence(text.toString(), segments, spans)));
    }

    private static Map<String, Object> slots(String written) {
        Map<String, Object> slots = new LinkedHashMap<>();
        if (written != null && !written.isBlank()) {
            for (String slot : written.split(",")) {
                String value = slot.substring(slot.indexOf('=') + 1).strip();
                slots.put(slot.substring(0, slot.indexOf('=')).strip(),
                        Normalizer.number(value).<Object>map(number -> number).orElse(value));
            }
        }
        return slots;
    }
}
