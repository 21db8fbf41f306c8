package dev.parley.audio.install;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeZipTest {

    @TempDir
    Path folder;

    @Test
    void wantedFiles_areUnpackedAndOthersNot() throws IOException {
        unpack(Archives.zip(Map.of("m/a/b.txt", "hello".getBytes(), "other.txt", "no".getBytes())));

        assertArrayEquals("hello".getBytes(), Files.readAllBytes(folder.resolve("out/m/a/b.txt")));
        assertFalse(Files.exists(folder.resolve("out/other.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m/../../evil", "../evil", "/etc/evil", "m/./evil", "m\\..\\evil", "m//evil",
            "m/e\u0000vil", "m/..", "C:evil", ""})
    void entryThatLeadsElsewhere_isRefusedBeforeAnythingIsWritten(String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("m/good", "good".getBytes());
        files.put(name, "evil".getBytes());
        byte[] archive = Archives.zip(files);

        IOException e = assertThrows(IOException.class, () -> unpack(archive));
        assertTrue(e.getMessage().contains("leads elsewhere"), e.getMessage());
        assertFalse(Files.exists(folder.resolve("out")));
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    @Test
    void bomb_isRefusedByItsTableOfContents() throws IOException {
        byte[] archive = Archives.zip(Map.of("m/zeros", new byte[50_000_000]));

        IOException e = assertThrows(IOException.class, () -> unpack(archive));
        assertTrue(e.getMessage().contains("far more than its size"), e.getMessage());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void bombThatLiesAboutItsSize_isStoppedWhereItShouldEnd() throws IOException {
        byte[] archive = Archives.zip(Map.of("m/zeros", new byte[50_000_000]));
        setSizeInTableOfContents(archive, 1_000);

        assertThrows(IOException.class, () -> unpack(archive));
        Path written = folder.resolve("out/m/zeros");
        assertTrue(!Files.exists(written) || Files.size(written) <= 1_000);
    }

    @Test
    void fileShorterThanItSays_isRefused() throws IOException {
        byte[] archive = Archives.zip(Map.of("m/file", "hello".getBytes()));
        setSizeInTableOfContents(archive, 6);

        assertThrows(IOException.class, () -> unpack(archive));
    }

    @Test
    void sizeOfWhatIsWanted_isKnownBeforehand() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"),
                Archives.zip(Map.of("m/a", new byte[100], "m/b", new byte[20], "c", new byte[3])));

        try (SafeZip zip = new SafeZip(file)) {
            assertEquals(120, zip.bytes(name -> name.startsWith("m/")));
        }
    }

    private void unpack(byte[] archive) throws IOException {
        try (SafeZip zip = new SafeZip(Files.write(folder.resolve("a.zip"), archive))) {
            zip.unpack(folder.resolve("out"), name -> name.startsWith("m/"));
        }
    }

    /** In the first entry of the central directory. */
    private static void setSizeInTableOfContents(byte[] archive, int size) {
        int at = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 24, size);
    }
}
