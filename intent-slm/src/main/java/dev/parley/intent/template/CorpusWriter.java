package dev.parley.intent.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Token;
import dev.parley.intent.template.TaggedSentence.Segment;
import dev.parley.intent.template.TaggedSentence.Span;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Writes sentences for training as JSON Lines. Each row has its words ({@code w}), what the home knows of them
 * ({@code f}, numbers of {@link Gazetteer#FEATURES}), their tags ({@code t}), its commands ({@code y}: first word,
 * intent, slots), its {@code scope} and its {@code family}.
 */
final class CorpusWriter implements Closeable {

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> apart = new HashSet<>();
    private final BufferedWriter out;
    private int written;
    private int leftOut;

    /**
     * Begins a file.
     *
     * @param apart sentences that are left out, whoever says them
     */
    CorpusWriter(Path file, Collection<String> apart) throws IOException {
        apart.forEach(sentence -> this.apart.add(Normalizer.normal(sentence)));
        this.out = Files.newBufferedWriter(file);
    }

    /** Writes the names of what may be known of words, {@code features.json}. */
    static void features(Path folder) throws IOException {
        new ObjectMapper().writeValue(folder.resolve("features.json").toFile(), Gazetteer.FEATURES);
    }

    /** Writes a sentence that is a family of its own. */
    void write(TaggedSentence sentence, Place place) throws IOException {
        write(sentence, place, Normalizer.normal(sentence.text()));
    }

    /** Writes a sentence as it is in a home. */
    void write(TaggedSentence sentence, Place place, String family) throws IOException {
        ObjectNode row = row(sentence, place, family);
        String words = StreamSupport.stream(row.get("w").spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.joining(" "));
        // Said together with another, a sentence is kept apart too.
        if (apart.contains(words) || Stream.of(family.split("\\+")).anyMatch(apart::contains)) {
            leftOut++;
        } else {
            out.write(json.writeValueAsString(row));
            out.newLine();
            written++;
        }
    }

    /** How many sentences were written. */
    int written() {
        return written;
    }

    /** How many were left out. */
    int leftOut() {
        return leftOut;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private ObjectNode row(TaggedSentence sentence, Place place, String family) {
        List<Gazetteer.Word> words = place.gazetteer().mark(sentence.text());
        ObjectNode row = json.createObjectNode();
        ArrayNode texts = row.putArray("w");
        ArrayNode features = row.putArray("f");
        ArrayNode tags = row.putArray("t");
        for (Gazetteer.Word word : words) {
            texts.add(word.token().word());
            ArrayNode known = features.addArray();
            for (int feature : word.features()) {
                known.add(feature);
            }
            tags.add(tag(word.token(), sentence));
        }
        ArrayNode commands = row.putArray("y");
        String scope = "served";
        for (Segment segment : sentence.segments()) {
            if (TrainingFolder.NOT_SERVED.contains(segment.intent())) {
                scope = segment.intent();
            } else {
                int first = 0;
                while (first < words.size() - 1 && words.get(first).token().start() < segment.start()) {
                    first++;
                }
                ArrayNode command = commands.addArray().add(first).add(segment.intent());
                command.addPOJO(segment.slots());
            }
        }
        row.put("scope", scope);
        row.put("family", family);
        row.put("home", place.number());
        return row;
    }

    private static String tag(Token token, TaggedSentence sentence) {
        for (Span span : sentence.spans()) {
            if (token.start() >= span.start() && token.start() < span.end()) {
                String before = sentence.text().substring(span.start(), token.start());
                return (before.isBlank() ? "B-" : "I-") + span.tag();
            }
        }
        return "O";
    }
}
