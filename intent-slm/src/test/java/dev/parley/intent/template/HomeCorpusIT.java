package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.intent.Normalizer;
import dev.parley.intent.template.Marking.Marked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpus of a home, from the training folder as it is. */
class HomeCorpusIT {

    private static final Path TRAINING = Path.of("training");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void corpus_hasTheOwnIntents_andTheExamples_butNothingThatIsKept() throws IOException {
        Templates templates = Homes.templates(Homes.FLAT, Homes.file("""
                language: en
                lists: {drink: {values: [latte, mocha]}, note: {wildcard: true}}
                intents:
                  order_drink: {sentences: ["make [a] {drink}"]}
                  take_note: {sentences: ["write down {note}"]}
                """));
        ExampleMarker marker = new ExampleMarker(templates, templates.interpreter(), (intent, slots) -> true);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            examples.add(((Marked) marker.mark("gasping for a latte, take " + i, "make a latte")).example());
        }

        int written = new HomeCorpus(TRAINING, templates, 1).write(folder, examples);

        List<JsonNode> home = rows("corpus2.jsonl");
        List<JsonNode> general = rows("corpus1.jsonl");
        Set<String> said = new HashSet<>();
        List.of(home, general).forEach(rows -> rows.forEach(row -> said.add(words(row))));
        assertEquals(written, home.size() + general.size());
        assertEquals("[\"order_drink\",\"take_note\"]", Files.readString(folder.resolve("own.json")));
        assertTrue(home.stream().filter(row -> row.at("/y/0/1").asText().equals("order_drink")).count() > 300);
        assertTrue(home.stream().filter(row -> row.at("/y/0/1").asText().equals("take_note")).count() > 100);
        assertTrue(home.stream().anyMatch(row -> words(row).contains("latte")
                && row.get("scope").asText().equals("not_command")));
        for (Example example : examples) {
            assertEquals(!example.kept(), said.contains(Normalizer.normal(example.said())), example.said());
        }
        TrainingFolder.read(TRAINING).marked().stream().map(TaggedSentence::text).filter(KeptSentences::apart)
                .forEach(kept -> assertFalse(said.contains(Normalizer.normal(kept)), kept));
    }

    private List<JsonNode> rows(String file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static String words(JsonNode row) {
        List<String> words = new ArrayList<>();
        row.get("w").forEach(word -> words.add(word.asText()));
        return String.join(" ", words);
    }
}
