package dev.parley.intent.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.intent.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The corpus by which the language model learns one home: what may be said there, its own intents above all, and its
 * people's examples many times over, with other names and values and in other homes; and a share of the general corpus,
 * lest what is known is forgotten. What {@link Example#kept} and {@link KeptSentences} keep is not in it. The same seed
 * gives the same rows.
 */
public final class HomeCorpus {

    private static final int OF_A_FRAME = 500;
    private static final int MOST_OF_OWN = 3_000;
    private static final int OF_HOME = 1_500;
    private static final int OF_EXAMPLES = 4_000;
    private static final int MOST_TIMES = 32;
    private static final int OTHER_HOMES = 4;
    private static final int TALK_SHARE = 4;
    private static final int GENERAL = 3_500;
    private static final int MARKED = 4_000;
    private static final Templates.ProblemSink UNTOLD = (file, pointer, message) -> { };
    private static final Set<String> QUESTION = Set.of("can", "could", "may", "might", "i", "is", "are", "what",
            "would", "will", "do", "does", "how", "when", "where", "who", "a", "an", "the", "some", "we", "it");
    private static final List<String> OPENINGS = List.of("could you", "can you", "would you", "i need you to",
            "go on and", "be a dear and", "any chance you could", "do me a favour and", "i was hoping you could",
            "it is time to", "would it be possible to", "please just", "you may", "if you do not mind,");

    private final TrainingFolder training;
    private final Templates templates;
    private final Random random;
    private final Place place;

    /**
     * The corpus of a home.
     *
     * @param training  the folder {@code intent-slm/training}
     * @param templates the home's sentences
     * @throws IOException where the folder cannot be read
     */
    public HomeCorpus(Path training, Templates templates, long seed) throws IOException {
        this.training = TrainingFolder.read(training);
        this.templates = templates;
        this.random = new Random(seed);
        this.place = Place.of(templates.users(), this.training.phrasings().keySet(), templates.vocabulary(),
                Place.NO_NUMBER, UNTOLD);
    }

    /**
     * Writes {@code corpus1.jsonl}, the general share, {@code corpus2.jsonl}, the home's, {@code features.json}, and
     * {@code own.json} with the names of the home's own intents.
     *
     * @param examples those that are kept are left out
     * @return how many sentences it has
     */
    public int write(Path folder, List<Example> examples) throws IOException {
        List<TaggedSentence> marked = training.marked();
        Collections.shuffle(marked, random);
        List<String> kept = new ArrayList<>(marked.stream().map(TaggedSentence::text)
                .filter(KeptSentences::apart).toList());
        examples.stream().filter(Example::kept).map(Example::said).forEach(kept::add);
        CorpusWriter.features(folder);
        new ObjectMapper().writeValue(folder.resolve("own.json").toFile(), templates.ownIntents());
        try (CorpusWriter general = new CorpusWriter(folder.resolve("corpus1.jsonl"), kept);
                CorpusWriter home = new CorpusWriter(folder.resolve("corpus2.jsonl"), kept)) {
            TrainingCorpus corpus = new TrainingCorpus(training, random);
            corpus.sample(general, GENERAL);
            for (boolean served : List.of(true, false)) {
                corpus.marked(marked.stream().filter(sentence -> !KeptSentences.apart(sentence.text()))
                        .filter(sentence -> isServed(sentence) == served).limit(MARKED).toList(), general);
            }
            own(home);
            home(home);
            examples(examples.stream().filter(example -> !example.kept()).map(Example::sentence).toList(), home);
            return general.written() + home.written();
        }
    }

    /** What the home's own sentences say, plainly, with an opening, and as talk that is no command. */
    private void own(CorpusWriter out) throws IOException {
        List<Template> own = place.ownTemplates();
        if (own.isEmpty()) {
            return;
        }
        long frames = own.stream().map(template -> template.intent() + template.slots()).distinct().count();
        PlaceSampler sampler = new PlaceSampler(place, own, training.free(), random);
        NoCommands talk = new NoCommands(place, random);
        for (int i = 0; i < Math.min(frames * OF_A_FRAME, MOST_OF_OWN); i++) {
            Optional<TaggedSentence> drawn = sampler.next().map(PlaceSampler.Drawn::sentence);
            if (drawn.isPresent()) {
                out.write(opened(drawn.get()), place);
                if (random.nextInt(TALK_SHARE) == 0) {
                    out.write(talk.around(drawn.get().text()), place);
                }
            }
        }
    }

    private TaggedSentence opened(TaggedSentence sentence) {
        String first = sentence.text().split(" ")[0];
        return random.nextInt(4) > 0 || QUESTION.contains(first) ? sentence
                : sentence.after(OPENINGS.get(random.nextInt(OPENINGS.size())));
    }

    /** All that may be said in the home, but for the phrasings that no training has. */
    private void home(CorpusWriter out) throws IOException {
        PlaceSampler sampler = new PlaceSampler(place, place.linked().templates().stream()
                .filter(template -> !KeptSentences.apart(template)).toList(), training.free(), random);
        for (int written = 0; written < OF_HOME; ) {
            Optional<PlaceSampler.Drawn> drawn = sampler.next();
            if (drawn.isPresent()) {
                out.write(drawn.get().sentence(), place);
                written++;
            }
        }
    }

    private void examples(List<TaggedSentence> examples, CorpusWriter out) throws IOException {
        if (examples.isEmpty()) {
            return;
        }
        int times = Math.min(MOST_TIMES, Math.max(OTHER_HOMES, OF_EXAMPLES / examples.size()));
        Variations variations = new Variations(place, training.free(), random);
        PlaceSampler dresser = new PlaceSampler(place, place.linked().templates(), training.free(), random);
        NoCommands talk = new NoCommands(place, random);
        for (TaggedSentence example : examples) {
            boolean command = !TrainingFolder.NOT_SERVED.contains(example.segments().get(0).intent());
            for (int i = 0; i < times; i++) {
                out.write(dresser.dressed(i % 2 == 0 ? example : variations.of(example)), place);
            }
            for (int i = 0; command && i < times / TALK_SHARE; i++) {
                out.write(talk.around(variations.of(example).text()), place);
            }
        }
        MarkedHomes others = new MarkedHomes(new RandomHomes(training.lexicon(), random), random, true);
        for (int i = 0; i < OTHER_HOMES; i++) {
            others.each(examples, this::other, (home, example, some) -> out.write(example, home));
        }
    }

    /** Another home with the same own intents. */
    private Place other(Vocabulary vocabulary) {
        return Place.of(templates.users(), List.of(), vocabulary, Place.NO_NUMBER, UNTOLD);
    }

    private static boolean isServed(TaggedSentence sentence) {
        return sentence.segments().stream()
                .noneMatch(segment -> TrainingFolder.NOT_SERVED.contains(segment.intent()));
    }
}
