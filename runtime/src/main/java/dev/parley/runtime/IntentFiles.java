package dev.parley.runtime;

import dev.parley.intent.template.TemplateFile;
import dev.parley.intent.template.Templates.ProblemSink;
import dev.parley.runtime.config.ConfigException;
import dev.parley.runtime.config.LocatedYaml;
import dev.parley.runtime.config.Problem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A home's own intent files, read as sentence templates, with every problem at its line. Confined to one thread. */
final class IntentFiles {

    private final Map<TemplateFile, LocatedYaml> sources = new IdentityHashMap<>();
    private final List<TemplateFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    IntentFiles(List<LocatedYaml> sources) {
        for (LocatedYaml source : sources) {
            TemplateFile file = TemplateFile.parse(source.root(),
                    (pointer, message) -> problems.add(source.problem(pointer, message)));
            this.sources.put(file, source);
            files.add(file);
        }
    }

    List<TemplateFile> files() {
        return List.copyOf(files);
    }

    /** Where problems between files are told. */
    ProblemSink problemSink() {
        return (file, pointer, message) -> {
            LocatedYaml source = sources.get(file);
            if (source == null) {
                throw new IllegalStateException("Built-in sentences " + pointer + ": " + message);
            }
            problems.add(source.problem(pointer, message));
        };
    }

    /** Something doubtful about an intent, at its line; empty where none of the files has it. */
    Optional<Problem> warning(String intent, String message) {
        return files.stream().filter(file -> file.extras().containsKey(intent)).findFirst()
                .map(file -> sources.get(file).warning(file.extras().get(intent).pointer(), message));
    }

    /** Throws where anything was wrong. */
    void settle() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }
}
