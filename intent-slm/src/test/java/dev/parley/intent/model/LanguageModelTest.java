package dev.parley.intent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.intent.IntentException;
import dev.parley.intent.Token;
import dev.parley.intent.template.Gazetteer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in model in ONNX Runtime Java says what the trained network said in PyTorch. */
class LanguageModelTest {

    /** Int8 weights against the float network; logits lie between about -10 and 15. */
    private static final double TOLERANCE = 1.5;

    private static LanguageModel model;
    private static JsonNode sentences;

    @BeforeAll
    static void load() throws IOException {
        model = LanguageModel.builtIn(1);
        try (InputStream in = LanguageModelTest.class.getResourceAsStream("check.json")) {
            sentences = new ObjectMapper().readTree(in);
        }
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void splitsWordsIntoThePiecesThatTrainingHad() {
        for (JsonNode sentence : sentences) {
            List<Long> pieces = new ArrayList<>(List.of(2L));
            sentence.get("words").forEach(word -> pieces.addAll(model.pieces(word.asText())));
            pieces.add(3L);
            List<Long> wanted = new ArrayList<>();
            sentence.get("pieces").forEach(piece -> wanted.add(piece.asLong()));
            assertEquals(wanted, pieces, sentence.get("words").toString());
        }
    }

    @Test
    void agreesWithTheTrainedNetwork() {
        int words = 0;
        int same = 0;
        for (JsonNode sentence : sentences) {
            Prediction said = model.predict(words(sentence));
            for (int i = 0; i < said.scope().length; i++) {
                assertEquals(sentence.get("scope").get(i).asDouble(), said.scope()[i], TOLERANCE);
            }
            for (int word = 0; word < said.tag().length; word++) {
                words++;
                same += Prediction.best(Prediction.softmax(said.tag()[word], 1)) == sentence.get("tag").get(word).asInt()
                        ? 1 : 0;
            }
        }
        assertTrue(same >= words * 0.98, same + " of " + words + " tags");
    }

    @Test
    void givesVectorsOfLengthOne() {
        float[] vector = model.predict(words(sentences.get(0))).embedding();
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        assertEquals(1, length, 1e-3);
    }

    @Test
    void saysWhichFileOfAModelIsMissing(@TempDir Path folder) {
        IntentException problem = assertThrows(IntentException.class, () -> LanguageModel.in(folder, 1));

        assertTrue(problem.getMessage().contains("model.json"), problem.getMessage());
    }

    @Test
    void saysThatAModelIsForAnotherVersion(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("model.json"),
                "{\"frames\": [], \"tags\": [\"O\"], \"features\": [], \"temperature\": {\"frame\": 1, \"scope\": 1}}");
        Files.writeString(folder.resolve("vocab.txt"), "[UNK]");
        Files.write(folder.resolve("model.onnx"), new byte[] {1, 2, 3});

        assertTrue(assertThrows(IntentException.class, () -> LanguageModel.in(folder, 1)).getMessage()
                .contains("another version"));
    }

    private static List<Gazetteer.Word> words(JsonNode sentence) {
        List<Gazetteer.Word> words = new ArrayList<>();
        for (int i = 0; i < sentence.get("words").size(); i++) {
            String word = sentence.get("words").get(i).asText();
            JsonNode known = sentence.get("features").get(i);
            int[] features = new int[known.size()];
            for (int at = 0; at < features.length; at++) {
                features[at] = known.get(at).asInt();
            }
            words.add(new Gazetteer.Word(new Token(word, word, false, 0, 0), features));
        }
        return words;
    }
}
