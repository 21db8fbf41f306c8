package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EspeakTest {

    @TempDir
    Path folder;

    @Test
    void ipaBecomesArpabet() {
        Espeak espeak = new Espeak(folder.resolve("unused"));

        assertEquals(List.of("K", "IH", "CH", "AH", "N"), espeak.toArpabet("kˈɪtʃən"));
        assertEquals(List.of("Z", "EY", "V", "IY", "ER"), espeak.toArpabet("zˈeɪviɚ"));
        assertEquals(List.of("B", "ER", "D"), espeak.toArpabet("bˈɜːd"));
        assertEquals(List.of("F", "AO", "R"), espeak.toArpabet("fˈoːɹ"));
        assertEquals(List.of(), espeak.toArpabet("ˈ ˌ_"));
    }

    @Test
    void oneRunServesAllWords() throws Exception {
        Espeak espeak = new Espeak(script("echo run >> \"$(dirname \"$0\")/runs\"; cat > /dev/null; "
                + "printf ' kˈɪtʃən\\n\\n hˈɔːl\\n'"));

        assertEquals(Map.of("kitchen", List.of("K", "IH", "CH", "AH", "N"), "hall", List.of("HH", "AO", "L")),
                espeak.phones(List.of("kitchen", "hall")));
        assertEquals(1, Files.readAllLines(folder.resolve("runs")).size());
    }

    @Test
    void anotherNumberOfAnswersThanWords_isNotTrusted() throws Exception {
        assertEquals(Map.of(), new Espeak(script("echo kˈɪtʃən")).phones(List.of("kitchen", "hall")));
    }

    @Test
    void aProgramThatDoesNotRun_givesNothing() {
        assertEquals(Map.of(), new Espeak(folder.resolve("missing")).phones(List.of("kitchen")));
    }

    private Path script(String body) throws Exception {
        Path script = Files.writeString(folder.resolve("fake-espeak"), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
