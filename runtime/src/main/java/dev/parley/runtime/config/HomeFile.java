package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Home;
import dev.parley.intent.answer.Style;
import dev.parley.runtime.retrieval.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A home file that was read and found valid.
 *
 * @param file     where it was read from
 * @param home     what it describes
 * @param drivers  settings of whole drivers by driver type, as checked by these drivers; read only
 * @param pin      the digits some devices ask for, or empty; a secret
 * @param texts    what else people wrote for it
 * @param learn    true where Parley may remember how people put it right
 * @param warnings what is doubtful, in file order: namesakes, sound-alikes
 */
public record HomeFile(Path file, Home home, Map<String, ObjectNode> drivers, Optional<String> pin,
                       Texts texts, boolean learn, List<Problem> warnings) {

    /**
     * What people wrote for a home in files of their own.
     *
     * @param intents   the users' own intents, in order; readable YAML, but not yet checked as sentence templates
     * @param documents what questions are answered from
     * @param style     how answers are to sound, or empty for the templates' wording
     */
    public record Texts(List<LocatedYaml> intents, List<Document> documents, Optional<Style> style) {

        /** None. */
        public static final Texts NONE = new Texts(List.of(), List.of(), Optional.empty());

        public Texts {
            intents = List.copyOf(intents);
            documents = List.copyOf(documents);
            Objects.requireNonNull(style);
        }
    }

    public HomeFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(home);
        drivers = Map.copyOf(drivers);
        Objects.requireNonNull(texts);
        warnings = List.copyOf(warnings);
    }

    /** The users' own intents. */
    public List<LocatedYaml> intents() {
        return texts.intents();
    }

    /** All but the PIN. */
    @Override
    public String toString() {
        return "HomeFile[" + file + "]";
    }
}
