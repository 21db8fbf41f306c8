package dev.parley.runtime.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents of a holiday cottage, from the test resources. */
public final class Cottage {

    private Cottage() {
    }

    /** The folder. */
    public static Path folder() {
        return resource("/documents/cottage");
    }

    static Path resource(String name) {
        try {
            return Path.of(Cottage.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Document> documents() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().map(Cottage::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document read(Path file) {
        try {
            return Document.of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
