package dev.parley.runtime.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with the files of one home or configuration, to be told all at once. */
final class Problems {

    /** With more errors than this, or more warnings, it is another kind of file. */
    private static final int MAX_KEPT = 100;
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparing(Problem::line);

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    void add(Problem problem) {
        List<Problem> kind = problem.warning() ? warnings : errors;
        if (kind.size() < MAX_KEPT) {
            kind.add(problem);
        }
    }

    /** Throws where there is more than warnings; else returns these, in file order. */
    List<Problem> settle() {
        List<Problem> all = new ArrayList<>(errors);
        all.addAll(warnings);
        all.sort(ORDER);
        if (!errors.isEmpty()) {
            throw new ConfigException(all);
        }
        return List.copyOf(all);
    }
}
