package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedYamlTest {

    @TempDir
    private Path directory;

    private LocatedYaml read(String text) {
        return LocatedYaml.read(Texts.write(directory, "file.yaml", text));
    }

    @Test
    void everyKeyAndItem_hasItsLine() {
        LocatedYaml yaml = read("""
                # a comment
                name: Flat
                areas:
                  - id: kitchen
                    name: Kitchen
                  - {id: hall,
                     name: Hall}
                "a/b~c": 1
                """);

        assertEquals(2, yaml.line("/name"));
        assertEquals(3, yaml.line("/areas"));
        assertEquals(4, yaml.line("/areas/0"));
        assertEquals(5, yaml.line("/areas/0/name"));
        assertEquals(6, yaml.line("/areas/1/id"));
        assertEquals(7, yaml.line("/areas/1/name"));
        assertEquals(8, yaml.line("/a~1b~0c"));
    }

    @Test
    void missingValue_hasTheLineOfItsParent() {
        LocatedYaml yaml = read("name: Flat\nareas:\n  - id: kitchen\n");

        assertEquals(3, yaml.line("/areas/0/name"));
        assertEquals(2, yaml.line("/areas/7/name"));
        assertEquals(1, yaml.line(""));
    }

    @ParameterizedTest
    @CsvSource({"off,off", "yes,yes", "'\"5\"',5", "2025-01-31,2025-01-31", "12:30,12:30", "~x,~x"})
    void wordsThatOldYamlTwists_stayText(String written, String meant) {
        assertEquals(meant, read("key: " + written).root().get("key").textValue());
    }

    @Test
    void plainScalars_haveTheirTypes() {
        LocatedYaml yaml = read("a: true\nb: 5\nc: 2.5\nd:\ne: 92233720368547758080\n");

        assertTrue(yaml.root().get("a").isBoolean());
        assertEquals(5, yaml.root().get("b").intValue());
        assertEquals(2.5, yaml.root().get("c").doubleValue());
        assertTrue(yaml.root().get("d").isNull());
        assertTrue(yaml.root().get("e").isIntegralNumber());
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("duplicate key", "a: 1\nb: 2\na: 3", "3: \"a\" stands here twice (first on line 1)"),
                arguments("nested duplicate", "a:\n  b: 1\n  b: 2", "3: \"b\" stands here twice (first on line 2)"),
                arguments("tab", "a:\n\tb: 1", "2: not valid YAML: found character '\\t(TAB)'"),
                arguments("open quote", "a: 1\nb: \"x\nc: 2", "that began on line 2"),
                arguments("open bracket", "a: [1, 2\nb: 3", "2: not valid YAML"),
                arguments("bad indent", "a: 1\n  b: 2", "2: not valid YAML"),
                arguments("anchor", "a: 1\nb: &x [1]\nc: *x", "2: anchors (&) and aliases (*) are not used"),
                arguments("anchor on top", "&x\na: 1", "1: anchors (&) and aliases (*) are not used"),
                arguments("alias", "a: 1\nb: *x", "2: anchors (&) and aliases (*) are not used"),
                arguments("alias as a key", "a: 1\n*x : 2", "2: "),
                arguments("tag", "a: 1\nb: !include x.yaml", "2: tags (!include) are not used"),
                arguments("empty typed number", "a: !!int \"+\"", "1: tags"),
                arguments("two documents", "a: 1\n---\nb: 2", "a second YAML document begins here"),
                arguments("list on top", "- a\n- b", "1: the file must hold keys with values"),
                arguments("word on top", "hello", "1: the file must hold keys with values"),
                arguments("list as a key", "a: 1\n? [b, c]\n: 2", "2: not valid YAML: Expected a field name"),
                arguments("control character", "a: 1\nb: x\u0007y", "2: control character U+0007"),
                arguments("endless number", "a: " + "9".repeat(500), "1: this number is too long"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void brokenFile_isOneProblemAtItsLine(String kind, String text, String expected) {
        String message = String.join("\n", Texts.problems(() -> read(text)));

        assertTrue(message.contains(expected), message);
        assertEquals(-1, message.indexOf('\n'), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n", "---\n"})
    void emptyFile_saysWhatBelongsThere(String text) {
        assertTrue(Texts.problems(() -> read(text)).get(0).contains("the file"));
    }

    @Test
    void textThatIsNotUtf8_isRefusedAtItsLine() throws IOException {
        Path file = Files.write(directory.resolve("latin.yaml"), new byte[] {'a', ':', ' ', '1', '\n', (byte) 0xe9});

        assertTrue(Texts.problems(() -> LocatedYaml.read(file)).get(0).startsWith("2: the file is not UTF-8"));
    }

    @Test
    void byteOrderMark_isSkipped() {
        assertEquals(1, read("\uFEFFa: 1\n").root().get("a").intValue());
    }

    @Test
    void veryDeepNesting_isRefused() {
        String deep = "a: " + "[".repeat(10_000);

        assertTrue(Texts.problems(() -> read(deep)).get(0).contains("levels deep"));
    }

    @Test
    void veryLongFile_isRefused() {
        String line = "# filler filler filler filler filler filler\n";

        assertTrue(Texts.problems(() -> read(line.repeat(30_000))).get(0).contains("larger than 1024 KiB"));
    }

    @Test
    void veryLongKey_isRefused() {
        assertTrue(Texts.problems(() -> read("k".repeat(500) + ": 1")).get(0).contains("key is longer"));
    }

    @Test
    void missingFile_isNamed() {
        Path missing = directory.resolve("missing.yaml");

        ConfigException thrown = assertThrows(ConfigException.class, () -> LocatedYaml.read(missing));

        assertEquals(missing + ":1: no such file", thrown.getMessage());
    }

    @Test
    void directory_cannotBeRead() {
        assertTrue(Texts.problems(() -> LocatedYaml.read(directory)).get(0).startsWith("1: cannot be read"));
    }
}
