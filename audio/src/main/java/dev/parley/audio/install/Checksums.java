package dev.parley.audio.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The check sums of what was installed, in a file beside it that {@code sha256sum -c} reads too: lines of a sum, two
 * blanks and a path relative to the file.
 */
final class Checksums {

    private static final int DIGITS = 64;

    private Checksums() {
    }

    /** Records all files below a folder. */
    static void record(Path folder, Path list) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.add(Sha256.of(file) + "  " + folder.relativize(file));
        }
        Files.write(list, lines, StandardCharsets.UTF_8);
        Disk.force(list);
    }

    /** What is not as it was recorded: one phrase a file. */
    static List<String> differences(Path list) throws IOException {
        List<String> problems = new ArrayList<>();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            if (line.length() < DIGITS + 3) {
                problems.add(list.getFileName() + " is damaged");
                continue;
            }
            String name = line.substring(DIGITS + 2);
            Path file = list.resolveSibling(name);
            if (!Files.isRegularFile(file)) {
                problems.add(name + " is missing");
            } else if (!Sha256.of(file).equals(line.substring(0, DIGITS))) {
                problems.add(name + " has changed");
            }
        }
        return problems;
    }
}
