package dev.parley.runtime.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.intent.Vocabulary;
import dev.parley.runtime.ShippedHome;
import dev.parley.runtime.resolve.HomeIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is said in all golden files together. */
public final class GoldenSentences {

    /** The files of {@code golden/}, without those that have conversations. */
    static final List<String> FILES = List.of("flat", "flat-rules", "flat-phrases", "house", "house-phrases",
            "house-phrasings", "house-rules", "house-keeping", "house-history", "factory", "factory-rules",
            "factory-phrases", "mansion", "names", "studio");

    private GoldenSentences() {
    }

    /** The conversations of {@code golden/conversations.yaml}. */
    static JsonNode conversations() {
        try (InputStream in = GoldenSentences.class.getResourceAsStream("/golden/conversations.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said by the name of each intent that is expected of it. */
    public static Map<String, List<String>> byIntent() {
        List<GoldenRow> rows = new ArrayList<>();
        FILES.forEach(file -> List.of("sentences", "known_misses")
                .forEach(section -> rows.addAll(GoldenRow.read(file, section))));
        conversations().forEach(conversation -> conversation.get("turns")
                .forEach(turn -> rows.add(GoldenRow.of(turn))));
        Map<String, List<String>> said = new HashMap<>();
        rows.forEach(row -> row.outcome().intents().stream().distinct()
                .forEach(intent -> said.computeIfAbsent(intent, none -> new ArrayList<>()).add(row.say())));
        return said;
    }

    /** The words of the homes. */
    public static List<Vocabulary> vocabularies() {
        return FILES.stream().map(GoldenRow::home).distinct()
                .map(home -> new HomeIndex(ShippedHome.file(home).home()).vocabulary()).toList();
    }
}
