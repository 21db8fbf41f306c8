package dev.parley.intent.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the folder {@code training} has to draw sentences from.
 *
 * @param folder    the folder
 * @param phrasings free ways to say what the built-in sentences say, with the names of their files
 * @param lexicon   words of homes that nobody has
 */
record TrainingFolder(Path folder, Map<TemplateFile, String> phrasings, JsonNode lexicon) {

    /** Intents of phrasings and marked sentences that are none: what is not served, and what is not said to Parley. */
    static final Set<String> NOT_SERVED = Set.of("not_served", "not_command");

    static TrainingFolder read(Path folder) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        Map<TemplateFile, String> phrasings = new LinkedHashMap<>();
        for (Path file : files(folder.resolve("phrasings/en"))) {
            phrasings.put(TemplateFile.parse(yaml.readTree(file.toFile()), (pointer, message) -> {
                throw new IllegalArgumentException(file + pointer + ": " + message);
            }), file.getFileName().toString().replace(".yaml", ""));
        }
        return new TrainingFolder(folder, phrasings, yaml.readTree(folder.resolve("lexicon.yaml").toFile()));
    }

    /** Words for slots that take any, by the name of the list. */
    Map<String, List<String>> free() {
        return Stream.of("item", "label", "text", "elsewhere", "occasion")
                .collect(Collectors.toMap(list -> list, list -> RandomHomes.texts(lexicon.path(list))));
    }

    /** The sentences that were marked by hand for Parley. */
    List<TaggedSentence> marked() throws IOException {
        List<TaggedSentence> marked = new ArrayList<>();
        for (Path file : files(folder.resolve("marked"))) {
            for (String line : Files.readAllLines(file)) {
                MarkedSentence.of(line).map(MarkedSentence::sentence).ifPresent(marked::add);
            }
        }
        return marked;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
