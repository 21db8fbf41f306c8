package dev.parley.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.runtime.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpokenRowTest {

    @TempDir
    private Path folder;

    @Test
    void rows_areRead_withWhatTheyLeaveOut() throws IOException {
        write("{\"wav\": \"a.wav\", \"voice\": \"bf_emma\", \"group\": \"native\", \"text\": \"lights please\","
                + " \"kind\": \"command\", \"home\": \"house\", \"area\": \"hall\","
                + " \"given\": {\"light.hall\": {\"on\": false}}, \"expected\": {\"status\": \"done\","
                + " \"intent\": [\"turn_on\"], \"changes\": {\"light.hall\": {\"on\": true}}}}\n"
                + "{\"wav\": \"b.wav\", \"group\": \"accented\", \"text\": \"hello\", \"kind\": \"other\","
                + " \"home\": \"house\"}\n");

        List<SpokenRow> rows = SpokenRow.read(folder);

        SpokenRow command = rows.get(0);
        assertEquals(folder.resolve("a.wav"), command.wav());
        assertEquals(folder.resolve("homes/house.yaml"), command.setting().home());
        assertEquals(Optional.of("hall"), command.setting().area());
        assertEquals(1, command.setting().given().size());
        assertEquals(Map.of("light.hall", Map.of("on", true)), command.expected().orElseThrow().changes());
        SpokenRow other = rows.get(1);
        assertEquals(SpokenRow.OTHER, other.kind());
        assertEquals(Optional.empty(), other.setting().area());
        assertEquals(Optional.empty(), other.expected());
    }

    @Test
    void brokenLine_isNamed() throws IOException {
        write("{\"wav\": \"a.wav\"}\n{\"wav\": \n");

        UsageException broken = assertThrows(UsageException.class, () -> SpokenRow.read(folder));

        assertEquals(folder.resolve("rows.jsonl") + " line 2 is not JSON",
                broken.getMessage().replaceFirst(": .*", ""));
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve("rows.jsonl"), lines);
    }
}
