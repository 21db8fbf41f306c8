package dev.parley.runtime.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.runtime.turn.Utterance;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what comes in on the {@code ask} topic: plain text, or JSON with text, id and area. Stateless. */
final class AskMessage {

    private static final int MAX_BYTES = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

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
        String text = text(payload).strip();
        if (!text.startsWith("{")) {
            return typed(text, Optional.empty(), area);
        }
        try {
            JsonNode message = JSON.readTree(text);
            if (!message.path("text").isTextual()) {
                throw new UnreadableException("no \"text\"; send {\"text\": \"turn on the light\"} or plain text");
            }
            Optional<String> id = Optional.ofNullable(message.get("id")).filter(JsonNode::isValueNode)
                    .map(JsonNode::asText);
            Optional<String> where = Optional.ofNullable(message.get("area")).filter(JsonNode::isTextual)
                    .map(JsonNode::asText).or(() -> area);
            return typed(message.get("text").asText(), id, where);
        } catch (JsonProcessingException e) {
            throw new UnreadableException("not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
        }
    }

    /** A payload as text. */
    static String text(byte[] payload) throws UnreadableException {
        if (payload.length > MAX_BYTES) {
            throw new UnreadableException("longer than " + MAX_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException("not UTF-8 text");
        }
    }

    private static Utterance typed(String text, Optional<String> id, Optional<String> area) throws UnreadableException {
        if (text.isBlank()) {
            throw new UnreadableException("an empty text; send {\"text\": \"turn on the light\"} or plain text");
        }
        return new Utterance(id, text, area, Optional.empty());
    }
}
