package dev.parley.runtime.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryTest {

    private static final Library COTTAGE = new Library(Cottage.documents(), Optional.empty());

    static Stream<JsonNode> answered() throws IOException {
        return rows("answered").filter(row -> !row.has("by"));
    }

    static Stream<String> unanswered() throws IOException {
        return rows("unanswered").map(JsonNode::asText);
    }

    private static Stream<JsonNode> rows(String part) throws IOException {
        JsonNode file = new YAMLMapper().readTree(Cottage.resource("/documents/questions.yaml").toFile());
        return StreamSupport.stream(file.get(part).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("answered")
    void questionsAreAnsweredByTheirSentence_withItsSource(JsonNode row) {
        Passage answer = COTTAGE.answer(row.get("ask").asText()).orElseThrow();

        assertTrue(answer.text().startsWith(row.get("says").asText()), answer.text());
        assertEquals(row.get("source").asText(), answer.source());
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void whatNoSentenceHas_isNotAnswered(String asked) {
        assertEquals(Optional.empty(), COTTAGE.answer(asked));
    }

    @Test
    void meaningFindsWhatWordsAloneDoNot() {
        List<Document> documents = List.of(Document.of("shed.txt", "Bicycles are kept in the dry shed."),
                Document.of("hall.txt", "Coats are kept in the hall."));
        HashedWords words = new HashedWords(Map.of("bikes", "bicycles"));

        assertEquals(Optional.empty(), new Library(documents, Optional.empty())
                .answer("are the bikes kept in the dry shed"));
        assertEquals("Bicycles are kept in the dry shed.", new Library(documents, Optional.of(words))
                .answer("are the bikes kept in the dry shed").orElseThrow().text());
    }

    @Test
    void sentencesAreEmbeddedOnce_andOnlyThoseThatShareWords() {
        HashedWords words = new HashedWords(Map.of());
        Library library = new Library(Cottage.documents(), Optional.of(words));

        library.answer("what is the capital of France");
        assertEquals(0, words.asked());
        library.answer("is smoking allowed");
        int first = words.asked();
        library.answer("is smoking allowed");
        assertEquals(1, words.asked() - first);
    }

    @Test
    void libraryWithoutDocuments_answersNothing() {
        assertEquals(Optional.empty(), new Library(List.of(), Optional.empty()).answer("where are the logs"));
    }
}
