package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import dev.parley.audio.HomeLanguage;
import dev.parley.audio.Transcript;
import dev.parley.audio.WordGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A downloaded Vosk model that is to hear one home only: its sentences and free phrasing. Nothing in it is changed: a
 * directory is made that refers to its files, but for the grammar. Thread-safe; several processes may share a cache.
 */
public final class VendorModel {

    /** To be raised whenever what is written changes, so that older models are not taken for it. */
    private static final int VERSION = 2;
    private static final int KEPT = 4;
    private static final String KIND = "vendor";
    private static final String GRAPH = "graph";
    private static final String LEXICON = "HCLr.fst";
    private static final String GRAMMAR = "Gr.fst";
    /** Statistics of the vendor's language, which would outvote the grammar. */
    private static final Set<String> LANGUAGE_MODELS = Set.of("rescore", "rnnlm");
    /** In place of lexicon and grammar, where it is there. */
    private static final String FIXED_GRAPH = "HCLG.fst";

    private final Path vendor;
    private final ModelCache cache;
    private final GrammarCosts costs;
    private final SymbolTable words;

    /**
     * Opens a model.
     *
     * @param vendor the model's directory
     * @param cache  a directory to keep the made models in; made when needed
     * @throws AudioException where the directory has no such model, or one whose grammar cannot be replaced
     */
    public VendorModel(Path vendor, Path cache) {
        this(vendor, cache, GrammarCosts.VENDOR);
    }

    /**
     * Opens a model, for a grammar with other costs.
     *
     * @param vendor the model's directory
     * @param cache  a directory to keep the made models in; made when needed
     * @throws AudioException where the directory has no such model, or one whose grammar cannot be replaced
     */
    public VendorModel(Path vendor, Path cache, GrammarCosts costs) {
        this.vendor = vendor.toAbsolutePath().normalize();
        this.cache = new ModelCache(cache);
        this.costs = Objects.requireNonNull(costs);
        Path graph = this.vendor.resolve(GRAPH);
        if (!Files.isRegularFile(graph.resolve(LEXICON)) || !Files.isRegularFile(graph.resolve(GRAMMAR))) {
            throw new AudioException(vendor + " has no " + GRAPH + "/" + LEXICON + " and " + GRAPH + "/" + GRAMMAR
                    + "; choose a Vosk model with a dynamic graph (the small ones, or -lgraph)");
        }
        try {
            this.words = readWords(graph);
        } catch (IOException e) {
            throw new AudioException("cannot read the words of " + vendor + ": " + e.getMessage(), e);
        }
    }

    /** Whether the model can hear a word. */
    public boolean knows(String word) {
        return words.label(word).isPresent();
    }

    /**
     * Makes the model of a home, or finds it made before. Sentences with words the vendor's model does not know are
     * left out; the result names these words.
     *
     * @param language what is to be heard; the word {@link Transcript#UNKNOWN} stands for any speech
     * @throws AudioException where no sentence is left, or the cache cannot be written
     */
    public synchronized SpeechModel build(HomeLanguage language) {
        long started = System.nanoTime();
        SortedSet<String> missing = new TreeSet<>();
        WordGraph sentences = language.sentences();
        List<WordGraph.Arc> known = sentences.arcs().stream().filter(arc -> {
            boolean keep = arc.word().isEmpty() || knows(arc.word());
            if (!keep) {
                missing.add(arc.word());
            }
            return keep;
        }).toList();
        HomeLanguage heard = new HomeLanguage(new WordGraph(sentences.states(), known, sentences.finals()),
                language.classes());
        Path home = cache.directory(KIND, hash(heard), directory -> write(directory, heard, missing));
        cache.prune(KIND, KEPT);
        long millis = (System.nanoTime() - started) / 1_000_000;
        return new SpeechModel(home, vendor.getFileName().toString(), 1, Map.of(), missing, millis);
    }

    private String hash(HomeLanguage language) {
        ContentHash hash = new ContentHash().add(VERSION).add(vendor).add(costs).add(language);
        try {
            for (String file : List.of(LEXICON, GRAMMAR)) {
                Path path = vendor.resolve(GRAPH).resolve(file);
                hash.add(Files.size(path)).add(Files.getLastModifiedTime(path).toMillis());
            }
        } catch (IOException e) {
            throw new AudioException("cannot read the speech model " + vendor + ": " + e.getMessage(), e);
        }
        return hash.hex();
    }

    private void write(Path directory, HomeLanguage language, Set<String> missing) throws IOException {
        SentenceAutomaton automaton;
        try {
            automaton = SentenceAutomaton.of(language.sentences());
        } catch (AudioException e) {
            throw missing.isEmpty() ? e : new AudioException(vendor.getFileName()
                    + " knows too few words for this home; it lacks " + String.join(", ", missing), e);
        }
        link(vendor, directory, entry -> !entry.equals(GRAPH) && !LANGUAGE_MODELS.contains(entry));
        Path graph = Files.createDirectories(directory.resolve(GRAPH));
        link(vendor.resolve(GRAPH), graph, entry -> !entry.equals(GRAMMAR) && !entry.equals(FIXED_GRAPH));
        OpenFst.writeAcceptor(graph.resolve(GRAMMAR), GrammarGraph.of(automaton, FreeSpeech.of(language.classes()),
                words::label, costs),
                Optional.of(words));
    }

    private static void link(Path from, Path to, Predicate<String> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(path -> wanted.test(path.getFileName().toString())).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
    }

    /** The table inside the grammar, as libvosk takes it; older models have it beside. */
    private static SymbolTable readWords(Path graph) throws IOException {
        Optional<SymbolTable> inside = OpenFst.readSymbols(graph.resolve(GRAMMAR));
        Path beside = graph.resolve("words.txt");
        if (inside.isEmpty() && !Files.isRegularFile(beside)) {
            throw new AudioException(graph.resolve(GRAMMAR) + " has no word list and there is no " + beside
                    + "; reinstall the model");
        }
        return inside.isPresent() ? inside.get() : SymbolTable.readText(beside);
    }
}
