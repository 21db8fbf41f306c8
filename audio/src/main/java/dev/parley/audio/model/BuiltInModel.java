package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import dev.parley.audio.HomeLanguage;
import dev.parley.audio.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tinylog.Logger;

/**
 * Makes English speech models on this machine, each for the words and sentences of one home and for free phrasing, out of
 * the open CMU Sphinx "en-us" acoustic model and pronouncing dictionary. What was made before is found again by its
 * content. Thread-safe; several processes may share a cache.
 */
public final class BuiltInModel {

    /** What the models are called in transcripts. */
    public static final String NAME = "en-us-cmu-home";

    /** libvosk 0.3.45 takes every frame for 30 ms, as the vendor's models have them; these models' are 10 ms. */
    public static final double WORD_TIME_FACTOR = 3;

    /** To be raised whenever what is written changes, so that older models are not taken for it. */
    private static final int VERSION = 3;
    private static final int HOMES_KEPT = 4;
    private static final int ACOUSTIC_PARTS_KEPT = 2;
    private static final String PRONUNCIATIONS = "pronunciations.txt";

    private final ModelCache cache;
    private final GrammarCosts grammarCosts;
    private final LexiconGraph.Costs lexiconCosts;
    private final DecoderSettings settings;
    private final Optional<Espeak> espeak;

    /**
     * Makes models with the costs found best.
     *
     * @param cache a directory to keep models in; made when needed
     */
    public BuiltInModel(Path cache) {
        this(cache, GrammarCosts.BUILT_IN);
    }

    /**
     * Makes models with other costs.
     *
     * @param cache a directory to keep models in; made when needed
     */
    public BuiltInModel(Path cache, GrammarCosts costs) {
        this(cache, costs, LexiconGraph.Costs.DEFAULT, DecoderSettings.DEFAULT, Espeak.find());
    }

    BuiltInModel(Path cache, GrammarCosts grammarCosts, LexiconGraph.Costs lexiconCosts, DecoderSettings settings,
            Optional<Espeak> espeak) {
        this.cache = new ModelCache(cache);
        this.grammarCosts = Objects.requireNonNull(grammarCosts);
        this.lexiconCosts = Objects.requireNonNull(lexiconCosts);
        this.settings = Objects.requireNonNull(settings);
        this.espeak = Objects.requireNonNull(espeak);
    }

    /**
     * Makes the model of a home, or finds it made before.
     *
     * @param language       what is to be heard; the word {@link Transcript#UNKNOWN} stands for any speech
     * @param pronunciations what the caller knows better than the dictionary: for a word its pronunciations, each
     *                       ARPAbet phones with blanks between, in any case, with or without stress digits
     * @throws AudioException where there is no sentence, a word cannot be pronounced, or the cache cannot be written
     */
    public synchronized SpeechModel build(HomeLanguage language, Map<String, List<String>> pronunciations) {
        long started = System.nanoTime();
        String acousticHash = acousticHash();
        Path acoustic = cache.directory("acoustic", acousticHash,
                directory -> AcousticModel.write(directory, settings));
        String homeHash = new ContentHash().add(acousticHash).add(grammarCosts).add(lexiconCosts)
                .add(SphinxFiles.fingerprint(SphinxFiles.DICTIONARY)).add(espeak.isPresent())
                .add(language).add(new TreeMap<>(pronunciations)).hex();
        Path home = cache.directory("home", homeHash,
                directory -> writeHome(directory, acoustic, language, pronunciations));
        cache.prune("home", HOMES_KEPT);
        cache.prune("acoustic", ACOUSTIC_PARTS_KEPT);
        long millis = (System.nanoTime() - started) / 1_000_000;
        Logger.debug("speech model {} ready in {} ms", home, millis);
        return new SpeechModel(home, NAME, WORD_TIME_FACTOR, readSources(home), new TreeSet<>(), millis);
    }

    private String acousticHash() {
        ContentHash hash = new ContentHash().add(VERSION).add(settings);
        for (String file : List.of(SphinxFiles.DEFINITION, SphinxFiles.MEANS, SphinxFiles.VARIANCES,
                SphinxFiles.MIXTURE_WEIGHTS, SphinxFiles.TRANSITIONS)) {
            hash.add(SphinxFiles.fingerprint(file));
        }
        return hash.hex();
    }

    private void writeHome(Path directory, Path acoustic, HomeLanguage language,
            Map<String, List<String>> given) throws IOException {
        SentenceAutomaton automaton = SentenceAutomaton.of(language.sentences());
        Optional<FreeSpeech> free = FreeSpeech.of(language.classes());
        AcousticDefinition definition = AcousticDefinition.load();
        PhoneSet phones = definition.phones();
        SortedMap<String, Pronunciation> pronunciations =
                new Pronouncer(phones, espeak).pronounce(words(automaton, free), given);
        Lexicon lexicon = lexicon(pronunciations, phones);
        TransitionModel transitions = new TransitionModel(definition, new SenoneOrder(definition),
                AcousticParameters.transitionMatrices());

        Path graph = Files.createDirectories(directory.resolve("graph"));
        OpenFst.writeLookahead(graph.resolve("HCLr.fst"),
                LexiconGraph.of(lexicon, definition, transitions, lexiconCosts), lexicon.finalLabel());
        OpenFst.writeAcceptor(graph.resolve("Gr.fst"),
                GrammarGraph.of(automaton, free, word -> OptionalInt.of(lexicon.label(word)), grammarCosts),
                Optional.empty());
        Files.writeString(graph.resolve("words.txt"), lexicon.kaldiTable());
        Files.writeString(graph.resolve("disambig_tid.int"), "");
        writePronunciations(directory, pronunciations);
        Path shared = Path.of("..").resolve(acoustic.getFileName());
        Files.createSymbolicLink(directory.resolve("am"), shared.resolve("am"));
        Files.createSymbolicLink(directory.resolve("conf"), shared.resolve("conf"));
        Files.createSymbolicLink(graph.resolve("phones"), Path.of("..").resolve(shared).resolve("graph/phones"));
    }

    private static SortedSet<String> words(SentenceAutomaton automaton, Optional<FreeSpeech> free) {
        SortedSet<String> words = automaton.words();
        free.ifPresent(part -> words.addAll(part.words()));
        words.remove(Transcript.UNKNOWN);
        return words;
    }

    private static Lexicon lexicon(Map<String, Pronunciation> pronunciations, PhoneSet phones) {
        List<Lexicon.Word> words = new ArrayList<>();
        pronunciations.forEach((word, pronunciation) -> words.add(new Lexicon.Word(word, pronunciation.variants()
                .stream().map(variant -> variant.stream().map(phones::number).toList()).toList())));
        return new Lexicon(words);
    }

    /** For people, and to know the sources again when the model is found made. */
    private static void writePronunciations(Path directory, SortedMap<String, Pronunciation> pronunciations)
            throws IOException {
        List<String> lines = new ArrayList<>();
        pronunciations.forEach((word, pronunciation) -> pronunciation.variants().forEach(variant ->
                lines.add(word + " " + pronunciation.source() + " " + String.join(" ", variant))));
        Files.write(directory.resolve(PRONUNCIATIONS), lines);
    }

    private static Map<String, PronunciationSource> readSources(Path home) {
        Map<String, PronunciationSource> sources = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(home.resolve(PRONUNCIATIONS))) {
                String[] columns = line.split(" ", 3);
                sources.put(columns[0], PronunciationSource.valueOf(columns[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
