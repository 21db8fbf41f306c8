package dev.parley.runtime.config;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with everything that is wrong with it. The message is made for whoever wrote it. */
public final class ConfigException extends RuntimeException {

    private final List<Problem> problems;

    /** All problems of a file, warnings included, in the order to be shown; at least one. */
    public ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("Nothing is wrong");
        }
        this.problems = List.copyOf(problems);
    }

    /** A single problem that makes the rest unreadable. */
    ConfigException(Problem problem) {
        this(List.of(problem));
    }

    /** What is wrong, in the order of the file; the message has them one a line. */
    public List<Problem> problems() {
        return problems;
    }
}
