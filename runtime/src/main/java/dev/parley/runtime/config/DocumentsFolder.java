package dev.parley.runtime.config;

import dev.parley.runtime.retrieval.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of documents a home file names: Markdown and text files, in it and in folders within. Stateless. */
final class DocumentsFolder {

    private static final String KEY = "documents";
    private static final int MAX_FILES = 200;
    private static final int MAX_SENTENCES = 2_000;
    private static final int MAX_DEPTH = 4;

    private DocumentsFolder() {
    }

    /** The documents, by file name; none where the home names no folder or there is a problem, which is told. */
    static List<Document> read(Section root, LocatedYaml yaml, Problems problems) {
        return root.text(KEY).map(name -> {
            try {
                Path folder = yaml.file().resolveSibling(name);
                if (!Files.isDirectory(folder)) {
                    root.problem(KEY, "there is no folder " + folder
                            + "; create it, or mend the name (it is relative to the home file)");
                    return List.<Document>of();
                }
                return documents(folder, root, problems);
            } catch (IOException e) {
                root.problem(KEY, "cannot read the folder " + Section.quoted(name) + ": " + e.getMessage());
            } catch (InvalidPathException e) {
                root.problem(KEY, Section.quoted(name) + " cannot be a folder's name");
            }
            return List.<Document>of();
        }).orElse(List.of());
    }

    private static List<Document> documents(Path folder, Section root, Problems problems) throws IOException {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            root.problem(KEY, folder + " has no .md or .txt file; put some there, or remove the key");
        }
        if (files.size() > MAX_FILES) {
            root.problem(KEY, folder + " has " + files.size() + " files, " + MAX_FILES
                    + " are the most; leave out what nobody asks about");
            return List.of();
        }
        List<Document> documents = new ArrayList<>();
        int sentences = 0;
        for (Path file : files) {
            try {
                Document document = Document.of(file.getFileName().toString(), new TextFile(file).read());
                documents.add(document);
                sentences += document.passages().size();
                warn(file, document, problems);
            } catch (ConfigException e) {
                e.problems().forEach(problems::add);
            }
        }
        if (sentences > MAX_SENTENCES) {
            root.problem(KEY, folder + " has " + sentences + " sentences, " + MAX_SENTENCES
                    + " are the most; leave out what nobody asks about");
        }
        return documents;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.find(folder, MAX_DEPTH, (path, attributes) -> attributes.isRegularFile()
                && path.getFileName().toString().matches("(?i)[^.].*\\.(md|markdown|txt)"))) {
            return all.sorted().limit(MAX_FILES + 1L).toList();
        }
    }

    private static void warn(Path file, Document document, Problems problems) {
        if (document.passages().isEmpty()) {
            problems.add(new Problem(file, 1, "there is no sentence in it to answer with", true));
        }
        if (document.leftOut() > 0) {
            problems.add(new Problem(file, 1, document.leftOut() + " of its sentences are longer than "
                    + Document.MAX_CHARACTERS + " characters and will not be said; make them shorter", true));
        }
    }
}
