package dev.parley.runtime.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads one file for {@link LocatedYaml}. Stops at the first thing that makes the rest unreadable. */
final class YamlReader {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_KEY_LENGTH = 200;
    private static final int MAX_NUMBER_LENGTH = 40;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Path file;

    YamlReader(Path file) {
        this.file = file;
    }

    LocatedYaml read() {
        String text = new TextFile(file).read();
        try (YAMLParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw problem(1, "the file is empty; it must hold keys with values, like \"name: My home\"");
            }
            if (first != JsonToken.START_OBJECT) {
                throw problem(line(parser), "the file must hold keys with values, like \"name: My home\"");
            }
            Lines lines = new Lines(line(parser));
            JsonNode root = value(parser, first, lines, 1);
            if (parser.nextToken() != null) {
                throw problem(line(parser), "a second YAML document begins here; remove the \"---\" and what follows");
            }
            return new LocatedYaml(file, (ObjectNode) root, lines);
        } catch (JsonProcessingException e) {
            throw syntax(e);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
    }

    private JsonNode value(YAMLParser parser, JsonToken token, Lines lines, int depth) throws IOException {
        int line = line(parser);
        refuseReferences(parser, line);
        if (token == null) {
            throw problem(line, "a value is missing or broken here");
        }
        if (depth > MAX_DEPTH) {
            throw problem(line, "nested more than " + MAX_DEPTH + " levels deep; no setting is");
        }
        return switch (token) {
            case START_OBJECT -> mapping(parser, lines, depth);
            case START_ARRAY -> list(parser, lines, depth);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> number(parser, token, line);
            default -> throw problem(line, "this kind of value is not used in Parley's files; write text or a number");
        };
    }

    private ObjectNode mapping(YAMLParser parser, Lines lines, int depth) throws IOException {
        ObjectNode mapping = NODES.objectNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            int line = line(parser);
            if (token != JsonToken.FIELD_NAME) {
                throw problem(line, "a key is expected here, like \"name: value\"");
            }
            String key = parser.currentName();
            refuseReferences(parser, line);
            if (key.length() > MAX_KEY_LENGTH) {
                throw problem(line, "this key is longer than " + MAX_KEY_LENGTH + " characters; no key is");
            }
            Optional<Integer> before = lines.of(key);
            if (before.isPresent()) {
                throw problem(line, "\"" + key + "\" stands here twice (first on line " + before.get()
                        + "); remove one of them");
            }
            Lines member = lines.add(key, line);
            mapping.set(key, value(parser, parser.nextToken(), member, depth + 1));
        }
        return mapping;
    }

    private ArrayNode list(YAMLParser parser, Lines lines, int depth) throws IOException {
        ArrayNode list = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Lines member = lines.add(Integer.toString(list.size()), line(parser));
            list.add(value(parser, token, member, depth + 1));
        }
        return list;
    }

    private JsonNode number(YAMLParser parser, JsonToken token, int line) throws IOException {
        if (parser.getTextLength() > MAX_NUMBER_LENGTH) {
            throw problem(line, "this number is too long; put it in quotes where it is a text");
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return NODES.numberNode(parser.getDoubleValue());
        }
        Number number = parser.getNumberValue();
        if (number instanceof BigInteger big) {
            return NODES.numberNode(big);
        }
        return number instanceof Long ? NODES.numberNode(number.longValue()) : NODES.numberNode(number.intValue());
    }

    /** Anchors, aliases and tags: a few lines of them can stand for gigabytes, and nobody needs them here. */
    private void refuseReferences(YAMLParser parser, int line) throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw problem(line, "anchors (&) and aliases (*) are not used in Parley's files; write the value out, "
                    + "or put it in quotes where it is a text");
        }
        if (parser.getTypeId() != null) {
            throw problem(line, "tags (!" + parser.getTypeId() + ") are not used in Parley's files; write the value "
                    + "out, or put it in quotes where it is a text");
        }
    }

    private static int line(YAMLParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private ConfigException syntax(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        if (!(e.getCause() instanceof MarkedYAMLException marked)) {
            return problem(line, "not valid YAML: " + e.getOriginalMessage().replaceFirst(", got this .*", ""));
        }
        if (marked.getProblemMark() != null) {
            line = marked.getProblemMark().getLine() + 1;
        }
        String context = marked.getContext() == null ? "" : ", " + marked.getContext();
        String began = marked.getContextMark() == null || marked.getContextMark().getLine() + 1 == line ? ""
                : " that began on line " + (marked.getContextMark().getLine() + 1);
        return problem(line, "not valid YAML: " + marked.getProblem() + context + began);
    }

    private ConfigException problem(int line, String message) {
        return new ConfigException(new Problem(file, line, message, false));
    }
}
