package dev.parley.runtime.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.runtime.Parley;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The parley command in this process, for a user whose home folder is a test's. */
final class Cli {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;

    Cli(Path home) {
        this.home = home;
    }

    /** What a command left behind. */
    record Run(int code, String out, String err) {

        /** The lines on standard output. */
        List<String> lines() {
            return out.lines().toList();
        }

        /** Each line of standard output as JSON. */
        List<JsonNode> json() {
            return out.lines().map(Run::parsed).toList();
        }

        private static JsonNode parsed(String line) {
            try {
                return JSON.readTree(line);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + line, e);
            }
        }
    }

    Run run(String... arguments) {
        return pipe(new byte[0], arguments);
    }

    Run pipe(String in, String... arguments) {
        return pipe(in.getBytes(StandardCharsets.UTF_8), arguments);
    }

    Run pipe(byte[] in, String... arguments) {
        InputStream stream = new ByteArrayInputStream(in);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.execute(Surroundings.of(stream, Map.of(), home), new PrintWriter(out, true),
                new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
