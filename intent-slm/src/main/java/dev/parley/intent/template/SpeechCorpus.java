package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.TaggedSentence.Span;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes sentences as a speech recogniser's language model is estimated on them: one a line, in spoken words, with
 * {@code <name>} for whatever a home calls its devices, {@code <number>} for any number, and so on. They are those marked
 * by hand, and some drawn from templates and phrasings. What is in free slots goes to a file of its own. The same seed
 * gives the same sentences.
 */
public final class SpeechCorpus {

    private static final int ROWS_A_HOME = 250;
    private static final long SEED = 17;
    /** The class that words marked so belong to. Words with other marks are as good as any. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("name", "<name>"), Map.entry("except_name", "<name>"),
            Map.entry("area", "<area>"), Map.entry("except_area", "<area>"),
            Map.entry("floor", "<floor>"), Map.entry("except_floor", "<floor>"),
            Map.entry("type", "<type>"), Map.entry("except_type", "<type>"), Map.entry("kind", "<kind>"),
            Map.entry("item", "<item>"), Map.entry("label", "<item>"), Map.entry("text", "<item>"));
    private static final Set<String> NUMBERED = Set.of("value", "duration", "time", "start_duration", "within");
    private static final String NUMBER = "<number>";
    private static final String FREE = "<item>";

    private SpeechCorpus() {
    }

    /**
     * Writes a corpus.
     *
     * @param args folder {@code training}, number of sentences to draw, file for sentences, file for what free slots
     *             hold, and any number of files with marked sentences of others, see {@link MarkedSentence}
     */
    public static void main(String[] args) throws IOException {
        TrainingFolder training = TrainingFolder.read(Path.of(args[0]));
        List<TaggedSentence> marked = new ArrayList<>(training.marked());
        for (String file : List.of(args).subList(4, args.length)) {
            for (String line : Files.readAllLines(Path.of(file))) {
                MarkedSentence.of(line).map(MarkedSentence::sentence).ifPresent(marked::add);
            }
        }
        try (BufferedWriter sentences = Files.newBufferedWriter(Path.of(args[2]));
                BufferedWriter items = Files.newBufferedWriter(Path.of(args[3]))) {
            for (TaggedSentence sentence : marked) {
                write(sentences, words(sentence));
                for (List<String> item : items(sentence)) {
                    write(items, item);
                }
            }
            for (TaggedSentence sentence : drawn(training, Integer.parseInt(args[1]))) {
                write(sentences, words(sentence));
            }
        }
    }

    /** Sentences of templates and phrasings, in homes made up for them. */
    private static List<TaggedSentence> drawn(TrainingFolder training, int rows) {
        Random random = new Random(SEED);
        RandomHomes homes = new RandomHomes(training.lexicon(), random);
        List<TaggedSentence> drawn = new ArrayList<>();
        while (drawn.size() < rows) {
            Place place = Place.of(List.of(), training.phrasings().keySet(), homes.next(Map.of()), Place.NO_NUMBER,
                    (file, pointer, message) -> { });
            PlaceSampler sampler = new PlaceSampler(place, place.linked().templates(), training.free(), random);
            Stream.generate(sampler::next).limit(ROWS_A_HOME).flatMap(Optional::stream)
                    .map(PlaceSampler.Drawn::sentence).forEach(drawn::add);
        }
        return drawn;
    }

    /** The words of a sentence, with classes in place of those that a home fills. */
    static List<String> words(TaggedSentence sentence) {
        List<String> words = new ArrayList<>();
        int at = 0;
        for (Span span : ordered(sentence)) {
            words.addAll(literal(sentence.text().substring(at, span.start())));
            String marked = sentence.text().substring(span.start(), span.end());
            if (CLASSES.containsKey(span.tag())) {
                words.add(CLASSES.get(span.tag()));
            } else {
                words.addAll(NUMBERED.contains(span.tag()) ? numbered(marked) : Normalizer.spoken(marked));
            }
            at = span.end();
        }
        words.addAll(literal(sentence.text().substring(at)));
        return words;
    }

    /** What stands in the free slots of a sentence. */
    static List<List<String>> items(TaggedSentence sentence) {
        return ordered(sentence).stream().filter(span -> FREE.equals(CLASSES.get(span.tag())))
                .map(span -> Normalizer.spoken(sentence.text().substring(span.start(), span.end()))).toList();
    }

    private static List<Span> ordered(TaggedSentence sentence) {
        return sentence.spans().stream().sorted(Comparator.comparingInt(Span::start)).toList();
    }

    /** The possessive ending of a mark before is not said by itself. */
    private static List<String> literal(String text) {
        return Normalizer.spoken(text.replaceFirst("^['\u2019]s?\\b", ""));
    }

    /** Each number, of however many words, is one of the class. */
    private static List<String> numbered(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Normalizer.spoken(text)) {
            boolean number = Normalizer.tokens(word).stream().allMatch(token -> Normalizer.number(token).isPresent());
            if (!number) {
                words.add(word);
            } else if (words.isEmpty() || !words.get(words.size() - 1).equals(NUMBER)) {
                words.add(NUMBER);
            }
        }
        return words;
    }

    private static void write(BufferedWriter out, List<String> words) throws IOException {
        out.write(String.join(" ", words));
        out.newLine();
    }
}
