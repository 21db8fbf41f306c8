package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Writes the files that tests read, and shows problems without the directory they are in. */
final class Texts {

    private Texts() {
    }

    static Path write(Path directory, String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problems that reading throws, as {@code LINE: message} or {@code LINE: warning: message}. */
    static List<String> problems(Executable reading) {
        return shown(assertThrows(ConfigException.class, reading).problems());
    }

    static List<String> shown(List<Problem> problems) {
        return problems.stream().map(problem -> problem.toString().substring(problem.file().toString().length() + 1))
                .toList();
    }
}
