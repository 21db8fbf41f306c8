package dev.parley.runtime.train;

import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.template.Example;
import dev.parley.intent.template.ExampleMarker;
import dev.parley.intent.template.Marking;
import dev.parley.intent.template.Marking.Marked;
import dev.parley.intent.template.Marking.Unaligned;
import dev.parley.intent.template.Marking.Unreadable;
import dev.parley.runtime.config.ConfigException;
import dev.parley.runtime.config.Problem;
import dev.parley.runtime.config.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files of examples: a line has a sentence, a tab, and a plain sentence that means the same, or {@code -} for
 * what is no command. In files that end in {@code .txt} the sentences are marked, as {@code parley memory export}
 * writes them. Blank lines and those that begin with {@code #} are passed over. Confined to one thread.
 */
public final class ExamplesFile {

    private static final String NO_COMMAND = "-";

    private final Path file;
    private final ExampleMarker marker;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Map<String, Said> said = new HashMap<>();

    /** A file of a home that has such a marker. */
    public ExamplesFile(Path file, ExampleMarker marker) {
        this.file = file;
        this.marker = marker;
    }

    /** An example and where it stands. */
    private record Said(int line, Example example) {

        List<Object> meaning() {
            return example.meant().stream().map(Intent::meaning).toList();
        }
    }

    /**
     * The examples. Sentences whose words do not say what they mean are left out with a warning.
     *
     * @throws ConfigException with everything else that is wrong
     */
    public Examples read() {
        List<String> lines = new TextFile(file).read().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                take(lines.get(i), i + 1);
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new Examples(said.values().stream().sorted((one, other) -> one.line() - other.line()).map(Said::example)
                .toList(), warnings);
    }

    private void take(String line, int number) {
        Optional<Marking> marking = file.toString().endsWith(".txt") ? marker.marked(line) : Optional.of(tabbed(line));
        marking.ifPresent(made -> {
            if (made instanceof Marked marked) {
                add(new Said(number, marked.example()));
            } else if (made instanceof Unaligned unaligned) {
                warnings.add(new Problem(file, number, "left out: " + unaligned.why(), true));
            } else {
                problems.add(new Problem(file, number, ((Unreadable) made).why(), false));
            }
        });
    }

    private Marking tabbed(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 2 || columns[0].isBlank() || columns[1].isBlank()) {
            return new Unreadable("a line is a sentence, a tab, and a plain sentence that means the same, or - where it"
                    + " means nothing");
        }
        return columns[1].strip().equals(NO_COMMAND) ? marker.noCommand(columns[0])
                : marker.mark(columns[0], columns[1]);
    }

    private void add(Said example) {
        Said before = said.putIfAbsent(Normalizer.normal(example.example().said()), example);
        if (before != null && !before.meaning().equals(example.meaning())) {
            problems.add(new Problem(file, example.line(), "line " + before.line()
                    + " has the same sentence with another meaning; keep one of them", false));
        }
    }
}
