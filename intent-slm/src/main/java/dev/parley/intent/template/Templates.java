package dev.parley.intent.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.intent.IntentException;
import dev.parley.intent.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All sentences one home understands: the user's own and the built-in English ones, with the words of the home in their
 * places. From them come both the matcher of utterances and the grammar of speech. Immutable, thread-safe.
 */
public final class Templates {

    /** Of two sentences that fit equally well, that of the earlier file is taken. */
    private static final List<String> BUILT_IN = List.of("common", "phrases", "scenes", "machines", "vacuums",
            "switching", "climate", "covers", "lights", "locks", "fans", "media", "time", "timers",
            "lists", "states", "dialogue");

    /** The lists that free speech has classes of. */
    private static final Map<String, String> SPEECH_CLASSES = Map.of("name", "name", "area", "area", "floor", "floor",
            "kind", "kind", "type", "built-in/type", "number", "number");

    private final Linked matched;
    private final Linked spoken;
    private final List<TemplateFile> users;
    private final Vocabulary vocabulary;
    private final Set<String> builtInIntents;
    private final int own;

    /** Told of what is wrong between files. */
    @FunctionalInterface
    public interface ProblemSink {
        /**
         * One problem.
         *
         * @param file    the file it is in
         * @param pointer JSON pointer into the file
         * @param message what is wrong and how to mend it
         */
        void problem(TemplateFile file, String pointer, String message);
    }

    private Templates(Linked matched, Linked spoken, List<TemplateFile> users, Vocabulary vocabulary,
                      List<TemplateFile> builtIn) {
        this.matched = matched;
        this.spoken = spoken;
        this.users = List.copyOf(users);
        this.vocabulary = vocabulary;
        this.builtInIntents = builtIn.stream().flatMap(file -> file.extras().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.own = matched.templates().size()
                - builtIn.stream().mapToInt(file -> file.templates().size()).sum();
    }

    /**
     * The sentences of a home.
     *
     * @param users      the home's own intents, which go before the built-in ones
     * @param vocabulary the words of the home
     * @param problem    told of rules and lists that are nowhere, and of sentences that say nothing or allow too much
     * @throws IntentException where the home has more names than the built-in sentences can take
     */
    public static Templates of(List<TemplateFile> users, Vocabulary vocabulary, ProblemSink problem) {
        List<TemplateFile> builtIn = builtIn();
        Set<List<Object>> told = new HashSet<>();
        ProblemSink once = (file, pointer, message) -> {
            if (told.add(List.of(file, pointer, message))) {
                problem.problem(file, pointer, message);
            }
        };
        return new Templates(new Linker(users, builtIn, false, once).link(vocabulary),
                new Linker(users, builtIn, true, once).link(vocabulary), users, vocabulary, builtIn);
    }

    /** The names of the intents that are built in. */
    public Set<String> builtInIntents() {
        return builtInIntents;
    }

    /** The matcher. */
    public TemplateInterpreter interpreter() {
        return new TemplateInterpreter(new MatcherBuilder(matched).build());
    }

    /** What this home knows of the words of an utterance, for the language model. */
    public Gazetteer gazetteer() {
        return new Gazetteer(matched, vocabulary);
    }

    /** The grammar of what may be said to this home. */
    public SpeechGrammar speech() {
        return new SpeechBuilder(spoken, vocabulary).build();
    }

    /**
     * What the classes of free speech hold in this home, by name: {@code name}, {@code area}, {@code floor}, {@code kind},
     * {@code type} and {@code number}.
     */
    public Map<String, SpeechGrammar> speechClasses() {
        return SPEECH_CLASSES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                each -> new SpeechBuilder(spoken, vocabulary).list(each.getValue())));
    }

    /**
     * Sentences of the home's own intents, drawn at random; free words are left out.
     *
     * @param ofEach how many of each template, at most
     */
    public List<Drawn> drawnFromOwn(int ofEach, long seed) {
        Random random = new Random(seed);
        List<Drawn> drawn = new ArrayList<>();
        for (Template template : matched.templates().subList(0, own)) {
            Linked alone = new Linked(List.of(template), matched.lists());
            SentenceSampler sampler = new SentenceSampler(new SpeechBuilder(alone, vocabulary).build(), random);
            Stream.generate(sampler::walk).limit(ofEach).flatMap(Optional::stream).distinct()
                    .forEach(sentence -> drawn.add(new Drawn(template.intent(), sentence)));
        }
        return drawn;
    }

    /** A sentence, and the intent whose template allows it. */
    public record Drawn(String intent, String sentence) {
    }

    /** The files of the home's own intents. */
    List<TemplateFile> users() {
        return users;
    }

    /** The words of the home. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Names of intents that are the home's own, and not built in. */
    public Set<String> ownIntents() {
        return matched.templates().subList(0, own).stream().map(Template::intent)
                .filter(intent -> !builtInIntents.contains(intent)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sentences of the home's own. */
    List<Template> ownTemplates() {
        return matched.templates().subList(0, own);
    }

    static List<TemplateFile> builtIn() {
        List<TemplateFile> files = new ArrayList<>();
        YAMLMapper yaml = new YAMLMapper();
        for (String name : BUILT_IN) {
            String resource = "en/" + name + ".yaml";
            try (InputStream in = Templates.class.getResourceAsStream(resource)) {
                JsonNode root = yaml.readTree(in);
                files.add(TemplateFile.parse(root, (pointer, message) -> {
                    throw new IntentException("Built-in sentences, " + resource + pointer + ": " + message);
                }));
            } catch (IOException e) {
                throw new IntentException("Cannot read the built-in sentences " + resource, e);
            }
        }
        return files;
    }
}
