package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.runtime.retrieval.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsFolderTest {

    @TempDir
    private Path directory;
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(directory.resolve("papers"));
    }

    private HomeFile read() {
        return new HomeReader().read(Texts.write(directory, "home.yaml", "name: Home\ndocuments: papers\n"));
    }

    private List<String> problems() {
        return Texts.problems(this::read);
    }

    @Test
    void markdownAndTextFilesAreRead_alsoFromFoldersWithin() throws IOException {
        Files.createDirectory(folder.resolve("old"));
        Texts.write(folder, "rules.MD", "# House rules\nBe kind.");
        Texts.write(folder, "picture.png", "no text");
        Texts.write(folder, ".hidden.md", "Not this.");
        Texts.write(folder.resolve("old"), "pump-notes.txt", "Oil it. Often.");

        List<Document> documents = read().texts().documents();

        assertEquals(List.of("pump notes", "House rules"), documents.stream().map(Document::title).toList());
        assertEquals(2, documents.get(0).passages().size());
    }

    @Test
    void homeWithoutTheKey_hasNone() {
        assertEquals(List.of(), new HomeReader().read(Texts.write(directory, "home.yaml", "name: Home\n"))
                .texts().documents());
    }

    @Test
    void missingFolder_isAProblem() throws IOException {
        Files.delete(folder);

        assertEquals(List.of("2: there is no folder " + folder
                + "; create it, or mend the name (it is relative to the home file)"), problems());
    }

    @Test
    void emptyFolder_isAProblem() {
        assertEquals(List.of("2: " + folder + " has no .md or .txt file; put some there, or remove the key"),
                problems());
    }

    @Test
    void fileThatIsNotUtf8_isAProblemOfThatFile() throws IOException {
        Files.write(folder.resolve("old.txt"), new byte[] {'a', '\n', (byte) 0xe4});

        assertEquals(List.of("2: the file is not UTF-8 here; save it as UTF-8 in your editor"), problems());
    }

    @Test
    void fileThatIsTooLarge_isAProblemOfThatFile() {
        Texts.write(folder, "big.txt", "Hello there. ".repeat(100_000));

        assertEquals(List.of("1: the file is larger than 1024 KiB; split it or check that it is the right one"),
                problems());
    }

    @Test
    void tooManySentences_areAProblem() {
        Texts.write(folder, "much.txt", "Say this. ".repeat(2_001));

        assertEquals(List.of("2: " + folder + " has 2001 sentences, 2000 are the most; leave out what nobody asks"
                + " about"),
                problems());
    }

    @Test
    void sentencesTooLongToSay_andFilesWithout_areWarnings() {
        Texts.write(folder, "a.txt", "Short. Very " + "long ".repeat(100) + ".");
        Texts.write(folder, "b.md", "# Only a heading");

        assertEquals(List.of("1: warning: 1 of its sentences are longer than 400 characters and will not be said; make"
                + " them shorter", "1: warning: there is no sentence in it to answer with"),
                Texts.shown(read().warnings()));
    }
}
