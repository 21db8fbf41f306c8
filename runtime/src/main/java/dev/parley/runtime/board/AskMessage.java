package dev.parley.runtime.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.runtime.turn.Utterance;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what comes in on the board's topics: plain text, or on {@code ask} JSON with text, id and area. Stateless. */
final class AskMessage {

    private static final int MAX_BYTES = 10_000;
    private static final String EXAMPLE = "{\"text\": \"turn on the light\"}";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private AskMessage() {
    }

    /** A payload that cannot be read; the message says why. */
    static final class UnreadableException extends Exception {
        UnreadableException(String message) {
            super(message);
        }
    }

    /**
     * Reads a payload.
     *
     * @param area where the board stands; a message may name another
     */
    static Utterance read(byte[] payload, Optional<String> area) throws UnreadableException {
        String text = text(payload);
        if (!text.startsWith("{")) {
            return Utterance.typed(text, area);
        }
        JsonNode message = parsed(text);
        String said = string(message, "text").map(String::strip).filter(words -> !words.isEmpty())
                .orElseThrow(() -> new UnreadableException("no \"text\"; send " + EXAMPLE + " or plain text"));
        return new Utterance(id(message), said, string(message, "area").or(() -> area), Optional.empty());
    }

    /** A payload as text, without blanks around it; never empty. */
    static String text(byte[] payload) throws UnreadableException {
        if (payload.length > MAX_BYTES) {
            throw new UnreadableException("longer than " + MAX_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString().strip();
            if (text.isEmpty()) {
                throw new UnreadableException("an empty text");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException("not UTF-8 text");
        }
    }

    private static JsonNode parsed(String text) throws UnreadableException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableException("not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
        }
    }

    private static Optional<String> id(JsonNode message) throws UnreadableException {
        JsonNode id = message.path("id");
        if (id.isContainerNode()) {
            throw new UnreadableException("\"id\" is a text or a number, not " + id);
        }
        return id.isMissingNode() || id.isNull() ? Optional.empty() : Optional.of(id.asText());
    }

    private static Optional<String> string(JsonNode message, String key) throws UnreadableException {
        JsonNode node = message.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new UnreadableException("\"" + key + "\" is a text, not " + node);
        }
        return Optional.of(node.asText());
    }
}
