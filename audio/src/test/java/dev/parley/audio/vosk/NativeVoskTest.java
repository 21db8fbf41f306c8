package dev.parley.audio.vosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeVoskTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /** The x86-64 library out of Vosk's jar: an ordinary file here, never loaded. */
    private static Path real;

    @BeforeAll
    static void unpack() throws IOException {
        real = shared.resolve("libvosk.so");
        try (InputStream in = NativeVoskTest.class.getResourceAsStream("/linux-x86-64/libvosk.so")) {
            Files.copy(in, real);
        }
    }

    @Test
    void fittingLibrary_isFoundInAFolderOfTheSearchPath() {
        assertEquals(real, search(Architecture.X86_64, folder.resolve("empty"), shared).locate());
    }

    @Test
    void chosenLibrary_mayBeNamedByFileOrFolder() {
        assertEquals(real, chosen(Architecture.X86_64, real).locate());
        assertEquals(real, chosen(Architecture.X86_64, shared).locate());
    }

    @Test
    void chosenLibraryThatIsMissing_isAnErrorEvenWhereTheJarHasOne() {
        AudioException e = assertThrows(AudioException.class,
                () -> chosen(Architecture.X86_64, folder.resolve("libvosk.so")).locate());

        assertTrue(e.getMessage().contains(folder.resolve("libvosk.so").toString()), e.getMessage());
    }

    @Test
    void x86WithoutAnInstalledLibrary_usesOneKeptCopyOfTheJars() throws IOException {
        NativeVosk search = search(Architecture.X86_64, folder.resolve("empty"));

        Path first = search.locate();
        assertEquals(-1, Files.mismatch(real, first));
        assertEquals(first, search.locate());
    }

    @Test
    void keptCopyThatIsDamaged_isReplaced() throws IOException {
        NativeVosk search = search(Architecture.X86_64);
        Path kept = search.locate();
        truncate(kept, 1_000_000);

        assertEquals(-1, Files.mismatch(real, search.locate()));
    }

    @Test
    void armWithoutALibrary_saysWhereItLookedAndHowToGetOne() {
        AudioException e = assertThrows(AudioException.class,
                () -> search(Architecture.AARCH64, folder.resolve("a"), folder.resolve("b")).locate());

        assertTrue(e.getMessage().contains("aarch64"), e.getMessage());
        assertTrue(e.getMessage().contains(folder.resolve("a/libvosk.so").toString()), e.getMessage());
        assertTrue(e.getMessage().contains(folder.resolve("b/libvosk.so").toString()), e.getMessage());
        assertTrue(e.getMessage().contains("parley models install libvosk"), e.getMessage());
    }

    @Test
    void libraryOfAnotherProcessor_isRefused() {
        AudioException e =
                assertThrows(AudioException.class, () -> search(Architecture.AARCH64, shared).locate());

        assertTrue(e.getMessage().contains("for another processor"), e.getMessage());
    }

    @Test
    void libraryCutShort_isRefused() throws IOException {
        Path cut = Files.copy(real, folder.resolve("libvosk.so"));
        truncate(cut, 20_000_000);

        AudioException e =
                assertThrows(AudioException.class, () -> chosen(Architecture.X86_64, cut).locate());
        assertTrue(e.getMessage().contains("cut short"), e.getMessage());
    }

    @Test
    void libraryWithoutVosksFunctions_isRefusedByName() throws IOException {
        Path other = Files.copy(real, folder.resolve("libvosk.so"));
        try (RandomAccessFile file = new RandomAccessFile(other.toFile(), "rw")) {
            file.seek(60);
            file.writeShort(0); // no sections, so no symbols
        }

        AudioException e =
                assertThrows(AudioException.class, () -> chosen(Architecture.X86_64, other).locate());
        assertTrue(e.getMessage().contains("it lacks vosk_model_find_word"), e.getMessage());
    }

    @Test
    void fileThatIsNoLibrary_isRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("libvosk.so"), "<html>404</html>".repeat(10));

        AudioException e =
                assertThrows(AudioException.class, () -> chosen(Architecture.X86_64, text).locate());
        assertTrue(e.getMessage().contains("not a shared library"), e.getMessage());
    }

    private NativeVosk search(Architecture architecture, Path... folders) {
        return new NativeVosk(architecture, Optional.empty(), List.of(folders), folder.resolve("cache"));
    }

    private NativeVosk chosen(Architecture architecture, Path choice) {
        return new NativeVosk(architecture, Optional.of(choice), List.of(), folder.resolve("cache"));
    }

    private static void truncate(Path file, long length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }
}
